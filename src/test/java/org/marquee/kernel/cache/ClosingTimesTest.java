package org.marquee.kernel.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.MODERATOR;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** Nobody is told that comments are open when their time is over. */
@QuarkusTest
class ClosingTimesTest {
    private final Desk moderator = Desk.of(MODERATOR);
    private final Reading reading;
    private final World world;
    private final Given given;

    ClosingTimesTest(Reading reading, World world, Given given) {
        this.reading = reading;
        this.world = world;
        this.given = given;
    }

    @BeforeEach
    void open() {
        reading.open();
        // What is slow only the first time has happened before any time is set.
        var slug = given.review(Instant.EPOCH, any -> {});
        close(slug, "2024-01-01T00:00:00Z");
        reading.settle();
        reading.fill(addresses(slug));
    }

    @AfterEach
    void close() {
        given.sql("update comment_settings set close_after_days = null");
        reading.close();
    }

    @Test
    void comments_on_a_review_close_at_their_time() throws Exception {
        var slug = given.review(Instant.EPOCH, any -> {});
        var end = Instant.now().plusSeconds(9);
        close(slug, end.toString());
        requireClosing(slug, end);
    }

    @Test
    void comments_on_all_reviews_close_some_days_after_they_came_out() throws Exception {
        var end = Instant.parse(given.texts("""
                select to_char((now() + interval '9 seconds') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')""").findFirst().orElseThrow());
        var begin = Instant.parse(given.texts("""
                select to_char((timestamptz '%s' - interval '2 days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')""".formatted(end)).findFirst().orElseThrow());
        given.sql("update comment_settings set close_after_days = 2");
        requireClosing(given.review(begin, any -> {}), end);
    }

    @Test
    void what_is_set_to_close_in_a_moment_closes() throws Exception {
        var slug = given.review(Instant.EPOCH, any -> {});
        var page = "/api/v1/reviews/" + slug;
        for (int i = 0; i < 10; i++) {
            close(slug, "2099-01-01T00:00:00Z");
            reading.fill(List.of(page));
            var end = Instant.now().plusMillis(60 + 20 * i);
            close(slug, end.toString());
            Wire.get(page);
            Wire.get(page);
            Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()));
            Reading.await(() -> !isOpen(page));
        }
    }

    private void requireClosing(String slug, Instant end) throws Exception {
        var page = "/api/v1/reviews/" + slug;
        var addresses = addresses(slug);
        reading.settle();
        reading.fill(addresses);
        Thread.sleep(500);
        reading.fill(addresses);
        assertTrue(isOpen(page));
        Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis() - 300));
        reading.fill(addresses);
        Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()));
        Reading.await(() -> Reading.stale(addresses).isEmpty());
        assertFalse(isOpen(page));
    }

    private void close(String slug, String time) {
        moderator
                .put(Desk.REVIEWS + "/" + world.reviewId(slug) + "/comment-settings", "*", Map.of("closesAt", time))
                .then()
                .statusCode(200);
    }

    private static List<String> addresses(String slug) {
        var page = "/api/v1/reviews/" + slug;
        return List.of(page, "/api/v1/reviews?limit=3&slug=" + slug, page + "?fields=commentsOpen");
    }

    private static boolean isOpen(String page) {
        return new String(Wire.get(page).body(), UTF_8).contains("\"commentsOpen\":true");
    }
}
