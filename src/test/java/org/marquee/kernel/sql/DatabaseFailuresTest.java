package org.marquee.kernel.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.problem.Unavailable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

class DatabaseFailuresTest {
    private static final Fault TAKEN = Fault.pointer("/slug", "taken", "belongs to another film");
    private static final DatabaseFailures FAILURES =
            new DatabaseFailures(List.of(() -> Map.of("film_slug_unique", TAKEN), Map::of));

    /** The ways in which a failure of JDBC comes out of the layers above. */
    private static final List<UnaryOperator<Throwable>> WRAPPINGS = List.of(
            e -> e,
            e -> new PersistenceException("x", e),
            e -> new RuntimeException(new RuntimeException(e)),
            e -> new JDBCConnectionException("x", (SQLException) e),
            e -> new ConstraintViolationException("x", (SQLException) e, "x"),
            e -> new LockTimeoutException("x", e),
            e -> new QuarkusTransactionException(new RollbackException("x").initCause(e)),
            e -> suppressed(new RollbackException("x"), e),
            DatabaseFailuresTest::batch);

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "40001", "40P01", "25P03", "53100", "53300", "55P03", "57014", "57P01"})
    void what_may_succeed_later_is_unavailable(String state) {
        all(new SQLException("x", state))
                .forEach(e ->
                        assertInstanceOf(Unavailable.class, FAILURES.problem(e).orElseThrow()));
    }

    @Test
    void a_connection_that_the_pool_gave_up_on_is_unavailable() {
        var givenUp = new PSQLException(
                "x", PSQLState.UNEXPECTED_ERROR, new RuntimeException("Interrupted while attempting to connect."));
        assertInstanceOf(
                Unavailable.class,
                FAILURES.problem(new IllegalStateException(givenUp)).orElseThrow());
        var unusual = new PSQLException("x", PSQLState.UNEXPECTED_ERROR);
        assertTrue(FAILURES.problem(unusual).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"22012", "23502", "23503", "23505", "23514", "25P02", "42P01", "42501", "55000", "XX000"})
    void what_never_will_is_a_fault_of_ours(String state) {
        all(new SQLException("x", state))
                .forEach(e -> assertTrue(FAILURES.problem(e).isEmpty()));
    }

    @Test
    void an_empty_pool_is_unavailable_and_an_outer_exception_without_a_state_does_not_look_like_one() {
        assertInstanceOf(
                Unavailable.class,
                FAILURES.problem(new SQLException("no connection")).orElseThrow());
        assertTrue(FAILURES.problem(new SQLException("x", new SQLException("x", "42P01")))
                .isEmpty());
    }

    @Test
    void a_known_unique_constraint_is_taken_however_it_comes() {
        all(violation("23505", "film_slug_unique")).forEach(e -> {
            var problem = FAILURES.problem(e).orElseThrow();
            assertEquals(ProblemType.ALREADY_TAKEN, problem.type());
            assertEquals(List.of(TAKEN), problem.faults());
            assertEquals("The member '/slug' belongs to another film.", problem.detail());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void who_had_to_give_way_may_begin_anew(String state) {
        all(new SQLException("x", state)).forEach(e -> assertTrue(DatabaseFailures.isForAnother(e)));
        assertTrue(DatabaseFailures.isForAnother(new RollbackException("x").initCause(new OptimisticLockException())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "55P03", "57014", "57P01", "23505"})
    void all_else_may_not_help_to_begin_anew(String state) {
        all(new SQLException("x", state)).forEach(e -> assertFalse(DatabaseFailures.isForAnother(e)));
    }

    @Test
    void another_constraint_is_a_fault_of_ours() {
        all(violation("23505", "film_pk"))
                .forEach(e -> assertTrue(FAILURES.problem(e).isEmpty()));
        all(violation("23514", "film_slug_unique"))
                .forEach(e -> assertTrue(FAILURES.problem(e).isEmpty()));
    }

    @Test
    void another_writer_who_was_first_makes_it_unavailable() {
        assertTrue(FAILURES.problem(new OptimisticLockException()).isPresent());
        assertTrue(FAILURES.problem(new RollbackException("x").initCause(new OptimisticLockException()))
                .isPresent());
    }

    @Test
    void a_problem_that_the_transaction_has_wrapped_is_told() {
        var problem = new NotFound("film", "x");
        assertEquals(
                problem,
                FAILURES.problem(new QuarkusTransactionException(problem)).orElseThrow());
    }

    @Test
    void what_has_nothing_to_do_with_the_database_is_not_touched() {
        assertFalse(FAILURES.problem(new IllegalStateException()).isPresent());
        assertFalse(FAILURES.problem(new RollbackException("x")).isPresent());
    }

    private static Stream<Throwable> all(SQLException e) {
        return WRAPPINGS.stream().map(wrapping -> wrapping.apply(e));
    }

    private static Throwable suppressed(Throwable outer, Throwable e) {
        outer.addSuppressed(e);
        return outer;
    }

    private static Throwable batch(Throwable e) {
        var batch = new BatchUpdateException("x", ((SQLException) e).getSQLState(), new int[0]);
        batch.setNextException((SQLException) e);
        return new PersistenceException(batch);
    }

    /** Fields of the protocol's error message, each ended by NUL: severity, state, message, constraint. */
    private static SQLException violation(String state, String constraint) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C%s\0Mx\0n%s\0\0".formatted(state, constraint)));
    }
}
