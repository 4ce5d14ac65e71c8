package org.marquee.kernel.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The readable name of a thing in a URL: lower-case ASCII words joined by single hyphens. */
public final class Slug {
    /** The longest slug, in characters. */
    public static final int MAX_LENGTH = 120;

    /** The longest slug that we make of a text: room is left for a number behind it. */
    static final int MAX_SUGGESTED = 80;

    /**
     * For {@code @Pattern}. The words are counted (60 of one letter fill {@link #MAX_LENGTH}) because Java's matcher goes one
     * stack frame deeper for each repetition of a group: with {@code *} a text of 50 000 characters would overflow the stack.
     */
    public static final String PATTERN = "^[a-z0-9]+(?:-[a-z0-9]+){0,59}$";

    /** What is said of a text that is none. */
    public static final String RULE =
            "must be a slug: lower-case letters and digits, in words with single hyphens between them";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private Slug() {}

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && COMPILED.matcher(text).matches();
    }

    /**
     * The slug that a text suggests, romanised; at most {@link #MAX_SUGGESTED} characters, cut between words. Empty where the
     * text has no letter or digit that could be romanised.
     */
    public static Optional<String> from(String text) {
        var slug = Romanisation.of(text).replace(' ', '-');
        if (slug.length() > MAX_SUGGESTED) {
            var border = slug.lastIndexOf('-', MAX_SUGGESTED);
            slug = slug.substring(0, border < 0 ? MAX_SUGGESTED : border);
        }
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }
}
