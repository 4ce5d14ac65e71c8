package org.marquee.kernel.limit;

import java.time.Duration;
import java.util.Map;

/**
 * How often something may still be tried: for the headers of draft-ietf-httpapi-ratelimit-headers.
 *
 * @param name what is limited, in letters and hyphens
 * @param limit the one that is nearest to being reached
 * @param remaining how often within the limit
 * @param resetAfter when it may be tried as often as at first
 */
public record Allowance(String name, Limit limit, long remaining, Duration resetAfter) {

    /** The headers, by their names. */
    public Map<String, String> headers() {
        return Map.of(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(name, limit.times(), limit.span().toSeconds()),
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(name, remaining, resetAfter.toSeconds()));
    }
}
