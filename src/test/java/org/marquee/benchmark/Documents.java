package org.marquee.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What the bare servers answer: the very bytes that the program does. */
final class Documents {
    private Documents() {}

    static void write(Database database, JavaProcess program, Stream<String> paths)
            throws IOException, InterruptedException, SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("drop table if exists benchmark_document");
            statement.execute("""
                    create table benchmark_document (
                        path text not null constraint benchmark_document_pk primary key, body bytea not null)""");
            try (var insert = connection.prepareStatement("insert into benchmark_document values (?, ?)")) {
                for (var path : (Iterable<String>) paths::iterator) {
                    insert.setString(1, path);
                    insert.setBytes(2, program.get(path));
                    insert.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze benchmark_document");
        }
    }
}
