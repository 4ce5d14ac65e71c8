package org.marquee.faults;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was written since a moment, table by table, as the database itself knows: the transaction of each row. */
@Singleton
class WrittenRows {
    private final Rows rows;
    private final List<String> tables;

    WrittenRows(Rows rows) {
        this.rows = rows;
        // Limits are no content: they count what was tried, not what was done.
        this.tables = rows.column("""
                select tablename from pg_tables
                where schemaname = current_schema() and tablename not in ('rate_limit', 'flyway_schema_history')
                order by tablename""");
    }

    /** @param rows in each table */
    record Moment(long transaction, Map<String, Long> rows) {}

    /** @param written new rows, and new versions of rows */
    record Changes(long written, long more) {}

    /** Transactions that begin from now on are later than this moment; all others have to be over. */
    Moment now() {
        var transaction = Long.parseLong(
                rows.column("select cast(pg_current_xact_id() as text)").get(0));
        var counts = new TreeMap<String, Long>();
        count(transaction).forEach((table, found) -> counts.put(table, found.get(0)));
        return new Moment(transaction, counts);
    }

    /** In the tables that are not as they were; empty when nothing was written at all. */
    Map<String, Changes> since(Moment before) {
        var changes = new TreeMap<String, Changes>();
        count(before.transaction()).forEach((table, counts) -> {
            var more = counts.get(0) - before.rows().get(table);
            if (counts.get(1) != 0 || more != 0) {
                changes.put(table, new Changes(counts.get(1), more));
            }
        });
        return changes;
    }

    /** Of each table: all rows, and those that were written later than the transaction. */
    private Map<String, List<Long>> count(long transaction) {
        var counts = new TreeMap<String, List<Long>>();
        for (var row : rows.column(tables.stream()
                // The age of a transaction is told fast, and there are many rows.
                .map(table -> ("select '%1$s ' || count(*) || ' ' || count(*) filter"
                                + " (where age(xmin) < age(cast('%2$d' as xid))) from %1$s")
                        .formatted(table, transaction))
                .collect(Collectors.joining("\nunion all ")))) {
            var parts = row.split(" ");
            counts.put(parts[0], List.of(Long.valueOf(parts[1]), Long.valueOf(parts[2])));
        }
        return counts;
    }
}
