package org.marquee.kernel.text;

import com.ibm.icu.text.Transliterator;

/** Writes text of any script in lower-case ASCII letters and digits, with single spaces between words. */
final class Romanisation {
    /** Code points of a text that are looked at: far more than a slug holds, and soon done. */
    private static final int MOST = 400;

    private Romanisation() {}

    /** Empty for a text without letters or digits, or in a script that ICU can't romanise. */
    static String of(String text) {
        // They keep state while they work, and the documentation does not promise that they may be shared.
        synchronized (Lazy.TRANSLITERATOR) {
            return ascii(Lazy.TRANSLITERATOR.transliterate(words(text)));
        }
    }

    /** Letters, digits and marks; all between two words becomes one space. */
    private static String words(String text) {
        var words = new StringBuilder();
        int taken = 0;
        for (int at = 0, c; at < text.length() && taken < MOST; at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (isOfWord(c)) {
                words.appendCodePoint(c);
                taken++;
            } else if (c == '&') {
                words.append(" and ");
                taken++;
            } else if (!isWithinWord(c)) {
                space(words);
            }
        }
        return words.toString();
    }

    /** Letters that ICU left as they were and apostrophes that it made are dropped. */
    private static String ascii(String romanised) {
        var ascii = new StringBuilder();
        romanised.codePoints().forEach(c -> {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                ascii.appendCodePoint(c);
            } else if (!isOfWord(c) && !isWithinWord(c)) {
                space(ascii);
            }
        });
        return ascii.toString().strip();
    }

    private static void space(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** Apostrophes, and what is not seen, such as soft hyphens and marks of direction. */
    private static boolean isWithinWord(int c) {
        return "'’‘`´′".indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT;
    }

    /** Its rules take a quarter of a second to load, once. */
    private static final class Lazy {
        static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Any-Latin; Latin-ASCII; NFKD; Lower");
    }
}
