package org.marquee.kernel.problem;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number that ties an answer to our log: the caller's, where it sends one, or else a new one. */
public final class TraceId {
    /** W3C Trace Context, section 3.2.2: version (not ff), trace id and parent id (neither all zeros), flags. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final String KEY = TraceId.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceId() {}

    /** The number of this request, always the same. */
    public static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known == null) {
            known = from(request.request().getHeader("traceparent"));
            request.put(KEY, known);
        }
        return known;
    }

    private static String from(@Nullable String traceparent) {
        var matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
