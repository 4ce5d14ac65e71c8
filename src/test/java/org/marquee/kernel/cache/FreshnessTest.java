package org.marquee.kernel.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.ADMIN;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** Nobody is shown what is over: not after a write, not after a time that came, not after a silence. */
@QuarkusTest
class FreshnessTest {
    private static final int ROUNDS = 200;

    private final Desk admin = Desk.of(ADMIN);
    private final Reading reading;
    private final Given given;

    FreshnessTest(Reading reading, Given given) {
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
    void who_has_written_never_reads_what_was_before_however_many_read_meanwhile() throws Exception {
        var film = given.film(any -> {});
        given.review(Instant.EPOCH, node -> node.put("film", film));
        var page = "/api/v1/films/" + film;
        var addresses =
                List.of(page, page + "?fields=title", "/api/v1/films?slug=" + film, "/api/v1/reviews?film=" + film);
        var path = "/api/v1/editorial/films/" + id("film", film);
        var isOver = new AtomicBoolean();
        var readers = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 4; i++) {
                readers.submit(() -> {
                    while (!isOver.get()) {
                        addresses.forEach(Wire::get);
                    }
                });
            }
            for (int round = 0; round < ROUNDS; round++) {
                var etag = Wire.header(Wire.get(page), "ETag");
                var title = "Title of round " + round + ".";
                admin.patch(path, "*", Map.of("title", title)).then().statusCode(200);
                for (var address : addresses) {
                    assertTrue(text(Wire.get(address)).contains(title), () -> address + " does not have " + title);
                }
                assertEquals(200, Wire.get(page, "If-None-Match", etag).statusCode());
            }
        } finally {
            isOver.set(true);
            readers.shutdown();
        }
    }

    @Test
    void what_is_published_and_what_expires_does_so_at_its_time() throws Exception {
        var begins = Instant.now().plusSeconds(4);
        var ends = begins.plusSeconds(3);
        var film = given.film(any -> {});
        var slug = given.review(begins, ends, node -> node.put("film", film));
        var pointing =
                given.review(Instant.EPOCH, node -> node.putArray("related").add(slug));
        var addresses = List.of(
                "/api/v1/reviews?film=" + film,
                "/api/v1/films/" + film,
                "/api/v1/reviews/" + pointing,
                "/api/v1/reviews?limit=3");
        reading.settle();
        reading.fill(addresses);
        Thread.sleep(500);
        reading.fill(addresses);
        for (var time : List.of(begins, ends)) {
            Thread.sleep(Math.max(0, time.toEpochMilli() - System.currentTimeMillis() - 300));
            reading.fill(addresses);
            Thread.sleep(Math.max(0, time.toEpochMilli() - System.currentTimeMillis()));
            Reading.await(() -> Reading.stale(addresses).isEmpty());
            assertEquals(
                    time.equals(begins) ? 200 : 404,
                    Wire.get("/api/v1/reviews/" + slug).statusCode());
            reading.fill(addresses);
        }
    }

    @Test
    void what_is_changed_elsewhere_is_heard_of() {
        var film = given.film(any -> {});
        var address = "/api/v1/films/" + film;
        reading.settle();
        reading.fill(List.of(address));
        given.sql("update film set title = 'Elsewhere' where slug = ?1", film);
        given.sql("""
                insert into change (id, actor_kind, action, entity, entity_id, surrogate_keys, details)
                select gen_random_uuid(), 'system', 'updated', 'film', id, array['film-' || right(id::text, 12)], '{}'
                from film where slug = ?1""", film);
        Reading.await(() -> text(Wire.get(address)).contains("Elsewhere"));
    }

    @Test
    void many_changes_at_once_are_heard_of_all_the_same() {
        var film = given.film(any -> {});
        var address = "/api/v1/films/" + film;
        reading.settle();
        reading.fill(List.of(address));
        given.sql("""
                insert into change (id, actor_kind, action, entity, entity_id, surrogate_keys, details)
                select gen_random_uuid(), 'system', 'updated', 'film', id,
                  array['film-' || right(md5(cast(n as text)), 12), 'film-' || right(id::text, 12)], '{}'
                from film, generate_series(1, 10000) n where slug = ?1""", film);
        given.sql("""
                insert into change (id, actor_kind, action, entity, entity_id, surrogate_keys, details)
                select gen_random_uuid(), 'system', 'updated', 'film', id,
                  array['film-' || right(md5(cast(n as text)), 12), 'film-' || right(md5('x' || n), 12)], '{}'
                from film, generate_series(1, 20000) n where slug = ?1""", film);
        Reading.await(() -> !reading.isKept(address));
    }

    @Test
    void while_nothing_can_be_heard_nothing_is_kept() {
        var address = "/api/v1/films/" + given.film(any -> {});
        for (int i = 0; i < 3; i++) {
            reading.settle();
            reading.fill(List.of(address));
            var before = reading.store();
            given.texts("""
                    select cast(pg_terminate_backend(pid) as text) from pg_stat_activity
                    where application_name = 'marquee_change' and datname = current_database()""").count();
            Reading.await(() -> before.count() == 0);
            Reading.await(reading::isUsable);
        }
        assertFalse(reading.isKept(address));
    }

    private String id(String table, String slug) {
        return given.texts("select cast(id as text) from %s where slug = '%s'".formatted(table, slug))
                .findFirst()
                .orElseThrow();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
