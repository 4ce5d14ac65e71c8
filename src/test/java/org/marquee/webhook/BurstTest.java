package org.marquee.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.testkit.Given;
import org.marquee.testkit.Receiver;
import org.marquee.testkit.Receiver.Received;

/** Many changes at once. For more than in the build: {@code mvn test -Dtest=BurstTest -Dwebhook.changes=10000}. */
@QuarkusTest
class BurstTest {
    private static final int CHANGES = Integer.getInteger("webhook.changes", 500);
    private static final int THINGS = 50;

    private final Hooks hooks;
    private final Given given;
    private final ChangeLog changes;
    private final Courier courier;
    private final Scribe scribe;
    private final Claims claims;
    private final Results results;
    private final Messenger messenger;
    private final WebhookConfig config;

    BurstTest(
            Hooks hooks,
            Given given,
            ChangeLog changes,
            Courier courier,
            Scribe scribe,
            Claims claims,
            Results results,
            Messenger messenger,
            WebhookConfig config) {
        this.hooks = hooks;
        this.given = given;
        this.changes = changes;
        this.courier = courier;
        this.scribe = scribe;
        this.claims = claims;
        this.results = results;
        this.messenger = messenger;
        this.config = config;
    }

    @BeforeEach
    void begin() throws Exception {
        hooks.forgetAll();
    }

    @AfterEach
    void end() throws Exception {
        hooks.forgetAll();
    }

    /** Two instances at once; neither is killed, so nothing comes twice. */
    @Test
    void all_arrive_once_and_in_order_though_two_instances_deliver() throws Exception {
        try (var receiver = new Receiver();
                var other = new Receiver()) {
            hooks.make(receiver.url(), "film.updated");
            hooks.make(other.url(), "film.updated");
            burst();
            var second = new Courier(scribe, claims, results, messenger, config);
            changes.number();
            while (receiver.received.size() < CHANGES || other.received.size() < CHANGES) {
                courier.run();
                second.run();
                assertTrue(given.count("select coalesce(max(n), 0) from (select count(*) as n from webhook_delivery"
                                + " where state = 'waiting' group by webhook_id) waiting")
                        <= config.mostWaiting() + 200);
                Thread.sleep(5);
            }
            Hooks.await("both to be done", () -> courier.isIdle() && second.isIdle());
            for (var each : List.of(receiver, other)) {
                var ids = each.received.stream().map(Received::id).collect(Collectors.toSet());
                assertEquals(CHANGES, ids.size());
                assertEquals(CHANGES, each.received.size(), "came twice");
                var last = new HashMap<String, Integer>();
                each.received.forEach(got -> {
                    var number = got.json().at("/data/slug").asInt();
                    assertTrue(last.getOrDefault(got.subject(), -1) < number, got::body);
                    last.put(got.subject(), number);
                });
            }
        }
    }

    /** The log keeps what there is no room for. */
    @Test
    void the_backlog_is_bounded_and_nothing_of_it_is_lost() throws Exception {
        try (var receiver = new Receiver()) {
            var made = hooks.make(receiver.url(), "film.updated");
            receiver.does(Receiver.answer(503, "", "Retry-After: 3600"));
            burst();
            hooks.until("a refusal", () -> !receiver.received.isEmpty());
            var seen = Hooks.ADMIN.get(Hooks.address(made));
            assertTrue(seen.<Integer>path("backlog.waiting") <= config.mostWaiting() + 200, seen::asString);
            assertTrue(seen.<Integer>path("backlog.unread") > 0, seen::asString);
            receiver.does(Receiver.GOOD);
            Hooks.await("rest", courier::isIdle);
            given.sql("update webhook_health set quiet_until = null");
            hooks.until(
                    "all",
                    () -> new HashSet<>(receiver.taken().stream()
                                            .map(Received::id)
                                            .toList())
                                    .size()
                            == CHANGES);
            Hooks.await("all to be settled", () -> given.count("select count(*) from webhook_lane") == 0);
            hooks.turn();
            assertEquals(0, Hooks.ADMIN.get(Hooks.address(made)).<Integer>path("backlog.unread"));
        }
    }

    /** As a bulk change would write them, numbered by slug. */
    private void burst() {
        given.sql("""
                insert into change (id, actor_kind, action, entity, entity_id, surrogate_keys, details)
                select gen_random_uuid(), 'system', 'updated', 'film', cast(md5(?2 || number % ?3) as uuid), '{}',
                  jsonb_build_object('slug', cast(number as text))
                from generate_series(1, ?1) number""", CHANGES, UUID.randomUUID().toString(), THINGS);
    }
}
