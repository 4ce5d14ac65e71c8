package org.marquee.kernel.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The beginning of a text, in one line. */
public final class Excerpt {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s\\p{Punct}\\p{Pd}]+$");

    private Excerpt() {}

    /**
     * As many whole words as there is room for, with an ellipsis behind them; a short text as it is.
     *
     * @param longest in characters, the ellipsis included
     */
    public static String of(String text, int longest) {
        var line = BLANKS.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        int room = line.offsetByCodePoints(0, longest - 1);
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(line);
        int end = words.isBoundary(room) ? room : words.preceding(room);
        var kept = LOOSE_END.matcher(line.substring(0, end)).replaceFirst("");
        // One word alone may be longer than all the room.
        return (kept.isEmpty() ? line.substring(0, room) : kept) + "…";
    }
}
