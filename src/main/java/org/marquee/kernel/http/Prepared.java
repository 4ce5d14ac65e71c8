package org.marquee.kernel.http;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer that was made before anybody asked for it.
 *
 * @param gzip the document, compressed
 * @param hash of the document in no encoding
 * @param keys all that it is made of, with blanks between them
 * @param surrogateKey those of them that the header tells
 * @param lastChange when it last changed, if it knows
 */
public record Prepared(
        byte[] gzip,
        String hash,
        String keys,
        String surrogateKey,
        @Nullable Instant lastChange) {

    /** The size that each such file has at its end, RFC 1952. */
    int length() {
        return ByteBuffer.wrap(gzip).order(ByteOrder.LITTLE_ENDIAN).getInt(gzip.length - Integer.BYTES);
    }

    byte[] plain() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip), gzip.length)) {
            return in.readNBytes(length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as if it were made now. */
    Answer answer() {
        return answer(plain(), new TreeSet<>(List.of(keys.split(" "))));
    }

    /** The same without what only those need who keep it. */
    Answer head() {
        return answer(new byte[0], Collections.emptySortedSet());
    }

    private Answer answer(byte[] content, SortedSet<String> all) {
        return new Answer(content, MediaType.APPLICATION_JSON, all, surrogateKey, lastChange, null);
    }
}
