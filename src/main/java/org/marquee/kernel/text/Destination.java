package org.marquee.kernel.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a link leads: to the outside, to a review, or nowhere. */
public record Destination(@Nullable String href, @Nullable String review) {
    static final Destination NONE = new Destination(null, null);
    static final String IMAGE = "image:";
    static final String REVIEW = "review:";
    static final Pattern OUTSIDE = Pattern.compile("(?i:https?://(?:[^/?#\\[\\]]|\\[[0-9a-f:.]+])|mailto:[^?]).*");
    static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    /** Browsers and proxies of today take URLs of 2 000 characters everywhere, and longer ones not. */
    private static final int MAX_URL = 2000;

    private static final String UNRESERVED = "-._~:/?#[]@!$&'()*+,;=";

    static Destination of(String destination) {
        if (destination.startsWith(REVIEW)) {
            var slug = destination.substring(REVIEW.length());
            return Slug.isValid(slug) ? new Destination(null, slug) : NONE;
        }
        if (destination.length() > MAX_URL || !OUTSIDE.matcher(destination).matches()) {
            return NONE;
        }
        return new Destination(percentEncoded(destination), null);
    }

    /** The address as a link has it, if it is one of the web. */
    public static Optional<String> web(String address) {
        return Optional.ofNullable(of(address).href).filter(href -> !href.regionMatches(true, 0, "mailto:", 0, 7));
    }

    static Optional<UUID> imageIn(String destination) {
        if (!destination.startsWith(IMAGE)) {
            return Optional.empty();
        }
        // UUID.fromString alone would take "1-1-1-1-1" as well.
        return Optional.of(destination.substring(IMAGE.length()))
                .filter(id -> UUID_FORM.matcher(id).matches())
                .map(UUID::fromString);
    }

    private static String percentEncoded(String url) {
        var encoded = new StringBuilder();
        var bytes = url.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            if (isAsciiLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0 || c == '%' && isEscape(bytes, i)) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit((char) bytes[at + 1], 16) >= 0
                && Character.digit((char) bytes[at + 2], 16) >= 0;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
