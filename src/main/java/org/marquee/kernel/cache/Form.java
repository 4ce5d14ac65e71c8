package org.marquee.kernel.cache;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.IllegalReferenceCountException;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.EntityTags;
import org.marquee.kernel.http.Representation;

/**
 * A kept answer in one encoding, ready to be sent: nothing of it is made anew for a request. Its bytes stand outside of the heap,
 * where sockets take them without a copy, so they are counted: whoever sends them {@linkplain #hold holds} them until they are sent,
 * and they are given back when nobody does and the answer is not kept any more.
 */
final class Form {
    /** Gives memory back at once, and asks the system for it: answers live long. */
    private static final UnpooledByteBufAllocator OUTSIDE = new UnpooledByteBufAllocator(true, true);

    private final String etag;
    private final @Nullable String encoding;
    private final ByteBuf bytes;
    private final Buffer body;
    private final CharSequence length;
    private final List<Header> headers;

    /**
     * Held by who makes it.
     *
     * @param headers those that also stand for bytes that are not sent
     */
    Form(Representation content, Map<String, String> headers) {
        int size = content.bytes().length;
        this.etag = content.etag();
        this.encoding = content.encoding();
        this.bytes = OUTSIDE.directBuffer(size, size).writeBytes(content.bytes());
        this.body = Buffer.buffer(bytes);
        this.length = HttpHeaders.createOptimized(String.valueOf(size));
        this.headers = headers.entrySet().stream()
                .map(header -> new Header(
                        HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue())))
                .toList();
    }

    /** Adds all headers. Returns whether the client has the bytes already. */
    boolean head(MultiMap response, @Nullable String ifNoneMatch) {
        var isKnown = ifNoneMatch != null && EntityTags.matches(ifNoneMatch, etag);
        headers.forEach(header -> response.add(header.name, header.value));
        if (!isKnown) {
            response.add(HttpHeaders.CONTENT_LENGTH, length);
            if (encoding != null) {
                response.add(HttpHeaders.CONTENT_ENCODING, encoding);
            }
        }
        return isKnown;
    }

    /** From now on the bytes stay, until they are let go of. False when they are not there any more. */
    boolean hold() {
        try {
            bytes.retain();
            return true;
        } catch (IllegalReferenceCountException e) {
            return false;
        }
    }

    void letGo() {
        bytes.release();
    }

    /** For who holds it. */
    Buffer body() {
        return body;
    }

    int size() {
        return body.length();
    }

    /** A copy, for who holds it. */
    Representation content() {
        return new Representation(body.getBytes(), etag, encoding);
    }

    /** For tests: bytes outside of the heap that all answers take up. */
    static long memory() {
        return OUTSIDE.metric().usedDirectMemory();
    }

    private record Header(CharSequence name, CharSequence value) {}
}
