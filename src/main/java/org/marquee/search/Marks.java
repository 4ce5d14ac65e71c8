package org.marquee.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marquee.search.Highlight.Range;

/** The words that were looked for, in all the forms in which they were found. */
final class Marks {
    private static final Pattern LEXEME = Pattern.compile("'([^'@]+)'");
    private static final Pattern ACCENT = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])[\\u0300-\\u036f]+");

    /** Scripts without spaces between words, as the database takes them apart, pair by pair. */
    private static final Pattern DENSE = Pattern.compile(
            "[\\u0E00-\\u0EFF\\u1000-\\u11FF\\u1780-\\u17FF\\u3005-\\u30FF\\u3400-\\u9FFF\\uAC00-\\uD7AF"
                    + "\\uF900-\\uFAFF\\x{20000}-\\x{3FFFF}]");

    private static final int ASCII = 0x80;

    /** No combining mark is before it: each letter is the same in all words. */
    private static final int LATIN = 0x250;

    /** Without their accents. Names are full of them, and taking them apart took longer than finding the words. */
    private static final String[] LATIN_LETTERS = IntStream.range(0, LATIN)
            .mapToObj(letter -> withoutAccents(Character.toString(letter)))
            .toArray(String[]::new);

    /** Ranges of one text; more, nobody sees. */
    private static final int MOST = 200;

    private final Set<String> words = new HashSet<>();
    private final List<String> dense = new ArrayList<>();

    /** What other forms of the words begin with. */
    private final List<String> beginnings = new ArrayList<>();

    private final Set<String> meant = new HashSet<>();

    /** What any of these can begin with, in ASCII: most words of a text are known not to be meant by their first two letters. */
    private final BitSet initials = new BitSet(ASCII * ASCII);

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
        Stream.concat(words.stream(), beginnings.stream())
                .filter(word -> !word.isEmpty())
                .forEach(this::noteInitials);
    }

    private void noteInitials(String word) {
        int first = word.charAt(0) * ASCII;
        if (word.charAt(0) < ASCII && word.length() > 1 && word.charAt(1) < ASCII) {
            initials.set(first + word.charAt(1));
        } else if (word.charAt(0) < ASCII) {
            initials.set(first, first + ASCII);
        }
    }

    /** Where it may stand what was looked for. */
    List<Spot> spots(String text) {
        var spots = new ArrayList<Spot>();
        var next = new TextWords(text);
        while (spots.size() < MOST && next.find()) {
            if (canBeMeant(next.initial(), next.second())) {
                add(next, fold(next.word()), spots);
            } else if (!dense.isEmpty()) {
                inside(next.word(), next.start(), spots);
            }
        }
        return spots;
    }

    private boolean canBeMeant(char initial, char second) {
        return initial >= ASCII
                || second >= ASCII
                || initials.get(Character.toLowerCase(initial) * ASCII + Character.toLowerCase(second));
    }

    private void add(TextWords word, String folded, List<Spot> spots) {
        if (words.contains(folded)) {
            spots.add(new Spot(new Range(word.start(), word.end()), null));
        } else if (beginnings.stream().anyMatch(folded::startsWith)) {
            spots.add(new Spot(new Range(word.start(), word.end()), folded));
        } else if (!dense.isEmpty()) {
            inside(word.word(), word.start(), spots);
        }
    }

    /** These are what was looked for, too. */
    void accept(List<String> others) {
        meant.addAll(others);
    }

    boolean isMeant(Spot spot) {
        return spot.doubtful == null || meant.contains(spot.doubtful);
    }

    private void inside(String word, int start, List<Spot> spots) {
        var small = word.toLowerCase(Locale.ROOT);
        for (var wanted : dense) {
            int at = small.length() == word.length() ? small.indexOf(wanted) : -1;
            if (at >= 0) {
                spots.add(new Spot(new Range(start + at, start + at + wanted.length()), null));
                return;
            }
        }
    }

    private static String fold(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        var highest = small.chars().max().orElse(0);
        if (highest < ASCII) {
            return small;
        }
        if (highest >= LATIN) {
            return withoutAccents(small);
        }
        var folded = new StringBuilder(small.length() + 4);
        for (int i = 0; i < small.length(); i++) {
            folded.append(LATIN_LETTERS[small.charAt(i)]);
        }
        return folded.toString();
    }

    private static String withoutAccents(String text) {
        var bare =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /**
     * A word of a text.
     *
     * @param doubtful in small letters, where only its stem can tell whether it was looked for
     */
    record Spot(Range range, @Nullable String doubtful) {}
}
