package org.marquee.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;
import org.marquee.testkit.OpenApiContract;
import org.marquee.testkit.RawHttp;

/** What clients are told when something is wrong: enough to help themselves, and nothing of our insides. */
@QuarkusTest
class ProblemTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Given given;
    private final AgroalDataSource dataSource;

    ProblemTest(Given given, AgroalDataSource dataSource) {
        this.given = given;
        this.dataSource = dataSource;
    }

    @Test
    void each_type_documents_itself_at_its_address() throws IOException {
        var document = Files.readString(OpenApiContract.DOCUMENT_OF_THIS_BUILD);
        assertAll(Arrays.stream(ProblemType.values()).map(type -> () -> {
            Api.anonymous()
                    .get(type.uri())
                    .then()
                    .statusCode(200)
                    .body("type", equalTo(type.uri()))
                    .body("status", equalTo(type.status()))
                    .body("title", equalTo(type.title()))
                    .body("explanation", equalTo(type.explanation()));
            assertTrue(document.contains('"' + type.uri() + '"'), type + " is not in the document");
        }));
    }

    @Test
    void an_error_names_its_request_and_is_never_kept() {
        assertAll(Stream.of("/api/v1/reviews/none", "/api/v1/reviews?limit=0", "/none", "/api/v1;x")
                .map(target -> () -> {
                    var answer = RawHttp.send("GET", target);
                    assertTrue(answer.isProblem(), target);
                    assertTrue(
                            answer.body().contains("\"instance\":\"" + target.replaceFirst("\\?.*", "") + '"'), target);
                    assertEquals("no-store", answer.header("Cache-Control").orElse(""), target);
                    assertFalse(answer.body().contains(":null"), target);
                }));
    }

    @Test
    void a_trace_of_the_caller_is_taken_over() {
        Api.anonymous()
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/api/v1/reviews/none")
                .then()
                .body("traceId", equalTo(TRACE));
    }

    @Test
    void what_is_no_trace_is_not_taken_over() {
        var nothing = "0".repeat(32);
        assertAll(Stream.of(
                        "ff-" + TRACE + "-00f067aa0ba902b7-01",
                        "00-" + TRACE + "-0000000000000000-01",
                        "00-" + nothing + "-00f067aa0ba902b7-01",
                        "00-" + TRACE,
                        TRACE,
                        "00-" + TRACE.toUpperCase() + "-00f067aa0ba902b7-01",
                        "00-" + TRACE + "-00f067aa0ba902b7-01-x",
                        "x".repeat(2000))
                .map(header -> () -> Api.anonymous()
                        .header("traceparent", header)
                        .get("/api/v1/reviews/none")
                        .then()
                        .statusCode(404)
                        .body("traceId", not(equalTo(TRACE)))
                        .body("traceId", not(equalTo(nothing)))));
    }

    @Test
    void mistakes_of_clients_are_not_worth_a_line_in_the_log() {
        var records = LogRecords.above(
                java.util.logging.Level.FINE,
                () -> Stream.of(
                                "/none",
                                "/api/v1;x",
                                "/%zz",
                                "/api/v1/reviews?limit=0",
                                "/api/v1/reviews?cursor=x",
                                "/api/v1/reviews/none",
                                "/api/v1/images/none",
                                "/api/v1/reviews?x=%0d%0aERROR")
                        .forEach(target -> {
                            RawHttp.send("GET", target);
                            RawHttp.send("POST", target);
                            RawHttp.send("GET", target, "Accept: text/html");
                        }));
        assertEquals(List.of(), records);
    }

    @Test
    void a_failure_of_ours_shows_nothing_of_our_insides_and_is_found_in_the_log() {
        given.sql("alter view published_tag rename to published_tag_away");
        try {
            var records = LogRecords.above(java.util.logging.Level.WARNING, () -> {
                var answer = Api.anonymous()
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .get("/api/v1/tags");
                assertEquals(500, answer.statusCode());
                assertEquals("no-store", answer.header("Cache-Control"));
                assertFalse(
                        answer.asString().matches("(?s).*(published_tag|relation|select|org\\.|java|PSQL|SQL|42P01).*"),
                        answer.asString());
            });
            assertEquals(1, records.size());
            assertTrue(records.get(0).contains(TRACE), records.toString());
        } finally {
            given.sql("alter view published_tag_away rename to published_tag");
        }
    }

    @Test
    void when_all_connections_are_taken_the_client_may_come_again() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            for (int i = dataSource
                            .getConfiguration()
                            .connectionPoolConfiguration()
                            .maxSize();
                    i > 0;
                    i--) {
                taken.add(dataSource.getConnection());
            }
            Api.anonymous()
                    .get("/api/v1/tags")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .header("Cache-Control", "no-store");
            Api.anonymous().get("/q/health/live").then().statusCode(200);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        Api.anonymous().get("/api/v1/tags").then().statusCode(200);
    }

    @Test
    void no_statement_runs_for_ever() throws SQLException {
        for (var limit : List.of("statement_timeout", "idle_in_transaction_session_timeout")) {
            try (var connection = dataSource.getConnection();
                    var result = connection.createStatement().executeQuery("show " + limit)) {
                result.next();
                assertFalse(result.getString(1).equals("0"), limit);
            }
        }
    }
}
