package org.marquee.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What the bare servers answer: the very bytes that the program does, and from memory with the very headers, too. */
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
                        path text not null constraint benchmark_document_pk primary key,
                        head text[] not null, body bytea not null)""");
            try (var insert = connection.prepareStatement("insert into benchmark_document values (?, ?, ?)")) {
                for (var path : (Iterable<String>) paths::iterator) {
                    insert.setString(1, path);
                    var answer = program.get(path);
                    insert.setArray(2, connection.createArrayOf("text", head(answer)));
                    insert.setBytes(3, answer.body());
                    insert.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze benchmark_document");
        }
    }

    /** Names and values in turn; the length says itself. */
    private static String[] head(HttpResponse<?> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("content-length"))
                .flatMap(header -> header.getValue().stream().flatMap(value -> Stream.of(header.getKey(), value)))
                .toArray(String[]::new);
    }
}
