package org.marquee.kernel.sql;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;

@QuarkusTest
class PoolLinesTest {
    private final AgroalDataSource database;

    PoolLinesTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void who_waits_for_an_answer_is_told_that_there_is_none() throws Exception {
        var lines = new PoolLines();
        try (var connection = database.getConnection()) {
            var line = connection.unwrap(PgConnection.class);
            lines.onConnectionCreate(connection);
            var asked = new CountDownLatch(1);
            var answer = CompletableFuture.runAsync(() -> sleep(connection, asked));
            asked.await();
            lines.hangUp();
            assertThrows(ExecutionException.class, answer::get);
            assertTrue(line.isClosed());
        }
    }

    private static void sleep(Connection connection, CountDownLatch asked) {
        try (var statement = connection.createStatement()) {
            asked.countDown();
            statement.execute("set statement_timeout = 0; select pg_sleep(600)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
