package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marquee.database.LoneServer;
import org.marquee.faults.Caller.Answer;

/**
 * Two programs on one database, each with answers in its memory: what is written through one shows through both. How soon, with
 * nothing beside it: {@code mvn verify -Dit.test=TwoInstancesIT -Dinstances.rounds=100}.
 */
class TwoInstancesIT {
    private static final Logger LOG = Logger.getLogger(TwoInstancesIT.class);
    private static final int ROUNDS = Integer.getInteger("instances.rounds", 0);
    private static final boolean IS_TIMED = ROUNDS > 0;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration MAX_AGE = Duration.ofSeconds(30);
    private static final Duration UNTIMED = Duration.ofMinutes(1);
    private static final int REPEATED = 20;

    private static final String COMMENTS = "/api/v1/reviews/ballerina-2023-review/comments";
    private static final String MODERATED = "/api/v1/editorial/comments/";

    private static LoneServer database;
    private static Line line;
    private static Program here;
    private static Program there;
    private static SignedIn editor;
    private static final List<Caller> READERS = new ArrayList<>();

    /** How long it took until both showed it. */
    private final List<Duration> delays = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        database = LoneServer.named("two-instances");
        line = new Line(database.port());
        here = start("instance-here");
        there = start("instance-there", "-Dmarquee.cache.listen-url=" + heardOver(line));
        editor = new SignedIn(here.address());
        READERS.addAll(List.of(new Caller(here.address(), null), new Caller(there.address(), null)));
    }

    private static Program start(String name, String... more) throws Exception {
        var settings = new ArrayList<>(database.settings(database.port()));
        settings.addAll(List.of(
                "-Dmarquee.demo=true",
                "-Dmarquee.comments.rules.minimum-age=0s",
                "-Dmarquee.comments.rules.per-minute=1000",
                "-Dmarquee.comments.rules.per-hour=1000",
                "-Dmarquee.comments.rules.per-review-and-minute=1000",
                "-Dmarquee.comments.rules.tries-per-minute=1000",
                "-Dquarkus.datasource.jdbc.max-size=8"));
        settings.addAll(List.of(more));
        return Program.start(name, settings);
    }

    private static String heardOver(Line line) {
        return database.url().replace(":" + database.port() + "/", ":" + line.port() + "/");
    }

    @AfterAll
    static void stop() throws Exception {
        there.close();
        here.close();
        line.close();
        database.close();
    }

    @Test
    void what_is_published_changed_and_taken_off_through_one_shows_through_both() throws Exception {
        for (int round = 0; round < Math.max(2, ROUNDS); round++) {
            var review = review(round);
            var path = "/api/v1/reviews/" + review.slug;
            change("PUT", review.path + "/publication", Map.of());
            untilBoth(path, answer -> shows(answer, "First"));
            var before = etags(path);
            change("PATCH", review.path, Map.of("dek", "Second"));
            change("PUT", review.path + "/publication", Map.of());
            untilBoth(path, answer -> shows(answer, "Second"));
            assertForgotten(path, before, 200);
            before = etags(path);
            change("DELETE", review.path + "/publication", null);
            untilBoth(path, answer -> answer.status() == 404);
            assertForgotten(path, before, 404);
        }
        judge(SOON);
    }

    @Test
    void what_is_approved_and_deleted_through_one_shows_through_both() throws Exception {
        change("PUT", "/api/v1/editorial/reviews/" + id() + "/comment-settings", Map.of("moderation", "always"));
        for (int round = 0; round < Math.max(2, ROUNDS); round++) {
            var body = "Said only once: " + UUID.randomUUID();
            var comment = comment(body);
            var path = COMMENTS + "?sort=newest";
            assertTrue(READERS.stream().noneMatch(reader -> shows(read(reader, path), body)));
            var before = etags(path);
            change("PUT", MODERATED + comment + "/decision", Map.of("decision", "approve"));
            untilBoth(path, answer -> shows(answer, body));
            assertForgotten(path, before, 200);
            before = etags(path);
            change("DELETE", MODERATED + comment, null);
            untilBoth(path, answer -> !shows(answer, body));
            assertForgotten(path, before, 200);
        }
        judge(SOON);
    }

    @Test
    void who_hears_nothing_of_changes_keeps_nothing_for_longer_than_is_said() throws Exception {
        var review = review(0);
        var path = "/api/v1/reviews/" + review.slug;
        change("PUT", review.path + "/publication", Map.of());
        untilBoth(path, answer -> shows(answer, "First"));
        etags(path);
        delays.clear();
        line.goSilent();
        try {
            change("PATCH", review.path, Map.of("dek", "Unheard"));
            change("PUT", review.path + "/publication", Map.of());
            untilBoth(path, answer -> shows(answer, "Unheard"));
        } finally {
            line.speakAgain();
        }
        judge(MAX_AGE);
    }

    private record Review(String path, String slug) {}

    private static Review review(int round) throws IOException {
        var film = read(READERS.get(0), "/api/v1/films/ballerina-2023").json();
        var author = read(READERS.get(0), "/api/v1/authors?limit=1").json().at("/items/0/slug");
        var answer = done(editor.send(
                "POST",
                Caller.REVIEWS,
                Map.of(
                        "headline",
                        "Two instances " + round + " " + UUID.randomUUID(),
                        "dek",
                        "First",
                        "verdict",
                        "Seen twice.",
                        "language",
                        "en",
                        "film",
                        film.get("slug"),
                        "authors",
                        List.of(author),
                        "rating",
                        4,
                        "body",
                        "Everywhere the same.")));
        return new Review(
                Caller.REVIEWS + "/" + answer.json().get("id").asText(),
                answer.json().get("slug").asText());
    }

    private static String id() {
        return read(READERS.get(0), "/api/v1/reviews/ballerina-2023-review")
                .json()
                .get("id")
                .asText();
    }

    private static String comment(String body) throws IOException {
        var guest = READERS.get(0);
        var token = guest.get(COMMENTS + "/form").json().get("formToken");
        var comment = Map.of("authorName", "Mina", "authorEmail", "mina@example.org", "body", body, "formToken", token);
        return done(guest.post(COMMENTS, comment)).json().get("id").asText();
    }

    private static void change(String method, String path, Object body) throws IOException {
        done(editor.send(method, path, body, "If-Match", "*"));
    }

    private static Answer done(Answer answer) {
        assertTrue(answer.isDone(), answer::body);
        return answer;
    }

    private static Answer read(Caller reader, String path, String... headers) {
        try {
            return reader.send("GET", path, null, headers);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean shows(Answer answer, String text) {
        return answer.isDone() && answer.body().contains(text);
    }

    /** Asked for as often as it takes until it is kept. */
    private static List<String> etags(String path) {
        return READERS.stream()
                .map(reader -> {
                    read(reader, path);
                    read(reader, path);
                    return read(reader, path).headers().get("etag");
                })
                .toList();
    }

    /** Who wrote sees it at once. */
    private void untilBoth(String path, Predicate<Answer> isSeen) {
        var written = System.nanoTime();
        assertTrue(isSeen.test(read(READERS.get(0), path)), "not seen where it was written");
        while (!isSeen.test(read(READERS.get(1), path))) {
            assertTrue(System.nanoTime() - written < UNTIMED.toNanos(), "never seen where it was not written");
        }
        delays.add(Duration.ofNanos(System.nanoTime() - written));
    }

    /** What is over is never confirmed. */
    private static void assertForgotten(String path, List<String> etags, int status) {
        for (int i = 0; i < REPEATED; i++) {
            for (int reader = 0; reader < READERS.size(); reader++) {
                var answer = read(READERS.get(reader), path, "If-None-Match", etags.get(reader));
                assertEquals(status, answer.status(), answer::body);
            }
        }
    }

    private void judge(Duration most) {
        var p99 = Crowd.percentileOf(delays, 99);
        LOG.infof("%d changes: p99 %s, slowest %s", delays.size(), p99, Crowd.percentileOf(delays, 100));
        assertTrue(!IS_TIMED || p99.compareTo(most) <= 0, p99::toString);
    }
}
