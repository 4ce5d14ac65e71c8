package org.marquee.kernel.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.http.Representation;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** How much is kept, for how long, and what of. */
@QuarkusTest
class RoomTest {
    private static final String REVIEW = "/api/v1/reviews/ballerina-2023-review";
    private static final Representation BODY = Representation.plain(new byte[15_000]);

    private final Reading reading;
    private final Given given;
    private long before;

    RoomTest(Reading reading, Given given) {
        this.reading = reading;
        this.given = given;
    }

    @BeforeEach
    void open() {
        before = Form.memory();
        reading.open();
    }

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void nothing_is_kept_for_longer_than_it_may() {
        reading.close();
        reading.open(Reading.MEBIBYTE, Duration.ofMillis(200));
        var slug = given.film(node -> node.put("title", "Before"));
        var address = "/api/v1/films/" + slug;
        reading.fill(List.of(address));
        given.sql("update film set title = 'After' where slug = ?1", slug);
        Reading.await(() -> new String(Wire.get(address).body(), UTF_8).contains("After"));
    }

    @Test
    void a_size_of_nothing_keeps_nothing() {
        reading.close();
        assertFalse(reading.isUsable());
        Wire.get(REVIEW);
        assertFalse(reading.isUsable());
    }

    @Test
    void what_is_kept_takes_no_more_room_than_it_may() {
        reading.close();
        reading.open(Reading.MEBIBYTE, Duration.ofMinutes(5));
        for (int i = 1; i <= 60; i++) {
            Wire.get("/api/v1/reviews?limit=" + i);
            Wire.get("/api/v1/reviews?limit=" + i);
        }
        var store = reading.store();
        assertTrue(store.count() < 20, () -> store.count() + " answers of some 10 to 500 kB");
        assertTrue(store.weight() <= Reading.MEBIBYTE);
        store.cutAll();
        assertEquals(0, store.keys());
        assertNull(store.find("/api/v1/reviews?limit=1"));
    }

    @Test
    void memory_is_given_back_when_nothing_is_kept_any_more() {
        reading.close();
        Reading.await(() -> Form.memory() == before);
        reading.open(Reading.MEBIBYTE, Duration.ofMinutes(5));
        for (int i = 0; i < 200; i++) {
            var address = "/api/v1/reviews?limit=" + (1 + i % 50);
            Wire.get(address);
            Wire.get(address, "Accept-Encoding", "gzip", "If-None-Match", i % 3 == 0 ? "*" : "\"other\"");
            Wire.head(address);
            if (i % 20 == 0) {
                reading.store().cut(Set.of("reviews"));
            }
        }
        assertTrue(Form.memory() > before);
        reading.close();
        Reading.await(() -> Form.memory() == before);
    }

    @Test
    void nobody_pushes_out_what_others_ask_for_with_addresses_of_their_own() {
        assertTrue(hits(10, 1) >= 9_999, "asked for once each, ten times as often as all others together");
        assertTrue(hits(1, 2) >= 9_000, "asked for twice each");
    }

    /** How many of 10,000 find one of a hundred addresses, while so many others stand between each two of them. */
    private int hits(int others, int askings) {
        reading.close();
        reading.open(4 * Reading.MEBIBYTE, Duration.ofMinutes(5));
        var store = reading.store();
        var hot = IntStream.range(0, 100).mapToObj(i -> "/api/v1/films/" + i).toList();
        hot.forEach(address -> ask(store, address, 2));
        int hits = 0;
        for (int i = 0; i < 10_000; i++) {
            for (int j = 0; j < others; j++) {
                ask(store, "/api/v1/reviews?cursor=" + i + "-" + j, askings);
            }
            var address = hot.get(i % hot.size());
            hits += store.find(address) == null ? 0 : 1;
            ask(store, address, 1);
        }
        return hits;
    }

    private static void ask(Store store, String address, int times) {
        for (int i = 0; i < times; i++) {
            if (store.find(address) == null) {
                var kept = new Kept(address, Set.of("reviews"), BODY, null, form -> new Form(form, Map.of()));
                store.land(store.begin(address), kept);
            }
        }
    }
}
