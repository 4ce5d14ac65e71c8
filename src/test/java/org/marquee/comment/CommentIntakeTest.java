package org.marquee.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.comment.rule.Keys;
import org.marquee.kernel.limit.Limit;
import org.marquee.kernel.limit.Limits;
import org.marquee.testkit.Given;
import org.marquee.testkit.Statements;

/** Whoever sends much, or the same again and again, costs little. */
@QuarkusTest
class CommentIntakeTest {
    private static final int FLOOD = Integer.getInteger("flood.requests", 1000);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Given given;
    private final FormTokens forms;
    private final CommentPlaces places;
    private final Limits limits;
    private final Keys keys;
    private final StoredComments stored;
    private String slug;

    CommentIntakeTest(
            Given given, FormTokens forms, CommentPlaces places, Limits limits, Keys keys, StoredComments stored) {
        this.given = given;
        this.forms = forms;
        this.places = places;
        this.limits = limits;
        this.keys = keys;
        this.stored = stored;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        slug = given.review(Instant.parse("2024-01-01T00:00:00Z"), any -> {});
    }

    @Test
    void while_a_comment_is_judged_nobody_waits_for_it() {
        var comment = Guest.comment(slug);
        var form = forms.read(
                        comment.get("formToken").toString(),
                        places.require(slug).reviewId())
                .orElseThrow();
        limits.allows("comment-form", form.key(), new Limit(1, Duration.ofSeconds(10)));
        var answer = Guest.post(slug, comment);
        answer.then().statusCode(409).header("Retry-After", "1").body("type", equalTo("/problems/request-in-progress"));
        assertTrue(answer.time() < 1500, () -> answer.time() + " ms");
    }

    @Test
    void who_tries_too_often_is_not_looked_at() {
        var comment = Guest.comment(slug);
        limits.take("comment-tries", keys.network("7f000001"), Limit.perMinute(1));
        Guest.post("no-such-review", comment)
                .then()
                .statusCode(429)
                .header("RateLimit", startsWith("\"comment-tries\";r=0;"));
        var statements = Statements.count(() -> Guest.post(slug, comment));
        assertTrue(statements <= 3, statements + " statements");
    }

    /** Each is another comment, all by one form. */
    @Test
    void a_flood_of_refused_comments_leaves_next_to_nothing() throws InterruptedException {
        var comment = Guest.comment(slug);
        Guest.say(slug, comment);
        var before = rows();
        var atOnce = new Semaphore(16);
        var taken = new AtomicInteger();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < FLOOD; i++) {
            comment.put("body", "Something else: " + UUID.randomUUID());
            atOnce.acquire();
            client.sendAsync(request(comment), HttpResponse.BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> {
                        taken.addAndGet(answer != null && answer.statusCode() < 409 ? 1 : 0);
                        atOnce.release();
                    });
        }
        atOnce.acquire(16);
        assertEquals(0, taken.get());
        assertEquals(1, stored.count(slug));
        assertEquals(before, rows());
        assertTrue(given.count("select count(*) from rate_limit") <= 10);
    }

    private HttpRequest request(Map<String, ?> comment) {
        try {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Guest.path(slug)))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(comment)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private long rows() {
        return given.count(
                "select (select count(*) from comment) + (select count(*) from change) + (select count(*) from idempotency_key)");
    }
}
