package org.marquee.webhook;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Receiver;

/** What admins do with webhooks, and what nobody else does. */
@QuarkusTest
class WebhookDeskTest {
    private static final String URL = "http://127.0.0.1:9/hook";

    private final Hooks hooks;
    private final Given given;
    private final Clock clock;
    private final DeliverySweep sweep;

    WebhookDeskTest(Hooks hooks, Given given, Clock clock, DeliverySweep sweep) {
        this.hooks = hooks;
        this.given = given;
        this.clock = clock;
        this.sweep = sweep;
    }

    @BeforeEach
    void begin() throws Exception {
        hooks.forgetAll();
    }

    @Test
    void only_admins_see_or_change_webhooks() {
        var address = Hooks.address(hooks.make(URL, "film.created"));
        for (var role : List.of(Roles.AUTHOR, Roles.EDITOR, Roles.MODERATOR)) {
            Api.as(role).get(Hooks.PATH).then().statusCode(403);
            Api.as(role).get(address).then().statusCode(403);
            Api.as(role).get(address + "/deliveries").then().statusCode(403);
            Api.as(role).header("If-Match", "*").delete(address).then().statusCode(403);
        }
        Api.anonymous().get(Hooks.PATH).then().statusCode(401);
        Hooks.ADMIN.get(address).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void a_secret_is_shown_once_and_kept_nowhere() {
        var made = hooks.make(URL, "film.created");
        made.then()
                .header("Location", equalTo(Hooks.address(made)))
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="));
        var renewed = renew(made, Map.of());
        renewed.then().statusCode(200).body("version", equalTo(1));
        for (var answer : List.of(made, renewed)) {
            var secret = answer.<String>path("secret").substring(6);
            assertFalse(Hooks.ADMIN.get(Hooks.address(made)).asString().contains(secret));
            assertFalse(Hooks.ADMIN.get(Hooks.PATH).asString().contains(secret));
            for (var table : List.of("webhook", "change", "signing_key", "idempotency_key")) {
                assertEquals(
                        0,
                        given.count("select count(*) from %s x where position('%s' in cast(x as text)) > 0"
                                .formatted(table, secret)),
                        table);
            }
        }
        assertNotEquals(made.<String>path("secret"), renewed.path("secret"));
        assertNotEquals(
                made.<String>path("secret"), hooks.make(URL, "film.created").path("secret"));
        Hooks.ADMIN
                .get("/api/v1/editorial/changes?entity=webhook&entityId=" + made.path("id"))
                .then()
                .body("items.action", containsInAnyOrder("created", "renewed"));
    }

    @Test
    void what_is_asked_for_again_is_the_same() {
        var key = UUID.randomUUID().toString();
        var answers = Stream.of(key, key)
                .map(each -> Api.as(Roles.ADMIN)
                        .header("Idempotency-Key", each)
                        .contentType("application/json")
                        .body(input(Map.of()))
                        .post(Hooks.PATH))
                .toList();
        answers.forEach(answer -> answer.then().statusCode(201));
        assertEquals(answers.get(0).asString(), answers.get(1).asString());
        Hooks.ADMIN.get(Hooks.PATH).then().body("items", hasSize(1));
    }

    @Test
    void the_former_secret_ends_when_an_admin_says_so() {
        var made = hooks.make(URL, "film.created");
        renew(made, Map.of()).then().statusCode(200);
        Hooks.ADMIN.get(Hooks.address(made)).then().body("formerSecretUntil", notNullValue());
        renew(made, Map.of("formerUntil", clock.instant().minusSeconds(1).toString()))
                .then()
                .statusCode(200);
        Hooks.ADMIN.get(Hooks.address(made)).then().body("formerSecretUntil", nullValue());
        renew(
                        made,
                        Map.of(
                                "formerUntil",
                                clock.instant().plus(Duration.ofDays(31)).toString()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/formerUntil"));
    }

    @Test
    void who_changes_a_webhook_has_seen_it_as_it_is() {
        var made = hooks.make(URL, "film.created");
        var address = Hooks.address(made);
        Api.as(Roles.ADMIN).delete(address).then().statusCode(428);
        Hooks.ADMIN.put(address, "\"7\"", input(Map.of())).then().statusCode(412);
        var changed = Hooks.ADMIN.put(
                address,
                made.header("ETag"),
                input(Map.of("name", "Another", "events", List.of("cache.purge", "film.created"))));
        changed.then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("name", equalTo("Another"))
                .body("events", equalTo(List.of("film.created", "cache.purge")));
        Hooks.ADMIN
                .patch(address, changed.header("ETag"), Map.of("paused", true))
                .then()
                .statusCode(200)
                .body("pauseReason", equalTo("asked"))
                .body("name", equalTo("Another"));
        Api.as(Roles.ADMIN).post(address + "/test").then().statusCode(409);
        Hooks.ADMIN
                .patch(address, "*", Map.of("paused", false))
                .then()
                .body("pauseReason", nullValue())
                .body("version", equalTo(3));
        Hooks.ADMIN.trash(address).then().statusCode(204);
        Hooks.ADMIN.get(address).then().statusCode(404);
        assertEquals(0, given.count("select count(*) from change_reader where name like 'webhook %'"));
    }

    @Test
    void what_is_no_webhook_is_refused_with_a_pointer() {
        Map<String, Object> faults = Map.of(
                "/name", "",
                "/url", "ftp://example.org/",
                "/events", List.of(),
                "/events/0", List.of("review.invented"),
                "/paused", "yes",
                "/secret", "whsec_mine");
        assertAll(faults.entrySet().stream().map(fault -> () -> {
            var body = new HashMap<>(input(Map.of()));
            body.put(fault.getKey().split("/")[1], fault.getValue());
            Hooks.ADMIN
                    .post(Hooks.PATH, body)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo(fault.getKey()));
        }));
        assertAll(Stream.of(
                        "nonsense",
                        "https://user@example.org/",
                        "https:///",
                        "file:///etc/passwd",
                        "https://example.org/#a")
                .map(url -> () -> Hooks.ADMIN
                        .post(Hooks.PATH, input(Map.of("url", url)))
                        .then()
                        .statusCode(400)
                        .body("errors[0].pointer", equalTo("/url"))));
        var address = Hooks.address(hooks.make(URL, "film.created"));
        Hooks.ADMIN.patch(address, "*", Map.of("url", "nonsense")).then().statusCode(400);
    }

    @Test
    void a_test_event_arrives_whatever_waits() throws Exception {
        try (var receiver = new Receiver()) {
            var made = hooks.make(receiver.url(), "film.created");
            var test = Api.as(Roles.ADMIN).post(Hooks.address(made) + "/test");
            test.then()
                    .statusCode(201)
                    .header("Location", equalTo(Hooks.address(made) + "/deliveries/" + test.path("id")))
                    .body("type", equalTo("webhook.test"))
                    .body("state", equalTo("waiting"))
                    .body("dueAt", notNullValue())
                    .body("payload.data.id", equalTo(made.path("id")));
            hooks.until("the test event", () -> receiver.taken().size() == 1);
            assertEquals(test.path("id"), receiver.received.get(0).id());
            assertEquals("webhook.test", receiver.received.get(0).type());
        }
    }

    @Test
    void deliveries_are_a_list_by_state() throws Exception {
        var made = hooks.make(URL, "film.updated");
        hooks.change(5, 1);
        hooks.until("attempts", () -> given.count("select count(*) from webhook_attempt") >= 5);
        var address = Hooks.address(made) + "/deliveries";
        var first = Hooks.ADMIN.get(address + "?limit=3&state=waiting");
        first.then().statusCode(200).body("items", hasSize(3)).body("items.type", hasItem("film.updated"));
        Hooks.ADMIN
                .get(address + "?limit=3&state=waiting&cursor=" + first.path("page.next"))
                .then()
                .body("items", hasSize(2))
                .body("page.next", nullValue());
        Hooks.ADMIN.get(address + "?state=delivered").then().body("items", hasSize(0));
        Hooks.ADMIN.get(address + "?state=lost").then().statusCode(400);
        Hooks.ADMIN.get(address + "/" + UUID.randomUUID()).then().statusCode(404);
        Hooks.ADMIN
                .get(Hooks.PATH + "/" + UUID.randomUUID() + "/deliveries")
                .then()
                .statusCode(404);
        Hooks.ADMIN
                .get(address + "/" + first.path("items[0].id"))
                .then()
                .body("attempts[0].failure", equalTo("unreachable"))
                .body("attempts[0].status", nullValue());
        Hooks.ADMIN
                .get(Hooks.address(made))
                .then()
                .body("failingSince", notNullValue())
                .body("backlog.waiting", equalTo(5))
                .body("backlog.oldestSince", notNullValue());
        Hooks.ADMIN.get(Hooks.PATH).then().body("items[0].failingSince", notNullValue());
    }

    @Test
    void a_replay_sends_the_same_again_with_the_same_ids() throws Exception {
        try (var receiver = new Receiver()) {
            var begin = clock.instant();
            var made = hooks.make(receiver.url(), "film.updated");
            hooks.change(3, 2);
            hooks.until("all", () -> receiver.taken().size() == 6);
            Hooks.await("all to be settled", () -> given.count("select count(*) from webhook_lane") == 0);
            var before = ids(receiver);
            // Nobody remembers one of them by now.
            given.sql("delete from webhook_delivery where id = ?1", UUID.fromString(before.get(0)));
            replay(made, begin.toString()).then().statusCode(200).body("backlog.unread", notNullValue());
            hooks.until("all again", () -> receiver.taken().size() == 12);
            assertTrue(ids(receiver).subList(6, 12).containsAll(before));
            replay(made, "2020-01-01T00:00:00Z").then().statusCode(400).body("errors[0].pointer", equalTo("/since"));
            replay(made, "2099-01-01T00:00:00Z").then().statusCode(400);
            Hooks.ADMIN
                    .get("/api/v1/editorial/changes?entity=webhook&entityId=" + made.path("id"))
                    .then()
                    .body("items.action", hasItems("created", "replayed"));
        }
    }

    @Test
    void what_was_settled_long_ago_is_forgotten_and_all_of_a_webhook_that_is_gone() throws Exception {
        try (var receiver = new Receiver()) {
            var made = hooks.make(receiver.url(), "film.updated");
            hooks.change(3, 1);
            hooks.until(
                    "all", () -> given.count("select count(*) from webhook_delivery where state = 'delivered'") == 3);
            given.sql("update webhook_delivery set finished_at = now() - interval '31 days' where position = ("
                    + "select min(position) from webhook_delivery)");
            sweep.run();
            assertEquals(2, given.count("select count(*) from webhook_delivery"));
            receiver.does(Receiver.answer(500, ""));
            hooks.change(3, 1);
            hooks.until("failures", () -> given.count("select count(*) from webhook_attempt where status = 500") >= 3);
            Hooks.ADMIN.trash(Hooks.address(made)).then().statusCode(204);
            hooks.turn();
            sweep.run();
            for (var table : List.of("webhook_delivery", "webhook_lane", "webhook_attempt", "webhook_health")) {
                assertEquals(0, given.count("select count(*) from " + table), table);
            }
        }
    }

    private static List<String> ids(Receiver receiver) {
        return receiver.taken().stream().map(Receiver.Received::id).toList();
    }

    private static Response renew(Response made, Map<String, String> input) {
        return Api.as(Roles.ADMIN)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(input)
                .post(Hooks.address(made) + "/secret");
    }

    private static Response replay(Response made, String since) {
        return Hooks.ADMIN.post(Hooks.address(made) + "/replay", Map.of("since", since));
    }

    private static Map<String, Object> input(Map<String, Object> details) {
        var input =
                new HashMap<String, Object>(Map.of("name", "A hook", "url", URL, "events", List.of("film.created")));
        input.putAll(details);
        return input;
    }
}
