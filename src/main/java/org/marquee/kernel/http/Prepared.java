package org.marquee.kernel.http;

import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer that was made before anybody asked for it, or as much of it as was asked for.
 *
 * @param content the document
 * @param gzip the same compressed; null where that is not worth it
 * @param hash of the document
 * @param keys all that it is made of, with blanks between them
 * @param surrogateKey those of them that the header tells
 * @param lastChange when it last changed, if it knows
 */
public record Prepared(
        byte @Nullable [] content,
        byte @Nullable [] gzip,
        String hash,
        @Nullable String keys,
        String surrogateKey,
        @Nullable Instant lastChange) {

    /** The same as if it were made now; what was not asked for is missing. */
    public Answer answer() {
        SortedSet<String> all = keys == null ? Collections.emptySortedSet() : new TreeSet<>(List.of(keys.split(" ")));
        var plain = content == null ? new byte[0] : content;
        return new Answer(plain, MediaType.APPLICATION_JSON, all, surrogateKey, lastChange, null, true);
    }

    /** As a client gets it. */
    public Representation representation(@Nullable String acceptEncoding) {
        return Representation.of(content, gzip, hash, acceptEncoding);
    }
}
