package org.marquee.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.marquee.search.Highlight.Range;

/** The words that were looked for, in all the forms in which they were found. */
final class Marks {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern LEXEME = Pattern.compile("'([^'@]+)'");
    private static final Pattern ACCENT = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])[\\u0300-\\u036f]+");

    /** Scripts without spaces between words, as the database takes them apart, pair by pair. */
    private static final Pattern DENSE = Pattern.compile(
            "[\\u0E00-\\u0EFF\\u1000-\\u11FF\\u1780-\\u17FF\\u3005-\\u30FF\\u3400-\\u9FFF\\uAC00-\\uD7AF"
                    + "\\uF900-\\uFAFF\\x{20000}-\\x{3FFFF}]");

    /** Ranges of one text; more, nobody sees. */
    private static final int MOST = 200;

    private final Set<String> words = new HashSet<>();
    private final List<String> dense = new ArrayList<>();

    /** What other forms of the words begin with. */
    private final List<String> beginnings = new ArrayList<>();

    private final Set<String> meant = new HashSet<>();

    /** @param parts a query of PostgreSQL: stems, and pairs of dense scripts */
    Marks(List<String> wanted, String parts) {
        for (var term : wanted) {
            for (var word : term.split(" ", -1)) {
                if (DENSE.matcher(word).find()) {
                    dense.add(word.toLowerCase(Locale.ROOT));
                } else {
                    words.add(fold(word));
                }
            }
        }
        var lexemes = LEXEME.matcher(parts);
        while (lexemes.find()) {
            var lexeme = lexemes.group(1);
            if (!DENSE.matcher(lexeme).find() && beginnings.stream().noneMatch(lexeme::startsWith)) {
                beginnings.add(lexeme.length() > 3 ? lexeme.substring(0, lexeme.length() - 1) : lexeme);
            }
        }
    }

    /** The words of a text of which only their stem can tell whether they were looked for. */
    Set<String> doubtful(String text) {
        var doubtful = new HashSet<String>();
        var found = WORD.matcher(text);
        while (found.find()) {
            var folded = fold(found.group());
            if (!words.contains(folded) && beginnings.stream().anyMatch(folded::startsWith)) {
                doubtful.add(folded);
            }
        }
        return doubtful;
    }

    /** These are what was looked for, too. */
    void accept(List<String> others) {
        meant.addAll(others);
    }

    /** Where they stand. */
    List<Range> in(String text) {
        var ranges = new ArrayList<Range>();
        var found = WORD.matcher(text);
        while (found.find() && ranges.size() < MOST) {
            var folded = fold(found.group());
            if (words.contains(folded) || meant.contains(folded)) {
                ranges.add(new Range(found.start(), found.end()));
            } else {
                inside(found.group(), found.start(), ranges);
            }
        }
        return ranges;
    }

    private void inside(String word, int start, List<Range> ranges) {
        if (dense.isEmpty()) {
            return;
        }
        var small = word.toLowerCase(Locale.ROOT);
        for (var wanted : dense) {
            int at = small.length() == word.length() ? small.indexOf(wanted) : -1;
            if (at >= 0) {
                ranges.add(new Range(start + at, start + at + wanted.length()));
                return;
            }
        }
    }

    private static String fold(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) >= 0x80) {
                return Normalizer.normalize(
                        ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                                .replaceAll(""),
                        Normalizer.Form.NFC);
            }
        }
        return small;
    }
}
