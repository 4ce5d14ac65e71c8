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
     * @param rest what the document of such a row still has, if anything
     * @param keys with blanks between them
     */
    T ready(@Nullable L rest, byte[] content, String keys, @Nullable Instant lastChange);

    /** The document, of rows that have none there, and of others nothing. */
    static String instead(String document) {
        return "case when c.content is null then " + document + " end";
    }

    /** An item that had to be made now. */
    T live(L item, @Nullable UUID id);
}
