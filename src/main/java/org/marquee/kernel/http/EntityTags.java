package org.marquee.kernel.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares validators, RFC 9110, section 8.8.3. */
public final class EntityTags {
    private EntityTags() {}

    /**
     * Whether the client has this already. The comparison is the weak one of section 13.1.2, so that a validator that a proxy
     * has weakened counts.
     *
     * @param ifNoneMatch the header, a list or a star
     * @param etag with its quotation marks
     */
    public static boolean matches(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag ->
                                tag.equals("*") || tag.replaceFirst("^W/", "").equals(etag));
    }
}
