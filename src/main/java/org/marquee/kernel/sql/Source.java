package org.marquee.kernel.sql;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the rows of a list come from: tables, without the word "from". The text is a constant; what comes from outside is
 * a parameter.
 *
 * @param values of each {@code ?}, in order
 */
public record Source(String text, List<Object> values) {
    public static Source of(String text, Object... values) {
        return new Source(text, List.of(values));
    }

    /** Several behind one another, with nothing between them. */
    public static Source joined(Source... parts) {
        return new Source(
                Arrays.stream(parts).map(Source::text).collect(Collectors.joining()),
                Arrays.stream(parts).flatMap(part -> part.values.stream()).toList());
    }

    /** Itself with the word "where", or nothing more when there are no conditions. */
    public Source where(Conditions conditions) {
        return new Source(
                text + "\n" + conditions.where(),
                Stream.concat(values.stream(), conditions.values().stream()).toList());
    }

    /** The beginning of a subquery: some columns of these rows, with the parenthesis still open for an order and a limit. */
    public Source select(String columns) {
        return new Source("(select " + columns + "\nfrom " + text, values);
    }

    /** The same for equal sources: a cursor of one list is not one of another. */
    String fingerprint() {
        return text + values.stream().map(Conditions::text).collect(Collectors.joining("\u0000"));
    }
}
