package org.marquee.kernel.sql;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were made before, in a table beside a list. Only for rows that have none there, one is made.
 *
 * @param <L> what is made of a document that is made now
 * @param <T> an item of the list, whichever it is made of
 */
public interface Beside<L, T> {
    /** The rows of that table for a row {@code r} of the list: with columns content, keys and last_change. */
    Source rows();

    /** The SQL expression that gives the id of a row. */
    String id();

    /**
     * An item that was made before.
     *
     * @param keys with blanks between them
     */
    T ready(byte[] content, String keys, @Nullable Instant lastChange);

    /** An item that had to be made now. */
    T live(L item, UUID id);
}
