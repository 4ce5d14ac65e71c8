package org.marquee.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.EDITOR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.id.Ids;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

@QuarkusTest
class ChangeDeskTest {
    private static final String CHANGES = "/api/v1/editorial/changes";

    private final Desk admin = Desk.of(ADMIN);
    private final ChangeLog changes;
    private final Given given;

    ChangeDeskTest(ChangeLog changes, Given given) {
        this.changes = changes;
        this.given = given;
    }

    @Test
    void followers_miss_nothing_when_transactions_commit_in_the_opposite_order_of_their_ids() throws Exception {
        var actor = Ids.next();
        var threads = Executors.newFixedThreadPool(2);
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var early = Ids.next();
        try {
            Future<?> first =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        write(actor, early);
                        written.countDown();
                        await(mayCommit);
                    }));
            written.await();
            var late = Ids.next();
            QuarkusTransaction.requiringNew().run(() -> write(actor, late));
            var seen = admin.get(CHANGES + "?sort=position&actor=" + actor);
            seen.then().body("items.entityId", contains(late.toString()));

            mayCommit.countDown();
            first.get();
            var position = seen.<Integer>path("items[0].position");
            admin.get(CHANGES + "?sort=position&actor=" + actor + "&since=" + position)
                    .then()
                    .body("items.entityId", contains(early.toString()));
            admin.get(CHANGES + "?sort=position&actor=" + actor)
                    .then()
                    .body("items.entityId", contains(late.toString(), early.toString()));
        } finally {
            mayCommit.countDown();
            threads.shutdown();
        }
    }

    @Test
    void a_follower_beside_many_writers_sees_every_change_once_and_in_order() throws Exception {
        var actor = Ids.next();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 4; writer++) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        QuarkusTransaction.requiringNew().run(() -> write(actor, Ids.next()));
                    }
                }));
            }
            var seen = new ArrayList<Integer>();
            while (seen.size() < 100) {
                var since = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
                seen.addAll(admin.get(CHANGES + "?sort=position&limit=100&actor=" + actor + "&since=" + since)
                        .<List<Integer>>path("items.position"));
                assertTrue(seen.size() <= 100);
            }
            for (var writer : writers) {
                writer.get();
            }
            assertEquals(100, seen.stream().distinct().count());
            assertEquals(seen.stream().sorted().toList(), seen);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_change_that_is_rolled_back_is_none() {
        var id = Ids.next();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    write(Ids.next(), id);
                    throw new IllegalStateException("no");
                }));
        admin.get(CHANGES + "?entityId=" + id).then().body("items", empty());
    }

    @Test
    void nobody_alters_or_deletes_what_is_in_the_log() {
        var kept = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> write(kept, Ids.next()));
        for (var statement : List.of(
                "update change set action = 'created' where actor_id = '%s'".formatted(kept),
                "update change set position = position + 1 where position is not null",
                "delete from change where actor_id = '%s'".formatted(kept),
                "truncate change")) {
            var failure = assertThrows(RuntimeException.class, () -> given.sql(statement));
            assertTrue(failure.getMessage().contains("only ever added to"), statement);
        }
    }

    @Test
    void the_trail_is_filtered_by_thing_actor_action_and_time() {
        var genre = Desk.of(EDITOR).post("/api/v1/editorial/genres", Map.of("name", given.slug("Filtered")));
        var id = genre.<String>path("id");
        var change = admin.get(CHANGES + "?entityId=" + id);
        change.then().body("items.action", contains("created")).body("items[0].details.kind", equalTo("genre"));
        var actor = change.<String>path("items[0].actor.id");
        var at = change.<String>path("items[0].at");
        admin.get(CHANGES + "?actor=" + actor + "&entityId=" + id).then().body("items.entityId", contains(id));
        admin.get(CHANGES + "?actor=" + UUID.randomUUID()).then().body("items", empty());
        admin.get(CHANGES + "?action=created&entity=term&entityId=" + id).then().body("items.entityId", contains(id));
        admin.get(CHANGES + "?entityId=" + id + "&after=" + at).then().body("items.entityId", contains(id));
        admin.get(CHANGES + "?entityId=" + id + "&before=" + at).then().body("items", empty());
        admin.get(CHANGES + "?entity=term").then().body("items.entity", everyItem(equalTo("term")));
        admin.get(CHANGES + "?entity=Term").then().statusCode(400);
        admin.get(CHANGES + "?entity=api-key").then().statusCode(200);
        admin.get(CHANGES + "?entity=genre")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("entity"))
                .body("errors[0].detail", containsString("api-key"));
        admin.get(CHANGES + "?actor=me").then().statusCode(400).body("errors.parameter", containsInAnyOrder("actor"));
        Api.as(EDITOR).get(CHANGES).then().statusCode(403);
    }

    @Test
    void nothing_is_told_of_what_nobody_could_ask_for() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Change(Actor.SYSTEM, Action.CREATED, "unheard-of", Ids.next()));
    }

    private void write(UUID actor, UUID id) {
        changes.record(new Change(Actor.account(actor), Action.CREATED, "film", id));
        changes.flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
