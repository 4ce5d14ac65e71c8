package org.marquee.search;

import java.text.BreakIterator;
import java.util.Locale;
import org.marquee.search.Highlight.Range;

/** The part of a long text in which most of what was looked for stands. */
final class Excerpt {
    /** UTF-16 code units: two lines on a telephone. */
    private static final int LENGTH = 200;

    private static final int BEFORE = 40;

    /** Of a word that stands everywhere, the first places do. */
    private static final int PLACES = 20;

    private Excerpt() {}

    static Highlight of(Highlight whole) {
        var text = whole.text();
        if (text.length() <= LENGTH) {
            return whole;
        }
        int best = start(whole);
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int start = best <= BEFORE ? 0 : words.following(best - BEFORE - 1);
        int end = start + LENGTH >= text.length() ? text.length() : words.preceding(start + LENGTH + 1);
        return cut(whole, Math.min(start, best), end <= best ? Math.min(text.length(), start + LENGTH) : end);
    }

    /** Where most different words stand near to one another. */
    private static int start(Highlight whole) {
        int best = whole.ranges().get(0).start();
        long most = 0;
        for (int i = 0; i < Math.min(PLACES, whole.ranges().size()); i++) {
            int from = whole.ranges().get(i).start();
            long inside = whole.ranges().stream()
                    .skip(i)
                    .takeWhile(range -> range.end() <= from + LENGTH - BEFORE)
                    .map(range ->
                            whole.text().substring(range.start(), range.end()).toLowerCase(Locale.ROOT))
                    .distinct()
                    .count();
            if (inside > most) {
                most = inside;
                best = from;
            }
        }
        return best;
    }

    private static Highlight cut(Highlight whole, int start, int end) {
        return new Highlight(
                whole.field(),
                whole.text().substring(start, end),
                whole.ranges().stream()
                        .filter(range -> range.start() >= start && range.end() <= end)
                        .map(range -> new Range(range.start() - start, range.end() - start))
                        .toList());
    }
}
