package org.marquee.kernel.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A total order of a list: the last key is unique, so that no two rows are equal.
 *
 * @param name as the parameter {@code sort} has it; a leading minus means descending
 * @param keys all of them ascending, or all descending, so that one index serves the order
 */
public record Order(String name, List<Key> keys) {
    /**
     * @param expression the SQL that gives the key of a row; never null there
     * @param type its SQL type, to read it back from a cursor
     */
    public record Key(String expression, String type) {}

    public static Order by(String name, Key... keys) {
        return new Order(name, List.of(keys));
    }

    boolean descending() {
        return name.startsWith("-");
    }

    String orderBy(boolean reversed) {
        var direction = descending() != reversed ? " desc" : " asc";
        return keys.stream().map(key -> key.expression() + direction).collect(Collectors.joining(", "));
    }

    /** The rows behind a given one, as a comparison of whole rows: that is what an index can start from. */
    String behind(boolean reversed) {
        return keys.stream().map(Key::expression).collect(Collectors.joining(", ", "(", ")"))
                + (descending() != reversed ? " < " : " > ")
                + keys.stream().map(key -> "?::" + key.type()).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The row at a place that {@link #asPlace} describes, and those behind it. */
    String fromPlace() {
        return keys.stream().map(Key::expression).collect(Collectors.joining(", ", "(", ")"))
                + (descending() ? " <= " : " >= ")
                + IntStream.range(0, keys.size())
                        .mapToObj(index -> "(select key" + index + " from place)")
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The keys of a row as the columns of a place. */
    String asPlace() {
        return IntStream.range(0, keys.size())
                .mapToObj(index -> keys.get(index).expression() + " as key" + index)
                .collect(Collectors.joining(", "));
    }

    /** The keys of a row as an array of text, which goes into its cursor. */
    String asArray() {
        return keys.stream()
                .map(key -> "(" + key.expression() + ")::text")
                .collect(Collectors.joining(", ", "array[", "]"));
    }
}
