package org.marquee.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a piece of SQL (or HQL) reads from or writes to, found by its words: names after {@code from}, {@code join},
 * {@code into} and {@code update}. Not a parser: it would rather report too much, and passes over functions and names
 * that the text itself defines ({@code with x as}).
 */
final class SqlSources {

    private static final Pattern STARTS_LIKE_SQL = Pattern.compile(
            "(?i)[\\s(,]*(select|with|from|join|left|right|inner|full|cross|lateral|union|except|intersect|where|and|or"
                    + "|order|exists|not|insert|update|delete)\\b");
    private static final Pattern SELECTS = Pattern.compile("(?i)\\bselect\\b");

    private static final Pattern LITERAL = Pattern.compile("'[^']*'|--[^\\n]*");

    /** Where "from" names no source: extract(year from x), is distinct from x, for update. */
    private static final Pattern OTHER_FROM =
            Pattern.compile("(?i)\\b(extract|trim|substring|overlay)\\s*\\(([^()]|\\([^()]*\\))*\\)"
                    + "|\\bdistinct\\s+from\\b|\\bfor\\s+update\\b");

    private static final Pattern OWN_NAME = Pattern.compile("(?i)(?:\\bwith\\s+(?:recursive\\s+)?|,\\s*)(\\w+)"
            + "\\s*(?:\\([^()]*\\)\\s*)?as\\s+(?:not\\s+)?(?:materialized\\s+)?\\(");

    private static final String NAME = "(?:lateral\\s+|only\\s+)?([^\\s(),;]*)(\\s*\\()?";
    private static final Pattern SOURCE = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+" + NAME);
    private static final Pattern NEXT_SOURCE = Pattern.compile("(?i)(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*" + NAME);
    private static final Pattern OPEN_END = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s*$");

    private SqlSources() {}

    /** The sources; none when the text is prose. */
    static List<String> of(String text) {
        if (!STARTS_LIKE_SQL.matcher(text).lookingAt() && !SELECTS.matcher(text).find()) {
            return List.of();
        }
        var sql = OTHER_FROM.matcher(LITERAL.matcher(text).replaceAll("''")).replaceAll("");
        var names = names(sql);
        names.removeAll(ownNames(sql));
        return names;
    }

    private static List<String> names(String sql) {
        var names = new ArrayList<String>();
        var source = SOURCE.matcher(sql);
        while (source.find()) {
            addTable(names, source);
            var next = NEXT_SOURCE.matcher(sql).region(end(source, sql), sql.length());
            while (next.lookingAt()) {
                addTable(names, next);
                next.region(end(next, sql), sql.length());
            }
        }
        if (OPEN_END.matcher(sql).find()) {
            names.add("a computed name");
        }
        return names;
    }

    private static void addTable(List<String> names, MatchResult found) {
        var isTable = found.group(2) == null && !found.group(1).isEmpty();
        if (isTable) {
            names.add(found.group(1).replace("\u0001", "(computed)"));
        }
    }

    /** Behind a table's name, or behind the parentheses of a function or subquery (searched by itself). */
    private static int end(MatchResult found, String sql) {
        int open = found.group(2) == null ? 0 : 1;
        int end = found.end();
        for (; open > 0 && end < sql.length(); end++) {
            open += sql.charAt(end) == '(' ? 1 : sql.charAt(end) == ')' ? -1 : 0;
        }
        return end;
    }

    private static Set<String> ownNames(String sql) {
        return Set.copyOf(
                OWN_NAME.matcher(sql).results().map(found -> found.group(1)).toList());
    }
}
