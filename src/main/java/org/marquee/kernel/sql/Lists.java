package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.InvalidParameters;

/** Cuts pages out of lists: by cursor, which stays right while rows come and go, or by number. */
@Singleton
public class Lists {
    private final Reader reader;
    private final Cursors cursors;

    Lists(Reader reader, Cursors cursors) {
        this.reader = reader;
        this.cursors = cursors;
    }

    /**
     * One page.
     *
     * @param type the shape of an item
     * @param document the SQL expression that builds the document of a row
     * @param from the tables, without the word "from"
     */
    public <T> Page<T> page(
            Class<T> type, String document, String from, Conditions conditions, Order order, PageQuery query) {
        return page(type, document, Source.of(from), conditions, order, query);
    }

    /** One page of rows that parameters lead to. */
    public <T> Page<T> page(
            Class<T> type, String document, Source from, Conditions conditions, Order order, PageQuery query) {
        return page(from, conditions, order, query, (place, stretch, values) -> {
            // One row more than asked for tells whether the list goes on.
            var sql = "%sselect %s, %s\nfrom %s\norder by %s\nlimit %d"
                    .formatted(
                            place,
                            document,
                            order.asArray(),
                            stretch.from().text(),
                            order.orderBy(stretch.backwards()),
                            query.limit() + 1);
            return reader.rows(sql, values, row -> new Row<>(reader.document(type, row), keys(row)));
        });
    }

    /**
     * One page of rows parts of whose documents were made before.
     *
     * @param document the rest of that of a row {@code r}, beside whose part {@code c} is null if there is none
     */
    public <L, P, T> Page<T> page(
            Class<L> type,
            String document,
            Source from,
            Conditions conditions,
            Order order,
            PageQuery query,
            Beside<L, P, T> beside) {
        return page(from, conditions, order, query, (place, stretch, values) -> {
            values.addAll(beside.rows().values());
            // The rows first: a list that has to be sorted looks for documents of those that it shows, and of no
            // others.
            var sql = """
                    %sselect %s, %s, c.content, array_to_string(c.keys, ' '),
                      cast(floor(extract(epoch from c.last_change) * 1000) as bigint), %s
                    from (select r.*
                    from %s
                    order by %s
                    limit %d) r
                    left join lateral (select content, keys, last_change from %s limit 1) c on true
                    order by %6$s""".formatted(
                            place,
                            document,
                            order.asArray(),
                            beside.id(),
                            stretch.from().text(),
                            order.orderBy(stretch.backwards()),
                            query.limit() + 1,
                            beside.rows().text());
            return whole(reader.rows(sql, values, row -> half(type, row, beside)), beside);
        });
    }

    private <L, P> Half<L, P> half(Class<L> type, ResultSet row, Beside<L, P, ?> beside) throws SQLException {
        var rest = row.getBytes(1) == null ? null : reader.document(type, row);
        var content = row.getBytes(3);
        var lastChange = row.getObject(5, Long.class);
        var part = content == null
                ? null
                : beside.part(content, row.getString(4), lastChange == null ? null : Instant.ofEpochMilli(lastChange));
        return new Half<>(rest, part, row.getObject(6, UUID.class), keys(row));
    }

    private static <L, P, T> List<Row<T>> whole(List<Half<L, P>> halves, Beside<L, P, T> beside) {
        var missing = halves.stream().filter(Half::isMissing).map(Half::id).toList();
        var made = missing.isEmpty() ? Map.<UUID, P>of() : beside.make(missing);
        return halves.stream()
                .map(half -> half.isMissing() ? half.with(made.get(half.id)) : half)
                .map(half -> new Row<>(half.isMissing() ? null : beside.item(half.rest, half.part), half.keys))
                .toList();
    }

    private <T> Page<T> page(Source from, Conditions conditions, Order order, PageQuery query, Finder<T> finder) {
        if (query.cursor() != null && query.page() != null) {
            throw new InvalidParameters("page", "conflicting-parameters", "must not stand beside 'cursor'");
        }
        var context = from.fingerprint() + order.name() + conditions.fingerprint();
        var cursor = query.cursor() == null
                ? null
                : cursors.read(query.cursor(), context, order.keys().size());
        var rows = rows(from, conditions, order, query, cursor, finder);
        var total = query.withTotal() ? (Long) count(from.where(conditions)) : null;
        return cut(rows, query, cursor, context, total);
    }

    private static <T> List<Row<T>> rows(
            Source from,
            Conditions conditions,
            Order order,
            PageQuery query,
            @Nullable Cursor cursor,
            Finder<T> finder) {
        var values = new ArrayList<>();
        var all = conditions.copy();
        var place = "";
        if (cursor != null) {
            all.andAll(order.behind(cursor.backwards()), cursor.keys());
        } else if (query.offset() > 0) {
            var whole = from.where(conditions);
            place = place(whole, order, query.offset());
            values.addAll(whole.values());
            all.andAll(order.fromPlace(), List.of());
        }
        var backwards = cursor != null && cursor.backwards();
        var found = from.page(all, order.orderBy(backwards), query.limit() + 1);
        values.addAll(found.values());
        return finder.find(place, new Stretch(found, backwards), values);
    }

    private long count(Source whole) {
        return reader.count("select count(*) from " + whole.text(), whole.values());
    }

    /** The keys of a page's first row. Without documents: those of thousands of rows in front of the page would take seconds. */
    private static String place(Source whole, Order order, int offset) {
        return "with place as materialized (\nselect %s\nfrom %s\norder by %s\nlimit 1 offset %d)\n"
                .formatted(order.asPlace(), whole.text(), order.orderBy(false), offset);
    }

    private <T> Page<T> cut(
            List<Row<T>> found, PageQuery query, @Nullable Cursor cursor, String context, @Nullable Long total) {
        var more = found.size() > query.limit();
        var backwards = cursor != null && cursor.backwards();
        var rows = new ArrayList<>(more ? found.subList(0, query.limit()) : found);
        if (backwards) {
            Collections.reverse(rows);
        }
        // An empty page has no row to go on from: its rows have gone meanwhile, and the list starts anew.
        var hasNext = !rows.isEmpty() && (backwards || more);
        var hasPrevious = !rows.isEmpty() && (backwards ? more : cursor != null || query.offset() > 0);
        return new Page<>(
                rows.stream().map(Row::item).filter(Objects::nonNull).toList(),
                new Page.Position(
                        query.limit(),
                        hasNext ? cursors.write(rows.get(rows.size() - 1).place(false), context) : null,
                        hasPrevious ? cursors.write(rows.get(0).place(true), context) : null,
                        total));
    }

    private static List<String> keys(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray(2).getArray());
    }

    /** The rows of a page and those behind it, without an end. */
    private record Stretch(Source from, boolean backwards) {}

    private interface Finder<T> {
        List<Row<T>> find(String place, Stretch stretch, List<Object> values);
    }

    /** @param id of the part; null: there is none */
    private record Half<L, P>(
            @Nullable L rest, @Nullable P part, @Nullable UUID id, List<String> keys) {
        boolean isMissing() {
            return id != null && part == null;
        }

        Half<L, P> with(@Nullable P made) {
            return new Half<>(rest, made, id, keys);
        }
    }

    /** @param item null: it has gone while the page was read */
    private record Row<T>(@Nullable T item, List<String> keys) {
        Cursor place(boolean backwards) {
            return new Cursor(backwards, keys);
        }
    }
}
