package org.marquee.comment.rule;

import java.text.Normalizer;
import java.util.Locale;

/** Reduces text to what it says, whatever it is dressed up with: letters and digits, small, with single spaces between. */
final class PlainWords {
    private PlainWords() {}

    /** The words of a text with one space between them; equal for texts that look alike to a reader in a hurry. */
    static String of(String text) {
        var words = new StringBuilder(text.length());
        var gap = false;
        for (var c : fold(text).codePoints().filter(c -> !isInvisible(c)).toArray()) {
            if (!isOfWord(c)) {
                gap = true;
                continue;
            }
            if (gap && !words.isEmpty()) {
                words.append(' ');
            }
            gap = false;
            words.appendCodePoint(c);
        }
        return words.toString();
    }

    /** The same without the spaces, for names. */
    static String squeezed(String text) {
        return of(text).replace(" ", "");
    }

    /** Upper case first: only so do ß and ss, or the two small sigmas, become one. */
    private static String fold(String text) {
        var wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Normalizer.normalize(wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace('ς', 'σ');
    }

    /** Accents that go with any letter, joiners and the like. The signs for vowels that some scripts have are none. */
    private static boolean isInvisible(int c) {
        var type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL && !Character.isWhitespace(c)
                || isMark(type) && Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED;
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || isMark(Character.getType(c));
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
