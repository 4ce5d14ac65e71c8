package org.marquee.search;

/** The words of a text, one after the other: letters, digits and marks in a row. Whole pages are looked through for each search. */
final class TextWords {
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;
    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

    /** A copy: asking a string for each of its characters takes three times as long. */
    private final char[] text;

    private int start;
    private int end;

    TextWords(String text) {
        this.text = text.toCharArray();
    }

    /** Goes on to the next one, if there is one. */
    boolean find() {
        start = end;
        while (start < text.length && !isOfWord(start)) {
            start += width(start);
        }
        end = start;
        while (end < text.length && isOfWord(end)) {
            end += width(end);
        }
        return end > start;
    }

    int start() {
        return start;
    }

    /** Right behind it. */
    int end() {
        return end;
    }

    char initial() {
        return text[start];
    }

    /** The one behind it, or 0 where there is none. */
    char second() {
        return end > start + 1 ? text[start + 1] : 0;
    }

    String word() {
        return new String(text, start, end - start);
    }

    private boolean isOfWord(int index) {
        char unit = text[index];
        if (unit < 0x80) {
            int small = unit | 0x20;
            return small >= 'a' && small <= 'z' || unit >= '0' && unit <= '9';
        }
        int codePoint = Character.codePointAt(text, index);
        return Character.isLetter(codePoint) || (1 << Character.getType(codePoint) & (MARKS | NUMBERS)) != 0;
    }

    private int width(int index) {
        return text[index] < 0x80 ? 1 : Character.charCount(Character.codePointAt(text, index));
    }
}
