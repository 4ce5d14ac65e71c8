package org.marquee.kernel.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.testkit.Given;

/** Limits that hold whoever counts. */
@QuarkusTest
class LimitsTest {
    private static final Limit THREE = Limit.perMinute(3);

    private final Limits limits;
    private final Given given;
    private final String key = UUID.randomUUID().toString();

    LimitsTest(Limits limits, Given given) {
        this.limits = limits;
        this.given = given;
    }

    @Test
    void so_many_and_no_more_and_each_name_and_key_by_itself() {
        IntStream.range(0, 3).forEach(i -> limits.take("a", key, THREE));
        var refusal = assertThrows(ProblemException.class, () -> limits.take("a", key, THREE));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, refusal.type());
        assertTrue(refusal.retryAfter() > 0 && refusal.retryAfter() <= 61, () -> "" + refusal.retryAfter());
        limits.take("b", key, THREE);
        limits.take("a", key + "x", THREE);
    }

    @Test
    void clients_are_told_how_much_is_left_and_when_there_is_more() {
        var name = "a-" + key;
        var headers = limits.take(name, key, THREE).headers();
        assertEquals("\"%s\";q=3;w=60".formatted(name), headers.get("RateLimit-Policy"));
        assertTrue(headers.get("RateLimit").matches("\"%s\";r=2;t=(59|60)".formatted(name)), headers::toString);
        IntStream.range(0, 2).forEach(i -> limits.take(name, key, THREE));
        var refusal = assertThrows(ProblemException.class, () -> limits.take(name, key, THREE));
        assertEquals(headers.get("RateLimit-Policy"), refusal.headers().get("RateLimit-Policy"));
        var none = "\"%s\";r=0;t=%d".formatted(name, refusal.retryAfter());
        assertEquals(none, refusal.headers().get("RateLimit"));
    }

    @Test
    void many_at_once_get_no_more() {
        var allowed = IntStream.range(0, 30)
                .parallel()
                .filter(i -> limits.allows("a", key, THREE))
                .count();
        assertEquals(3, allowed);
    }

    @Test
    void what_is_given_back_may_be_taken_again() {
        IntStream.range(0, 3).forEach(i -> limits.take("a", key, THREE));
        limits.giveBack("a", key, THREE);
        assertTrue(limits.allows("a", key, THREE));
        assertFalse(limits.allows("a", key, THREE));
    }

    @Test
    void a_transaction_that_fails_does_not_make_it_undone() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    limits.take("a", key, new Limit(1, Duration.ofMinutes(1)));
                    throw new IllegalStateException();
                }));
        assertFalse(limits.allows("a", key, new Limit(1, Duration.ofMinutes(1))));
    }

    @Test
    void what_is_counted_by_is_not_kept_and_the_count_goes_away() {
        limits.take("a", key, THREE);
        assertEquals(0, given.count("select count(*) from rate_limit where id like '%" + key + "%'"));
        given.sql("update rate_limit set expires_at = 1");
        limits.forget();
        assertEquals(0, given.count("select count(*) from rate_limit"));
    }
}
