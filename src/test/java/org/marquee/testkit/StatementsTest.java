package org.marquee.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Shows that each statement is seen once, on whichever way it goes to the server. */
@QuarkusTest
class StatementsTest {

    @Inject
    DataSource dataSource;

    @Inject
    EntityManager hibernate;

    @Test
    void nothing_counts_nothing() {
        assertEquals(0, Statements.count(() -> {}));
    }

    @Test
    void a_query_of_jdbc_counts_once_with_or_without_parameters() throws SQLException {
        assertEquals(2, Statements.count(() -> {
            try (var connection = dataSource.getConnection();
                    var plain = connection.createStatement();
                    var prepared = connection.prepareStatement("select ?::int")) {
                plain.executeQuery("select 1");
                prepared.setInt(1, 7);
                prepared.executeQuery();
            }
        }));
    }

    @Test
    void a_query_of_hibernate_counts_once_and_its_transaction_apart() {
        var seen = Statements.during(() -> QuarkusTransaction.requiringNew().run(() -> {
            hibernate.createNativeQuery("select 1").getSingleResult();
            hibernate.createNativeQuery("select 2").getSingleResult();
        }));
        assertEquals(2, seen.count(), seen::toString);
        assertEquals(1, seen.transactions(), seen::toString);
    }

    @Test
    void every_statement_counts_in_one_string_and_a_batch_of_inserts_as_the_driver_joins_them() throws SQLException {
        var seen = inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("create temporary table counted (n int) on commit drop; select 1");
            }
            try (var batch = connection.prepareStatement("insert into counted values (?)")) {
                for (int n = 0; n < 3; n++) {
                    batch.setInt(1, n);
                    batch.addBatch();
                }
                batch.executeBatch();
            }
        });
        // Three inserts travel as two, of two rows and of one: reWriteBatchedInserts.
        assertEquals(4, seen.count(), seen::toString);
        assertEquals(1, seen.transactions(), seen::toString);
    }

    @Test
    void a_result_read_in_portions_counts_once() throws SQLException {
        var seen = inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(10);
                var rows = statement.executeQuery("select * from generate_series(1, 95)");
                while (rows.next()) {
                    rows.getInt(1);
                }
            }
        });
        assertEquals(1, seen.count(), seen::toString);
    }

    @Test
    void a_statement_that_fails_counts_too_and_its_failure_comes_through() {
        var seen = Statements.during(() -> assertThrows(
                SQLException.class,
                () -> inTransaction(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("select 1 / 0");
                    }
                })));
        assertEquals(1, seen.count(), seen::toString);
    }

    @Test
    void counting_ends_with_the_code() throws SQLException {
        assertEquals(0, Statements.count(() -> {}));
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
            assertEquals(1, Statements.count(() -> statement.execute("select 1")));
        }
    }

    private interface Use {
        void of(Connection connection) throws SQLException;
    }

    private Statements inTransaction(Use use) throws SQLException {
        return Statements.during(() -> {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                use.of(connection);
                connection.commit();
            }
        });
    }
}
