package org.marquee.kernel.cache;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Representation;

/** A kept answer in one encoding, ready to be sent: nothing of it is made anew for a request. */
final class Form {
    private final Representation content;
    private final Buffer body;
    private final CharSequence length;
    private final List<Header> headers;

    /** @param headers those that also stand for bytes that are not sent */
    Form(Representation content, Map<String, String> headers) {
        this.content = content;
        // Never copied, and never given back: as many as want to send the same bytes at once.
        this.body = Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(content.bytes())));
        this.length = HttpHeaders.createOptimized(String.valueOf(content.bytes().length));
        this.headers = headers.entrySet().stream()
                .map(header -> new Header(
                        HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue())))
                .toList();
    }

    /** Adds all headers. Returns whether the client has the bytes already. */
    boolean head(MultiMap response, @Nullable String ifNoneMatch) {
        var isKnown = ifNoneMatch != null && content.matches(ifNoneMatch);
        headers.forEach(header -> response.add(header.name, header.value));
        if (!isKnown) {
            response.add(HttpHeaders.CONTENT_LENGTH, length);
            if (content.encoding() != null) {
                response.add(HttpHeaders.CONTENT_ENCODING, content.encoding());
            }
        }
        return isKnown;
    }

    Buffer body() {
        return body;
    }

    private record Header(CharSequence name, CharSequence value) {}
}
