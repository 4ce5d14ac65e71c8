package org.marquee.kernel.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.LanguageTag;

/**
 * The conditions of one query, all of which must hold. The text of each is a constant; what comes from outside is a
 * parameter.
 */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with one {@code ?}, unless there is no value to compare with. */
    public Conditions and(String clause, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            values.add(value);
        }
        return this;
    }

    /** Adds one of two conditions without any {@code ?}, unless nothing was chosen. */
    public Conditions andEither(String ifChosen, String ifNot, @Nullable Boolean chosen) {
        if (chosen != null) {
            clauses.add(chosen ? ifChosen : ifNot);
        }
        return this;
    }

    /** Adds a condition whose {@code ?} is an array of text, unless nothing was chosen. */
    public Conditions andAnyOf(String clause, Collection<String> chosen) {
        return chosen.isEmpty() ? this : and(clause, chosen.toArray(String[]::new));
    }

    /**
     * Adds that a language is in one of these ranges, unless there are none. Not by the operator alone: of a pattern that it does not
     * know, PostgreSQL takes it that hardly any row has it, and sorts all that have. Of what may be null, it takes half.
     */
    public Conditions andWithin(String language, Collection<String> ranges) {
        return ranges.isEmpty() ? this : and("coalesce(" + language + " ~ ?, false)", LanguageTag.within(ranges));
    }

    /** Adds that a text contains what was looked for, whatever the case, unless nothing was. */
    public Conditions andContains(String expression, @Nullable String text) {
        return andMatches(expression + " ilike ?", text);
    }

    /** Adds a condition in which each {@code ?} is the pattern of texts that contain what was looked for, unless nothing was. */
    public Conditions andMatches(String clause, @Nullable String text) {
        if (text == null) {
            return this;
        }
        var pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return andAll(
                clause,
                Collections.nCopies((int) clause.chars().filter(c -> c == '?').count(), pattern));
    }

    String where() {
        return clauses.isEmpty()
                ? ""
                : clauses.stream()
                        .map(clause -> "(" + clause + ")")
                        .collect(Collectors.joining("\nand ", "where ", "\n"));
    }

    List<Object> values() {
        return values;
    }

    Conditions copy() {
        var copy = new Conditions();
        copy.clauses.addAll(clauses);
        copy.values.addAll(values);
        return copy;
    }

    Conditions andAll(String clause, List<?> all) {
        clauses.add(clause);
        values.addAll(all);
        return this;
    }

    /** The same for equal conditions: a cursor of one list is not one of another. */
    String fingerprint() {
        return clauses + values.stream().map(Conditions::text).collect(Collectors.joining("\u0000"));
    }

    static String text(Object value) {
        return value instanceof String[] array ? String.join("\u0001", array) : value.toString();
    }
}
