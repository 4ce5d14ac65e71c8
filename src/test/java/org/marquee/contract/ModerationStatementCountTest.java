package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.MODERATOR;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.account.Staff;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Statements;

/** How many SQL statements moderators' operations take. The first of each looks up who asks. */
@QuarkusTest
class ModerationStatementCountTest {
    private static final String COMMENTS = "/api/v1/editorial/comments";
    private static final String DECISIONS = "/api/v1/editorial/comment-decisions";

    private final Given given;
    private final Staff staff;
    private final Jobs jobs;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private String token;

    ModerationStatementCountTest(Given given, Staff staff, Jobs jobs) {
        this.given = given;
        this.staff = staff;
        this.jobs = jobs;
    }

    /** Statements count whoever asks, and jobs ask too. */
    @BeforeEach
    void prepare() throws InterruptedException {
        jobs.pause();
        token = staff.token(staff.of(MODERATOR));
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void the_queue_takes_one_and_its_total_another(int rows) {
        var review = given.review(Instant.EPOCH, any -> {});
        comments(rows, review);
        var list = COMMENTS + "?limit=" + rows + "&status=pending&review=" + review;
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    rows,
                    counted("list", "GET", list, null).<List<?>>path("items").size());
            counted("total", "GET", list + "&withTotal=true", null);
            counted("search", "GET", list + "&q=said as", null);
            counted("counts", "GET", "/api/v1/editorial/comment-counts", null);
        }
        assertEquals(Map.of("list", 2, "total", 3, "search", 2, "counts", 2), counts);
    }

    /** Decisions and changes are rows of their own: more of them make more statements only as the driver cuts rows into powers of two. */
    @ParameterizedTest
    @CsvSource({"1, 0", "10, 1", "200, 2"})
    void deciding_about_many_takes_as_many_whatever_their_number(int many, int more) {
        var other = given.review(Instant.EPOCH, any -> {});
        for (int i = 0; i < 2; i++) {
            var review = many == 1 ? other : given.review(Instant.EPOCH, any -> {});
            var seen = comments(many, review, other);
            counted("decide", "POST", DECISIONS, Map.of("decision", "approve", "comments", at(seen, 0)));
            counted("again", "POST", DECISIONS, Map.of("decision", "approve", "comments", at(seen, 1)));
            counted("undo", "POST", DECISIONS, Map.of("decision", "undo", "comments", at(seen, 1)));
        }
        assertEquals(Map.of("decide", 11 + 2 * more, "again", 8, "undo", 12 + more), counts);
    }

    @Test
    void one_comment_takes_few() {
        var review = given.review(Instant.EPOCH, any -> {});
        for (int i = 0; i < 2; i++) {
            var comment = COMMENTS + "/" + comments(1, review).get(0);
            counted("get", "GET", comment, null);
            counted("decide", "PUT", comment + "/decision", Map.of("decision", "approve", "reason", "Fine"));
            counted("reply", "POST", comment + "/replies", Map.of("body", "Thank you."));
            counted("edit", "PATCH", comment, Map.of("body", "Else."));
            counted("undo", "DELETE", comment + "/decision", null);
            counted("trash", "DELETE", comment, null);
            token = staff.token(staff.of("admin"));
            counted("purge", "DELETE", comment + "?purge=true", null);
            token = staff.token(staff.of(MODERATOR));
        }
        var expected = new LinkedHashMap<String, Integer>();
        expected.put("get", 2);
        expected.put("decide", 7);
        expected.put("reply", 8);
        expected.put("edit", 9);
        expected.put("undo", 8);
        expected.put("trash", 6);
        expected.put("purge", 10);
        assertEquals(expected, counts);
    }

    private List<UUID> comments(int many, String... reviews) {
        return Stream.iterate(0, i -> i + 1)
                .limit(many)
                .map(i -> given.comment(reviews[i % reviews.length], details -> details.put("status", "pending")))
                .toList();
    }

    private static List<Map<String, Object>> at(List<UUID> comments, int version) {
        return comments.stream()
                .map(id -> Map.<String, Object>of("id", id, "version", version))
                .toList();
    }

    private Response counted(String what, String method, String path, Object body) {
        var answers = new Response[1];
        // A connection that is used for something for the first time may ask for a type besides.
        counts.merge(what, Statements.count(() -> answers[0] = call(method, path, body)), Math::min);
        return answers[0];
    }

    private Response call(String method, String path, Object body) {
        var request = Api.bearing(token).header("If-Match", "*");
        if (body != null) {
            request.contentType(method.equals("PATCH") ? Desk.MERGE_PATCH : "application/json")
                    .body(body);
        }
        var answer = request.request(method, path);
        assertTrue(answer.statusCode() < 300, () -> method + " " + path + ": " + answer.asString());
        return answer;
    }
}
