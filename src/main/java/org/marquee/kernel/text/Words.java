package org.marquee.kernel.text;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/** Counts words and the time they take. */
final class Words {
    /**
     * Silent reading of English non-fiction by adults, in words a minute: Brysbaert, "How many words do we read per minute? A review
     * and meta-analysis of reading rate", Journal of Memory and Language 109 (2019).
     */
    private static final int PER_MINUTE = 238;

    private static final int LONG_VOWEL_MARK = 0x30FC; // in no script of its own, but a letter of Japanese

    private Words() {}

    /**
     * Words are what Unicode's boundaries enclose and has a letter or digit. Chinese and Japanese put no space between words; each of
     * their characters counts as one, as in word processors.
     */
    static int in(String text) {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        int words = 0;
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            words += wordsBetween(text, from, to);
            from = to;
        }
        return words;
    }

    static int minutesFor(int words, String text) {
        return text.isEmpty() ? 0 : Math.max(1, (words + PER_MINUTE - 1) / PER_MINUTE);
    }

    private static int wordsBetween(String text, int from, int to) {
        int characters = 0;
        boolean hasOther = false;
        for (int at = from, c; at < to; at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (isWordless(c)) {
                characters++;
            } else {
                hasOther |= Character.isLetterOrDigit(c);
            }
        }
        return characters + (hasOther ? 1 : 0);
    }

    private static boolean isWordless(int c) {
        if (!Character.isLetter(c)) {
            return false;
        }
        var script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || c == LONG_VOWEL_MARK;
    }
}
