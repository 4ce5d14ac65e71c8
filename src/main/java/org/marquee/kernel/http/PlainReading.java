package org.marquee.kernel.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** Requests of readers that nobody sends anything with: everybody who sends the like gets the same. */
public final class PlainReading {
    private PlainReading() {}

    public static boolean is(HttpServerRequest request) {
        var headers = request.headers();
        return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !hasBody(headers);
    }

    /** The HTTP client of Java 17 says with each request to read that nothing comes with it. */
    private static boolean hasBody(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return (length != null && !length.equals("0")) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
