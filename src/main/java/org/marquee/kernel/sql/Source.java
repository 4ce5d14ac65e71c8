package org.marquee.kernel.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the rows of a list come from: tables, without the word "from". The text is a constant; what comes from outside is
 * a parameter.
 *
 * @param values of each {@code ?}, in order
 * @param parts from which pages are read instead
 */
public record Source(String text, List<Object> values, List<Source> parts) {
    public static Source of(String text, Object... values) {
        return new Source(text, List.of(values), List.of());
    }

    /** Several behind one another, with nothing between them. */
    public static Source joined(Source... parts) {
        return new Source(
                Arrays.stream(parts).map(Source::text).collect(Collectors.joining()),
                Arrays.stream(parts).flatMap(part -> part.values.stream()).toList(),
                List.of());
    }

    /** Itself with the word "where", or nothing more when there are no conditions. */
    public Source where(Conditions conditions) {
        return new Source(
                text + "\n" + conditions.where(),
                Stream.concat(values.stream(), conditions.values().stream()).toList(),
                List.of());
    }

    /** Some columns of these rows, as the beginning of a statement. */
    public Source select(String columns) {
        return new Source("select " + columns + "\nfrom " + text, values, List.of());
    }

    /**
     * The same rows, a page of which can be had for less: from one of these, or, as far as each has some of its rows, from several, whose
     * rows then are called {@code r}. Each has at least those of its rows that the page has, and none before them that the whole has
     * not.
     */
    public Source readFrom(Source... others) {
        return new Source(text, values, List.of(others));
    }

    /** Where a page is read: so many rows that fulfil the conditions, the first in this order, or some more. */
    Source page(Conditions conditions, String orderBy, int limit) {
        if (parts.size() < 2) {
            return (parts.isEmpty() ? this : parts.get(0)).where(conditions);
        }
        var end = of("order by " + orderBy + "\nlimit " + limit);
        var begin = of("((select r.*\nfrom ");
        var arms = new ArrayList<Source>();
        for (var part : parts) {
            arms.add(arms.isEmpty() ? begin : of(")\nunion all (select r.*\nfrom "));
            arms.add(part.where(conditions));
            arms.add(end);
        }
        arms.add(of(")) r"));
        return joined(arms.toArray(Source[]::new));
    }

    /** The same for equal sources: a cursor of one list is not one of another. */
    String fingerprint() {
        return text + values.stream().map(Conditions::text).collect(Collectors.joining("\u0000"));
    }
}
