package org.marquee.benchmark.content;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into one table, in PostgreSQL's text form of COPY: by far the fastest way in. */
final class Rows implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;
    private static final String NULL = "\\N";

    private final Writer out;

    /** @param columns the table, and in brackets the columns that each row has values for */
    Rows(Connection connection, String columns) throws SQLException {
        var copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + columns + " from stdin", BUFFER_BYTES);
        this.out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), BUFFER_BYTES);
    }

    Rows add(Object... values) throws IOException {
        for (int index = 0; index < values.length; index++) {
            out.write(index == 0 ? "" : "\t");
            write(values[index]);
        }
        out.write('\n');
        return this;
    }

    private void write(Object value) throws IOException {
        if (value == null) {
            out.write(NULL);
        } else if (value instanceof Collection<?> all) {
            escape(all.stream().map(Rows::element).collect(Collectors.joining(",", "{", "}")));
        } else {
            escape(value.toString());
        }
    }

    private static String element(Object value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void escape(String text) throws IOException {
        for (int index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '\\' -> out.write("\\\\");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                case '\t' -> out.write("\\t");
                default -> out.write(character);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
