package org.marquee.comment.rule;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.testkit.Given;

/** However many comments come, a few of them come in. */
@QuarkusTest
class FloodTest {
    private static final Random NUMBERS = new Random();

    private final Flood flood;
    private final Given given;
    private final Sample sample = new Sample(UUID.randomUUID());

    FloodTest(Flood flood, Given given) {
        this.flood = flood;
        this.given = given;
    }

    @AfterEach
    void forget() {
        given.sql("delete from rate_limit");
    }

    @Test
    void five_a_minute_come_from_one_network_and_it_is_told_how_many_more() {
        for (int left = 4; left >= 0; left--) {
            var headers = flood.take(sample.submission()).headers();
            assertEquals("\"comments\";q=5;w=60", headers.get("RateLimit-Policy"));
            assertTrue(headers.get("RateLimit").startsWith("\"comments\";r=" + left + ";t="), headers::toString);
        }
        var refusal = assertThrows(ProblemException.class, () -> flood.take(sample.submission()));
        assertEquals(429, refusal.type().status());
        assertTrue(refusal.retryAfter() > 0 && refusal.retryAfter() <= 61, () -> "" + refusal.retryAfter());
        assertDoesNotThrow(() -> flood.take(sample.from("another", "").submission()));
        assertDoesNotThrow(() -> flood.take(sample.editing(UUID.randomUUID()).submission()));
    }

    @Test
    void sixty_a_minute_come_in_for_one_review_from_however_many_at_once() {
        assertEquals(60, taken(200, i -> sample.from("network " + i, "")));
        assertDoesNotThrow(() -> flood.take(new Sample(UUID.randomUUID()).submission()));
    }

    @Test
    void five_of_two_hundred_at_once_come_from_one_network() {
        assertEquals(5, taken(200, i -> sample));
    }

    /** Providers give a /48 to who asks for it, and that has 65,536 networks. */
    @Test
    void ten_times_as_many_come_from_all_networks_of_one_site() {
        var site = "2001:db8:" + Integer.toHexString(NUMBERS.nextInt(0x10000)) + ":";
        assertEquals(50, taken(100, i -> reviewed().from("network " + i, site + Integer.toHexString(i) + "::1")));
        assertDoesNotThrow(
                () -> flood.take(reviewed().from("another", "2001:db9::1").submission()));
        assertDoesNotThrow(
                () -> flood.take(reviewed().from("a third", "192.0.2.1").submission()));
    }

    @Test
    void no_more_come_when_a_thousand_wait() {
        assertDoesNotThrow(() -> flood.requireRoom(sample.submission(), 999));
        var refusal = assertThrows(ProblemException.class, () -> flood.requireRoom(sample.submission(), 1000));
        assertEquals(3600, refusal.retryAfter());
        assertDoesNotThrow(
                () -> flood.requireRoom(sample.editing(UUID.randomUUID()).submission(), 1000));
    }

    private static Sample reviewed() {
        return new Sample(UUID.randomUUID());
    }

    private long taken(int count, IntFunction<Sample> comment) {
        return IntStream.range(0, count)
                .parallel()
                .filter(i -> isTaken(comment.apply(i)))
                .count();
    }

    private boolean isTaken(Sample comment) {
        try {
            flood.take(comment.submission());
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
