package org.marquee.kernel.text;

/** Characters as HTML takes them. */
public final class Characters {
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /** With U+FFFD for what HTML and XML cannot carry, before the sanitiser would drop it from one form alone. */
    public static String clean(String text) {
        if (text.codePoints().allMatch(Characters::isFine)) {
            return text;
        }
        var cleaned = new StringBuilder(text.length());
        text.codePoints().map(c -> isFine(c) ? c : REPLACEMENT).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    /** Cleaned and on one line. */
    public static String flat(String text) {
        return clean(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    /** For HTML, between tags and in quoted attributes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    private static boolean isFine(int c) {
        return c == '\n'
                || c == '\t'
                || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }
}
