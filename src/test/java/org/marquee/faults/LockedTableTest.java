package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.faults.Caller.REVIEWS;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.marquee.account.Staff;
import org.marquee.faults.Caller.Answer;
import org.marquee.testkit.Given;

/** Somebody holds a table, as a migration or a careless operator does, while everybody goes on calling. */
@QuarkusTest
class LockedTableTest {
    private static final Logger LOG = Logger.getLogger(LockedTableTest.class);

    private static final int CALLERS = Integer.getInteger("faults.callers", 60);

    /** Far more than it should take, for machines that are busy. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final Staff staff;
    private final Given given;
    private final String url;
    private final String user;
    private final String password;
    private final int connections;

    LockedTableTest(
            AgroalDataSource database,
            Staff staff,
            Given given,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.database = database;
        this.staff = staff;
        this.given = given;
        this.url = url;
        this.user = user;
        this.password = password;
        this.connections = connections;
    }

    @Test
    void who_needs_it_is_asked_to_try_again_and_all_others_are_served() throws Exception {
        var address = "http://localhost:" + RestAssured.port;
        var editor = new Caller(address, staff.token(staff.of(EDITOR)));
        var reader = new Caller(address, null);
        var review = Map.of("headline", "Headline", "language", "en", "slug", given.slug("review"));

        var before = Together.all(CALLERS, any -> reader.get("/api/v1/genres"));
        var answers = whileLocked(() -> Together.all(CALLERS, number -> switch (number % 6) {
            case 0 -> reader.get("/api/v1/genres");
            case 1 -> reader.get("/problems");
            case 2, 3 -> editor.post(REVIEWS, review);
            default -> editor.get(REVIEWS);
        }));

        for (int i = 0; i < CALLERS; i++) {
            var answer = answers.get(i);
            assertTrue(i % 6 < 2 ? answer.isDone() : answer.isUnavailable(), answer::toString);
            assertTrue(answer.took().compareTo(LONGEST_ANSWER) < 0, answer::toString);
        }
        LOG.infof(
                "slowest before: %s, of those served: %s, of those refused: %s",
                slowest(before, true), slowest(answers, true), slowest(answers, false));
        assertEquals(201, editor.post(REVIEWS, review).status());
        assertNoConnectionIsLost();
    }

    /** As long as it takes to get all answers; meanwhile some connections are never waiting. */
    private List<Answer> whileLocked(Callable<List<Answer>> work) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try (var other = DriverManager.getConnection(url, user, password);
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table review in access exclusive mode");
            var answers = thread.submit(work);
            while (!answers.isDone()) {
                assertTrue(waiting(statement) < connections, "All connections wait for the table");
                Thread.sleep(10);
            }
            return answers.get();
        } finally {
            thread.shutdownNow();
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (var row = statement.executeQuery(
                "select count(*) from pg_locks where relation = cast('review' as regclass) and not granted")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void assertNoConnectionIsLost() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < connections) {
                taken.add(database.getConnection());
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private static Duration slowest(List<Answer> answers, boolean served) {
        return answers.stream()
                .filter(answer -> answer.isDone() == served)
                .map(Answer::took)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
