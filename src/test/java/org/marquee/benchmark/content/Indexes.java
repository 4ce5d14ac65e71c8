package org.marquee.benchmark.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The indexes of words, which are made in a fraction of the time when all rows are there. */
final class Indexes {
    private static final String OF_WORDS = """
            select c.relname, pg_get_indexdef(c.oid)
            from pg_class c
            join pg_am a on a.oid = c.relam
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'i' and a.amname = 'gin' and n.nspname = current_schema()""";

    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Connection connection;

    Indexes(Connection connection) {
        this.connection = connection;
    }

    void drop() throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(OF_WORDS)) {
                while (rows.next()) {
                    definitions.put(rows.getString(1), rows.getString(2));
                }
            }
            for (var name : definitions.keySet()) {
                statement.execute("drop index " + name);
            }
        }
    }

    void make() throws SQLException {
        try (var statement = connection.createStatement()) {
            // Checks that wait for the end of the transaction stand in the way of an index.
            statement.execute("set constraints all immediate");
            statement.execute("set maintenance_work_mem = '512MB'");
            for (var definition : definitions.values()) {
                statement.execute(definition);
            }
        }
    }
}
