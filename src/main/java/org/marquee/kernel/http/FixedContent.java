package org.marquee.kernel.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are the same as long as the program runs, such as its documentation. They are read when somebody first asks for them,
 * so that they cost no start anything, and kept from then on: as they are, and as gzip.
 */
public final class FixedContent {
    /** Not for long, since another version of the program has others at the same address; then the validator is asked with. */
    private static final String CACHED = "public, max-age=300";

    private final String type;
    private final Supplier<byte[]> source;
    private volatile @Nullable Representation plain;
    private volatile @Nullable Representation gzip;

    /**
     * @param type the media type
     * @param source called once, or a few times by those who come first
     */
    public FixedContent(String type, Supplier<byte[]> source) {
        this.type = type;
        this.source = source;
    }

    /** The bytes, in no encoding. */
    public byte[] bytes() {
        return plain().bytes();
    }

    /** The answer to a request with these headers: 304 for a client that has it already. */
    public Response.ResponseBuilder answer(HttpHeaders request) {
        var content = accepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var isKnown = content.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        var answer = (isKnown ? Response.notModified() : whole(content))
                .header(HttpHeaders.ETAG, content.etag())
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return content.encoding() == null || isKnown
                ? answer
                : answer.header(HttpHeaders.CONTENT_ENCODING, content.encoding());
    }

    private Response.ResponseBuilder whole(Representation content) {
        // The length is said for HEAD, too.
        return Response.ok(content.bytes(), type).header(HttpHeaders.CONTENT_LENGTH, content.bytes().length);
    }

    private Representation accepted(@Nullable String acceptEncoding) {
        var whole = plain();
        return Representation.isCompressed(whole.bytes().length, acceptEncoding) ? gzip(whole) : whole;
    }

    private Representation plain() {
        var known = plain;
        if (known == null) {
            known = Representation.plain(source.get());
            plain = known;
        }
        return known;
    }

    private Representation gzip(Representation whole) {
        var known = gzip;
        if (known == null) {
            known = whole.compressed();
            gzip = known;
        }
        return known;
    }
}
