package org.marquee.kernel.limit;

import java.util.Map;

/**
 * How often something may still be tried.
 *
 * @param name what is limited
 * @param remaining how often within the limit
 * @param resetSeconds when it may be tried again, or as often as at first
 */
public record Allowance(String name, Limit limit, long remaining, int resetSeconds) {

    /** The headers of draft-ietf-httpapi-ratelimit-headers, which tell clients how to keep within the limit. */
    public Map<String, String> headers() {
        return Map.of(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(name, limit.times(), limit.span().toSeconds()),
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(name, remaining, resetSeconds));
    }
}
