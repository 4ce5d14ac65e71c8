package org.marquee.webhook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.marquee.account.Roles;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Webhooks as tests make them, and the turns that the clockwork would take. */
@Singleton
class Hooks {
    static final String PATH = "/api/v1/editorial/webhooks";
    static final Desk ADMIN = Desk.of(Roles.ADMIN);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Given given;
    private final ChangeLog changes;
    private final Courier courier;

    Hooks(Given given, ChangeLog changes, Courier courier) {
        this.given = given;
        this.changes = changes;
        this.courier = courier;
    }

    /** Those of other tests would be served, too. */
    void forgetAll() throws InterruptedException {
        await("nothing to be on its way", courier::isIdle);
        List.of("webhook", "webhook_lane", "webhook_delivery").forEach(table -> given.sql("delete from " + table));
        given.sql("delete from change_reader where name like 'webhook %'");
        changes.number();
    }

    /** Made over HTTP; it is told of what happens from now on. */
    Response make(String url, String... events) {
        changes.number();
        var made = ADMIN.post(PATH, Map.of("name", given.slug("Hook"), "url", url, "events", List.of(events)));
        made.then().statusCode(201);
        return made;
    }

    /** So many changes of films, some of each of them. */
    void change(int films, int times) {
        var ids = Stream.generate(UUID::randomUUID).limit(films).toList();
        for (int i = 0; i < times; i++) {
            ids.forEach(this::change);
        }
    }

    void change(UUID film) {
        change(Action.UPDATED, "film", film, Map.of("slug", "film-" + film));
    }

    void change(Action action, String entity, UUID id, Map<String, Object> details) {
        QuarkusTransaction.requiringNew()
                .run(() -> changes.record(new Change(Actor.SYSTEM, action, entity, id, details)));
    }

    void number() {
        changes.number();
    }

    void turn() {
        changes.number();
        courier.run();
    }

    /** Lets time go by, with all that it brings, until it is so. */
    void until(String what, BooleanSupplier condition) throws InterruptedException {
        await(what, () -> {
            turn();
            return condition.getAsBoolean();
        });
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        await(() -> what, condition);
    }

    static void await(Supplier<String> what, BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, () -> "Waited for " + what.get());
            Thread.sleep(20);
        }
    }

    static String address(Response made) {
        return PATH + "/" + made.path("id");
    }

    static List<String> deliveries(Response made, String state, String member) {
        return ADMIN.get(address(made) + "/deliveries?limit=100&state=" + state).path("items." + member);
    }
}
