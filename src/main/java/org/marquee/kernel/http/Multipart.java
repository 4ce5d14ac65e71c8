package org.marquee.kernel.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Forms that may bring a file: large, and slow to come. */
public final class Multipart {
    private static final String TYPE = "multipart/form-data";

    private Multipart() {}

    public static boolean comesWith(RoutingContext request) {
        var type = String.valueOf(request.request().getHeader(HttpHeaders.CONTENT_TYPE));
        return type.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }
}
