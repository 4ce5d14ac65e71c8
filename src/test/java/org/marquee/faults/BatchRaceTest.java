package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.faults.Caller.BATCH;
import static org.marquee.faults.Caller.REVIEWS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Staff;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Statements;

/** Somebody else changes what a batch has read, before the batch changes it. */
@QuarkusTest
class BatchRaceTest {
    private static final String WAITING =
            "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())";

    private final Given given;
    private final Jobs jobs;
    private final Staff staff;
    private final String url;
    private final String user;
    private final String password;
    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private Caller admin;

    BatchRaceTest(
            Given given,
            Staff staff,
            Jobs jobs,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.given = given;
        this.jobs = jobs;
        this.staff = staff;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @BeforeEach
    void begin() throws InterruptedException {
        jobs.pause();
        admin = new Caller("http://localhost:" + RestAssured.port, staff.token(staff.of(ADMIN)));
    }

    @AfterEach
    void goOn() {
        jobs.resume();
        other.shutdownNow();
    }

    @Test
    void it_goes_on_with_what_there_is_now_instead_of_beginning_anew() throws Exception {
        var review = draft();
        var related = draft();
        var locked = draft();
        var operations = List.of(
                patch(review, Map.of("related", List.of(related))),
                patch(locked, Map.of("headline", "Two")),
                patch(related, Map.of("headline", "Three")));
        var statements = Statements.during(() -> {
            try (var connection = DriverManager.getConnection(url, user, password)) {
                lock(connection, locked);
                var batch = other.submit(() -> admin.post(BATCH, Map.of("operations", operations)));
                Program.await(() -> isSomebodyWaiting(connection), () -> "Nobody waits for the lock");
                assertTrue(admin.send("PATCH", REVIEWS + "/" + related, Map.of("headline", "One"), "If-Match", "*")
                        .isDone());
                connection.rollback();
                assertTrue(batch.get().isDone());
            }
        });
        assertEquals(
                "Three",
                admin.get(REVIEWS + "/" + related).json().get("headline").asText());
        // The one with the lock, the change in between, and the batch.
        assertEquals(3, statements.transactions());
    }

    private String draft() throws IOException {
        return admin.post(REVIEWS, Map.of("headline", "Headline", "language", "en", "slug", given.slug("review")))
                .json()
                .get("id")
                .asText();
    }

    private static Map<String, Object> patch(String review, Map<String, ?> body) {
        return Map.of("method", "PATCH", "path", REVIEWS + "/" + review, "ifMatch", "*", "body", body);
    }

    private static void lock(Connection connection, String review) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("select id from review where id = cast(? as uuid) for update")) {
            statement.setString(1, review);
            statement.execute();
        }
    }

    private static boolean isSomebodyWaiting(Connection connection) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
