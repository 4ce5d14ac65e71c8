package org.marquee.kernel.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.Test;

/** Ids that are made by many at once, also when the clock of the machine is set back. */
class IdsTest {
    private static final int MAKERS = 8;
    private static final int EACH = 25_000;

    @Test
    void an_id_is_a_uuid_of_version_7() {
        var id = Ids.next();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void an_id_comes_back_from_its_bytes() {
        var id = Ids.next();
        var other = Ids.next();
        var both = ByteBuffer.allocate(2 * Ids.BYTES).put(Ids.bytes(id)).put(Ids.bytes(other));
        assertEquals(List.of(id, other), List.of(Ids.read(both.flip()), Ids.read(both)));
    }

    @Test
    void no_id_is_made_twice_and_each_is_later_than_the_last() throws Exception {
        assertDistinctAndGrowing(made(Ids::next));
    }

    /**
     * The maker of ids asks the machine itself for the time. One whose last id was made in ten minutes is what the clock leaves
     * behind that is set back by ten.
     */
    @Test
    void a_clock_that_is_set_back_makes_no_id_twice_and_none_that_is_earlier() throws Exception {
        var before = Clock.systemUTC().instant().plus(Duration.ofMinutes(10));
        var maker = new UuidVersion7Strategy(before, 0);
        var makers = made(() -> maker.generateUUID(null));
        assertDistinctAndGrowing(makers);
        for (var ids : makers) {
            var ahead = Duration.between(before, time(ids.get(EACH - 1)));
            assertTrue(!ahead.isNegative() || ahead.toMillis() == 0, () -> "earlier than before: " + ahead);
            assertTrue(ahead.compareTo(Duration.ofSeconds(1)) < 0, () -> "ran away from the time: " + ahead);
        }
    }

    /** What each of those made who began together, in order. */
    private static List<List<UUID>> made(Supplier<UUID> maker) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(MAKERS);
        try {
            Callable<List<UUID>> work = () -> {
                var ids = new ArrayList<UUID>(EACH);
                for (int i = 0; i < EACH; i++) {
                    ids.add(maker.get());
                }
                return ids;
            };
            var all = new ArrayList<List<UUID>>();
            for (Future<List<UUID>> each : threads.invokeAll(Collections.nCopies(MAKERS, work))) {
                all.add(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertDistinctAndGrowing(List<List<UUID>> makers) {
        var all = new HashSet<UUID>();
        for (var ids : makers) {
            all.addAll(ids);
            for (int i = 1; i < ids.size(); i++) {
                // As PostgreSQL compares them, by their bytes.
                assertTrue(ids.get(i - 1).toString().compareTo(ids.get(i).toString()) < 0, ids.get(i)::toString);
            }
        }
        assertEquals(MAKERS * EACH, all.size());
    }

    /** RFC 9562, section 5.7: the first 48 bits are milliseconds. */
    private static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
