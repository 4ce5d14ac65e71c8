package org.marquee.kernel.text;

/** Puts U+FFFD for characters that HTML and XML cannot carry, before the sanitiser would drop them from one form alone. */
final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    static String clean(String text) {
        if (text.codePoints().allMatch(Characters::isFine)) {
            return text;
        }
        var cleaned = new StringBuilder(text.length());
        text.codePoints().map(c -> isFine(c) ? c : REPLACEMENT).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    /** Cleaned and on one line. */
    static String flat(String text) {
        return clean(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    private static boolean isFine(int c) {
        return c == '\n'
                || c == '\t'
                || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }
}
