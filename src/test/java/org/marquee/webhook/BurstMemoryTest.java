package org.marquee.webhook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Given;
import org.marquee.testkit.Receiver;

/**
 * What waits is in the database and nowhere else, however much it is. For more than in the build: {@code mvn test
 * -Dtest=BurstMemoryTest -Dwebhook.changes=10000}.
 */
@QuarkusTest
class BurstMemoryTest {
    private static final Logger LOG = Logger.getLogger(BurstMemoryTest.class);
    private static final int CHANGES = Integer.getInteger("webhook.changes", 500);

    /** A payload has the slug thrice: each half of the burst is some 7 MB at least. */
    private static final int SLUG = 10_000;

    /** Far less than one half of the burst, and than what may wait at once; far more than what comes and goes by itself. */
    private static final long MOST = 2_000_000;

    private final Hooks hooks;
    private final Given given;
    private final Courier courier;

    BurstMemoryTest(Hooks hooks, Given given, Courier courier) {
        this.hooks = hooks;
        this.given = given;
        this.courier = courier;
    }

    @BeforeEach
    @AfterEach
    void forgetAll() throws Exception {
        hooks.forgetAll();
    }

    @Test
    void the_second_half_of_a_burst_takes_no_more_memory_than_the_first() throws Exception {
        try (var receiver = new Receiver()) {
            var made = hooks.make(receiver.url(), "film.updated");
            waitFull(made, receiver);
            deliver(receiver, CHANGES / 2);
            var before = live();
            waitFull(made, receiver);
            assertFlat("while it waits", before, receiver);
            deliver(receiver, CHANGES / 2 * 2);
            assertFlat("when it is delivered", before, receiver);
        }
    }

    private void waitFull(Response made, Receiver receiver) throws InterruptedException {
        receiver.does(Receiver.answer(503, "", "Retry-After: 3600"));
        burst(CHANGES / 2);
        hooks.until("as much to wait as there is room for", () -> isFull(made));
    }

    private void deliver(Receiver receiver, int all) throws InterruptedException {
        receiver.does(Receiver.GOOD);
        Hooks.await("the last refusal", courier::isIdle);
        given.sql("update webhook_health set quiet_until = null");
        untilDelivered(receiver, all);
    }

    private static boolean isFull(Response made) {
        return Hooks.ADMIN.get(Hooks.address(made)).<Integer>path("backlog.waiting") >= Math.min(200, CHANGES / 2);
    }

    /** The receiver forgets what it got. */
    private void untilDelivered(Receiver receiver, int all) throws InterruptedException {
        for (long count = 0; count < all; ) {
            var last = count;
            hooks.until("one more to be delivered", () -> delivered() > last || last == all);
            receiver.received.clear();
            count = delivered();
        }
        Hooks.await("all to be settled", () -> given.count("select count(*) from webhook_lane") == 0);
    }

    private long delivered() {
        return given.count("select count(*) from webhook_delivery where state = 'delivered'");
    }

    private static void assertFlat(String when, long before, Receiver receiver) throws InterruptedException {
        receiver.received.clear();
        var grown = live() - before;
        LOG.infof("%s: %,d bytes more than before", when, grown);
        assertTrue(grown < MOST, () -> "%s: %,d bytes more than before".formatted(when, grown));
    }

    /** What is reachable. The least of some looks: other threads go on. */
    private static long live() throws InterruptedException {
        var looks = LongStream.builder();
        for (int i = 0; i < 5; i++) {
            System.gc();
            looks.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            Thread.sleep(50);
        }
        return looks.build().min().orElseThrow();
    }

    private void burst(int changes) {
        given.sql("""
                insert into change (id, actor_kind, action, entity, entity_id, surrogate_keys, details)
                select gen_random_uuid(), 'system', 'updated', 'film', cast(md5(?2 || number % 50) as uuid), '{}',
                  jsonb_build_object('slug', number || repeat('x', ?3))
                from generate_series(1, ?1) number""", changes, UUID.randomUUID().toString(), SLUG);
    }
}
