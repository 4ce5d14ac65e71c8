package org.marquee.kernel.sql;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parts of documents that were made before, in a table beside a list. Those that are not there are made with one statement more: a plan
 * that could make them too would take as long to set up as to find all others.
 *
 * @param <L> what else a row has
 * @param <P> the part
 * @param <T> an item of the list
 */
public interface Beside<L, P, T> {
    /** The rows of that table for a row {@code r} of the list: with columns content, keys and last_change. */
    Source rows();

    /** The SQL expression that gives the id of a row; null of one that has no such part. */
    String id();

    /** @param keys with blanks between them */
    P part(byte[] content, String keys, @Nullable Instant lastChange);

    /** Those of rows that have none there, by their ids, without those that readers may not see any more. */
    Map<UUID, P> make(List<UUID> ids);

    /** @param rest what the document of a row has besides, if anything */
    T item(@Nullable L rest, @Nullable P part);
}
