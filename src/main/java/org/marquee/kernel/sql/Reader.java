package org.marquee.kernel.sql;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.Unavailable;

/**
 * Runs the queries that answer requests. PostgreSQL puts each row together as one JSON document, a record gives it its type: so a
 * whole page with all that belongs to it takes one statement, and no entity is ever near an answer.
 */
@Singleton
public class Reader {
    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;
    private final @Nullable Connection own;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    @Inject
    Reader(AgroalDataSource dataSource, ObjectMapper mapper) {
        this(dataSource, mapper, null);
    }

    private Reader(AgroalDataSource dataSource, ObjectMapper mapper, @Nullable Connection own) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.own = own;
    }

    /** One that asks on this connection only, and needs none of those that requests wait for. */
    Reader on(Connection connection) {
        return new Reader(dataSource, mapper, connection);
    }

    /** The first row, if there is one; its first column is the document. */
    public <T> Optional<T> first(Class<T> type, String sql, Object... values) {
        return rows(sql, List.of(values), row -> document(type, row)).stream().findFirst();
    }

    /** All rows; the first column of each is its document. */
    public <T> List<T> all(Class<T> type, String sql, Object... values) {
        return rows(sql, List.of(values), row -> document(type, row));
    }

    /** The first column of the first row as text, if there is one. */
    public Optional<String> text(String sql, Object... values) {
        return rows(sql, List.of(values), row -> row.getString(1)).stream().findFirst();
    }

    /** The columns of the first row, if there is one. */
    public Optional<Object[]> columns(String sql, Object... values) {
        return rows(sql, List.of(values), Reader::columns).stream().findFirst();
    }

    long count(String sql, List<Object> values) {
        return rows(sql, values, row -> row.getLong(1)).get(0);
    }

    /** From the bytes as they came: as text they would be read twice. */
    <T> T document(Class<T> type, ResultSet row) throws SQLException {
        try {
            return readers.computeIfAbsent(type, mapper::readerFor).readValue(row.getBytes(1));
        } catch (IOException e) {
            throw new IllegalStateException("A row does not fit " + type.getSimpleName(), e);
        }
    }

    <R> List<R> rows(String sql, List<Object> values, RowMapper<R> mapper) {
        try {
            if (own != null) {
                return rows(own, sql, values, mapper);
            }
            try (var connection = dataSource.getConnection()) {
                return rows(connection, sql, values, mapper);
            }
        } catch (SQLException e) {
            throw DatabaseFailures.isTransient(e) ? new Unavailable(e) : new IllegalStateException(e);
        }
    }

    private static <R> List<R> rows(Connection connection, String sql, List<Object> values, RowMapper<R> mapper)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<R>();
                while (result.next()) {
                    rows.add(mapper.map(result));
                }
                return rows;
            }
        }
    }

    private static Object[] columns(ResultSet row) throws SQLException {
        var columns = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = row.getObject(i + 1);
        }
        return columns;
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        var index = 1;
        for (var value : values) {
            if (value instanceof String[] array) {
                statement.setArray(index++, connection.createArrayOf("text", array));
            } else {
                statement.setObject(index++, value);
            }
        }
    }

    interface RowMapper<R> {
        R map(ResultSet row) throws SQLException;
    }
}
