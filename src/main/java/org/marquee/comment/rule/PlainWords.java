package org.marquee.comment.rule;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reduces text to what it says, whatever it is dressed up with: small letters and digits. */
final class PlainWords {
    /** They put no spaces between words; each character counts as one, and a word as a phrase. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Letters as far as Unicode goes, but nothing is to be seen of them: what fills the place of a vowel in Korean. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160);

    private PlainWords() {}

    /** The words of a text; equal for texts that look alike to a reader in a hurry. */
    static List<String> list(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var c : fold(text).codePoints().filter(c -> !isInvisible(c)).toArray()) {
            var isAlone = WITHOUT_SPACES.contains(UnicodeScript.of(c));
            if (isAlone || !isOfWord(c)) {
                end(word, words);
            }
            if (isOfWord(c)) {
                word.appendCodePoint(c);
            }
            if (isAlone) {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    /** The same with a space between them. */
    static String of(String text) {
        return String.join(" ", list(text));
    }

    /** The same with nothing between them, for names. */
    static String squeezed(String text) {
        return String.join("", list(text));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** Upper case first: only so do ß and ss become one. */
    private static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Normalizer.normalize(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace('ς', 'σ');
    }

    /** Accents that go with any letter, joiners and the like. The signs for vowels that some scripts have are none. */
    private static boolean isInvisible(int c) {
        var type = Character.getType(c);
        return type == Character.FORMAT
                || FILLERS.contains(c)
                || type == Character.CONTROL && !Character.isWhitespace(c)
                || isMark(type) && UnicodeScript.of(c) == UnicodeScript.INHERITED;
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
