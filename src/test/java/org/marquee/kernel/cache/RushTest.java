package org.marquee.kernel.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Given;
import org.marquee.testkit.Statements;
import org.marquee.testkit.Wire;

/** When many ask for the same at once, the database is asked once, and nobody is forgotten. */
@QuarkusTest
class RushTest {
    private final Reading reading;
    private final Given given;

    RushTest(Reading reading, Given given) {
        this.reading = reading;
        this.given = given;
    }

    @BeforeEach
    void open() {
        reading.open();
    }

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void what_many_ask_for_at_once_is_asked_for_once() throws Exception {
        reading.settle();
        // Those who look ahead ask something, too, but not each time.
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < 3 && fewest > 1; i++) {
            var address = "/api/v1/films/ballerina-2023?fields=slug,title" + ",kind,genres".repeat(i);
            fewest = Math.min(fewest, Statements.count(() -> {
                var all = atOnce(200, () -> Wire.get(address));
                assertEquals(
                        1,
                        all.stream()
                                .map(each -> text(each) + Reading.headers(each))
                                .distinct()
                                .count());
            }));
        }
        assertEquals(1, fewest);
    }

    @Test
    void who_waited_for_what_is_cut_meanwhile_asks_together_with_the_others() throws Exception {
        var film = given.film(any -> {});
        var address = "/api/v1/films/" + film;
        var id = given.texts("select cast(id as text) from film where slug = '%s'".formatted(film))
                .findFirst()
                .orElseThrow();
        reading.settle();
        Wire.get(address);
        var lock = Executors.newSingleThreadExecutor();
        try {
            var asked = Statements.during(() -> {
                var locked = lock.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                    given.sql("lock table film in access exclusive mode");
                    LockSupport.parkNanos(900_000_000);
                    reading.store().cut(List.of("film-" + id.substring(24)));
                }));
                Thread.sleep(100);
                var all = atOnce(40, () -> Wire.get(address));
                assertTrue(all.stream().allMatch(each -> each.statusCode() == 200), all::toString);
                locked.get();
            });
            // Without the others each of them would have asked once more.
            assertTrue(asked.count() < 20, asked::toString);
        } finally {
            lock.shutdown();
        }
    }

    @Test
    void what_many_ask_for_at_once_in_vain_they_all_learn() throws Exception {
        var all = atOnce(50, () -> Wire.get("/api/v1/films/there-is-none"));
        assertTrue(all.stream().allMatch(each -> each.statusCode() == 404));
        assertEquals(50, all.stream().map(RushTest::text).distinct().count(), "each has a number of its own");
    }

    @Test
    void while_the_database_is_locked_all_who_wait_are_told_together() throws Exception {
        var slug = given.film(any -> {});
        var address = "/api/v1/films/" + slug;
        var lock = Executors.newSingleThreadExecutor();
        try {
            var locked = lock.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                given.sql("lock table film in access exclusive mode");
                LockSupport.parkNanos(4_000_000_000L);
            }));
            Thread.sleep(300);
            var all = atOnce(30, () -> Wire.get(address));
            assertTrue(all.stream().allMatch(each -> each.statusCode() == 503), all::toString);
            assertTrue(all.stream()
                    .allMatch(each -> each.headers().firstValue("Retry-After").isPresent()));
            locked.get();
            Reading.await(() -> Wire.get(address).statusCode() == 200);
        } finally {
            lock.shutdown();
        }
    }

    private static List<HttpResponse<byte[]>> atOnce(int readers, Callable<HttpResponse<byte[]>> read)
            throws Exception {
        var pool = Executors.newFixedThreadPool(readers);
        try {
            var answers = new ArrayList<HttpResponse<byte[]>>();
            for (Future<HttpResponse<byte[]>> each :
                    pool.invokeAll(Stream.generate(() -> read).limit(readers).toList())) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
