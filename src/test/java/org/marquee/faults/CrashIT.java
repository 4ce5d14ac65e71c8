package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Eight writers write while the program, or its database, is killed again and again; in the end the database itself is asked. For
 * longer than in the build: {@code mvn verify -Dit.test=CrashIT -Dcrash.kills=20 -Dcrash.minutes=10}; with the PostgreSQL of the machine:
 * {@code -Dcrash.postgresql=/usr/lib/postgresql/15/bin}.
 */
class CrashIT {
    private static final Logger LOG = Logger.getLogger(CrashIT.class);
    private static final int WRITERS = 8;

    /** After each kill at least so many writes are to be kept before the next. */
    private static final int PROGRESS = 60;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int KILLS = Integer.getInteger("crash.kills", 2);
    private static final Duration SPAN = Duration.ofMinutes(Integer.getInteger("crash.minutes", 0));

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);

    /** Once the database takes connections. */
    private static final Duration GOOD_AGAIN = Duration.ofSeconds(5);

    private static Program program;
    private static SignedIn editor;
    private static Map<String, Object> article;
    private static final Ledger LEDGER = new Ledger();

    @BeforeAll
    static void start() throws Exception {
        program = Program.start();
        editor = new SignedIn(program.address());
        var film = created("films", Map.of("title", "Film", "slug", "film", "kind", "feature", "releaseYear", 2001));
        var author = created("authors", Map.of("name", "Author", "slug", "author"));
        article = Map.of(
                "language",
                "en",
                "containsSpoilers",
                false,
                "rating",
                3,
                "verdict",
                "Verdict.",
                "body",
                "Body.",
                "film",
                film,
                "authors",
                List.of(author));
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
    }

    @Test
    void nothing_is_lost_or_doubled_when_the_program_is_killed() throws Exception {
        whileWriting("program", program::killAndStartAgain);
    }

    @Test
    void nothing_is_lost_or_doubled_when_the_database_is_killed() throws Exception {
        var unanswered = LEDGER.unanswered.get();
        LEDGER.slowest.set(Duration.ZERO);
        var worst = new AtomicReference<>(Duration.ZERO);
        try (var visitor = new Visitor(program.address())) {
            whileWriting("database", () -> {
                program.killDatabase();
                var lasted = visitor.untilGood(PATIENCE);
                worst.accumulateAndGet(lasted, CrashIT::longer);
            });
            LOG.infof("good again after %s at most, slowest read %s", worst, visitor.slowest());
            assertEquals(List.of(), List.copyOf(visitor.strange));
            var slowest = longer(visitor.slowest(), LEDGER.slowest.get());
            assertTrue(slowest.compareTo(LONGEST_ANSWER) <= 0, slowest::toString);
        }
        assertTrue(worst.get().compareTo(GOOD_AGAIN) <= 0, worst::toString);
        assertEquals(unanswered, LEDGER.unanswered.get(), "without an answer, though the program was there");
    }

    private interface Kill {
        void now() throws Exception;
    }

    private static void whileWriting(String what, Kill kill) throws Exception {
        var isOver = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(WRITERS);
        var writers = new ArrayList<Future<?>>();
        for (int i = 0; i < WRITERS; i++) {
            var writer = new Writer(editor, what + "-" + i, LEDGER, isOver::get);
            writers.add(threads.submit(() -> {
                writer.write(article);
                return null;
            }));
        }
        for (int i = 0; i < KILLS; i++) {
            awaitProgress();
            kill.now();
        }
        awaitProgress();
        isOver.set(true);
        for (var writer : writers) {
            writer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        threads.shutdownNow();
        LOG.infof("%s killed %d times: %s", what, KILLS, LEDGER);
        judge();
    }

    private static void judge() throws Exception {
        assertEquals(List.of(), List.copyOf(LEDGER.strange));
        try (var judge = new Judge(program)) {
            judge.judge(LEDGER);
        }
    }

    private static void awaitProgress() throws InterruptedException {
        var enough = LEDGER.kept() + PROGRESS;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var pause = System.nanoTime() + SPAN.dividedBy(KILLS + 1L).toNanos();
        while (LEDGER.kept() < enough || System.nanoTime() < pause) {
            assertTrue(System.nanoTime() < Math.max(deadline, pause), () -> "Writers don't get on: " + LEDGER);
            Thread.sleep(10);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String created(String what, Map<String, ?> body) throws IOException {
        var answer = editor.send("POST", "/api/v1/editorial/" + what, body);
        assertEquals(201, answer.status(), answer::body);
        return answer.json().get("id").asText();
    }
}
