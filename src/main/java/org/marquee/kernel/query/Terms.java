package org.marquee.kernel.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.marquee.kernel.problem.InvalidParameters;

/**
 * What is looked for, in the syntax that search engines have taught people: all words must be found, {@code "these in a row"},
 * {@code -not} this one, {@code one or another}. Nothing that can be typed is a mistake in it.
 */
public record Terms(List<String> terms) {
    /** Characters; bounds what one request can ask of the database, together with {@link #MOST}. */
    public static final int MAX_LENGTH = 200;

    /** Something must be left to look for; and a page whose template was never filled in is told so. */
    public static final String PATTERN = "^(?![\\s\\S]*\\$\\{)[\\s\\S]*[\\p{L}\\p{N}][\\s\\S]*$";

    public static final String RULE = "must have a letter or a digit, and no dollar sign before a brace";

    /** What the parameter {@code q} means, for its description. */
    public static final String SYNTAX =
            "All of the words; `\"words in a row\"`; `-without`; `one or another`. Accents and case make no difference, nor"
                    + " do endings in the language of a text; misspelt words of titles and names find what they may mean"
                    + " when nothing is found otherwise.";

    private static final int MOST = 30;
    private static final Pattern TERM = Pattern.compile("(-?)\"([^\"]*)\"?|([^\\s\"]+)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final String OR = "|";

    /** @throws InvalidParameters when it only says what not to find, or has too many words */
    public static Terms of(String typed) {
        var terms = new ArrayList<String>();
        var found = TERM.matcher(typed);
        while (found.find()) {
            var word = found.group(3);
            if (word == null) {
                add(found.group(1).isEmpty() ? '+' : '-', found.group(2), terms);
            } else if (word.equalsIgnoreCase("or")) {
                terms.add(OR);
            } else {
                add(word.startsWith("-") ? '-' : '+', word, terms);
            }
        }
        if (terms.size() > MOST) {
            throw new InvalidParameters("q", "too-many-words", "must have at most " + MOST + " words");
        }
        if (terms.stream().noneMatch(term -> term.charAt(0) == '+')) {
            throw new InvalidParameters(
                    "q", "nothing-to-find", "must have a word to find, not only words to leave out");
        }
        return new Terms(List.copyOf(terms));
    }

    /** The database tells apart what stands in a row by its spaces, and what stands for another by a slash. */
    private static void add(char sign, String words, List<String> terms) {
        if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            terms.add(sign + words.replace('/', ' ').replaceFirst("^-+", "").strip());
        }
    }

    /** As the database function {@code search_query} takes it. */
    public String[] asArray() {
        return terms.toArray(String[]::new);
    }

    /** Whether something is not to be found. */
    public boolean leaveOut() {
        return terms.stream().anyMatch(term -> term.charAt(0) == '-');
    }

    /** What is to be found, each in small letters, without what stands between words. */
    public List<String> wanted() {
        return terms.stream()
                .filter(term -> term.charAt(0) == '+')
                .map(term -> NO_WORD.matcher(term.substring(1)).replaceAll(" ").strip())
                .filter(term -> !term.isEmpty())
                .toList();
    }
}
