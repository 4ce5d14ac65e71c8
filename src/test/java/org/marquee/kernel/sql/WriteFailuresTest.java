package org.marquee.kernel.sql;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told when the database refuses to write, at once or at the end of the transaction. */
@QuarkusTest
class WriteFailuresTest {
    private final DataSource database;
    private final int connections;

    WriteFailuresTest(DataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.database = database;
        this.connections = connections;
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "53200", "53300", "55P03", "57014", "57P01", "08006"})
    void what_may_succeed_later_is_told_so_at_once_or_at_the_end(String state) {
        assertUnavailable(write(raise(state, "")));
        assertUnavailable(write(atCommit(raise(state, ""))));
    }

    @Test
    void a_known_constraint_is_told_with_its_place_at_once_or_at_the_end() {
        assertTaken(write(raise("23505", "term_slug_unique")));
        assertTaken(write(atCommit(raise("23505", "term_slug_unique"))));
    }

    @Test
    void another_constraint_is_a_fault_of_ours() {
        for (var sql :
                new String[] {raise("23505", "unheard_of"), raise("23514", "term_slug_unique"), raise("22012", "")}) {
            write(sql).statusCode(500).body("detail", equalTo("Something went wrong. It is in our log."));
            write(atCommit(sql)).statusCode(500).header("Retry-After", not(notNullValue()));
        }
    }

    @Test
    void what_something_still_refers_to_stays() {
        var sql = raise("23503", "revision_tag_tag_fk");
        write(sql).statusCode(409).body("type", equalTo("/problems/in-use"));
        write(atCommit(sql)).statusCode(409).body("type", equalTo("/problems/in-use"));
    }

    @Test
    void a_statement_that_takes_too_long_may_be_tried_again() {
        assertUnavailable(write("do 'begin set local statement_timeout = ''50ms''; end'; select pg_sleep(10)"));
    }

    @Test
    void a_connection_that_is_cut_may_be_tried_again() {
        assertUnavailable(write("do 'begin perform pg_terminate_backend(pg_backend_pid()); end'"));
        write("do 'begin end'").statusCode(204);
    }

    @Test
    void a_write_that_gets_no_connection_may_be_tried_again() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < connections) {
                taken.add(database.getConnection());
            }
            assertUnavailable(write("do 'begin end'"));
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private static String raise(String state, String constraint) {
        return "do $do$ begin raise exception 'probe' using errcode = '%s', constraint = '%s'; end $do$"
                .formatted(state, constraint);
    }

    /** A trigger that is deferred does this when the transaction ends. */
    private static String atCommit(String sql) {
        return """
                create table write_probe ();
                create function write_probe() returns trigger language plpgsql as $probe$
                begin execute $sql$ %s $sql$; return null; end $probe$;
                create constraint trigger write_probe after insert on write_probe
                deferrable initially deferred for each row execute function write_probe();
                insert into write_probe default values""".formatted(sql);
    }

    private static ValidatableResponse write(String sql) {
        return RestAssured.given()
                .contentType("text/plain")
                .body(sql)
                .post("/tests/writes")
                .then();
    }

    private static void assertUnavailable(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/unavailable"));
    }

    private static void assertTaken(ValidatableResponse answer) {
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/already-taken"))
                .body("detail", equalTo("The member '/slug' belongs to another term of this kind."))
                .body("errors[0].pointer", equalTo("/slug"))
                .body("errors[0].code", equalTo("taken"));
    }
}
