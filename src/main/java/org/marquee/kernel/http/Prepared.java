package org.marquee.kernel.http;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
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

    /** Bytes before the content; ours has no name and no comment. */
    private static final int HEADER = 10;

    /** The size that each such file has at its end, RFC 1952. */
    int length() {
        return ByteBuffer.wrap(gzip).order(ByteOrder.LITTLE_ENDIAN).getInt(gzip.length - Integer.BYTES);
    }

    /** Straight into an array of the right size, since most of what an answer costs is this. */
    byte[] plain() {
        var content = new byte[length()];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(gzip, HEADER, gzip.length - HEADER);
            for (int filled = 0; filled < content.length; ) {
                int more = inflater.inflate(content, filled, content.length - filled);
                if (more == 0) {
                    throw new IllegalStateException("A prepared answer is not whole");
                }
                filled += more;
            }
            return content;
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
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
