package org.marquee.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Receiver;
import org.marquee.testkit.Receiver.Received;

/** What receivers get, and when, however they behave. */
@QuarkusTest
class DeliveringTest {
    private final Hooks hooks;
    private final Given given;
    private Receiver receiver;

    DeliveringTest(Hooks hooks, Given given) {
        this.hooks = hooks;
        this.given = given;
    }

    @BeforeEach
    void begin() throws Exception {
        hooks.forgetAll();
        receiver = new Receiver();
    }

    @AfterEach
    void end() throws Exception {
        receiver.close();
        hooks.forgetAll();
    }

    @Test
    void the_reference_library_finds_the_signature_right() throws Exception {
        var made = hooks.make(receiver.url(), "film.updated");
        var film = UUID.randomUUID();
        hooks.change(film);
        hooks.until("a delivery", () -> receiver.taken().size() == 1);
        var got = receiver.received.get(0);
        assertDoesNotThrow(() -> verify(made.path("secret"), got));
        assertEquals("application/json", got.headers().get("Content-Type"));
        assertEquals("film.updated", got.type());
        assertEquals(film.toString(), got.subject());
        assertEquals("film-" + film, got.json().at("/data/slug").asText());
        assertTrue(got.json().at("/data/links/api").asText().endsWith("/api/v1/films/film-" + film));
        assertThrows(
                WebhookVerificationException.class,
                () -> verify(made.path("secret"), new Received(got.headers(), got.body() + " ", new boolean[1])));
        settled(made, 1);
        Hooks.ADMIN
                .get(Hooks.address(made) + "/deliveries/" + got.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("delivered"))
                .body("dueAt", nullValue())
                .body("attempts[0].status", equalTo(204))
                .body("attempts[0].failure", nullValue());
    }

    @Test
    void both_secrets_sign_until_the_former_one_ends() throws Exception {
        var made = hooks.make(receiver.url(), "film.updated");
        var renewed = renewSecret(made, Map.of());
        hooks.change(UUID.randomUUID());
        hooks.until("a delivery", () -> receiver.taken().size() == 1);
        var got = receiver.received.get(0);
        assertEquals(2, got.headers().get("webhook-signature").split(" ").length);
        assertDoesNotThrow(() -> verify(made.path("secret"), got));
        assertDoesNotThrow(() -> verify(renewed.path("secret"), got));
        var last = renewSecret(made, Map.of("formerUntil", "2020-01-01T00:00:00Z"));
        hooks.change(UUID.randomUUID());
        hooks.until("another delivery", () -> receiver.taken().size() == 2);
        var next = receiver.received.get(1);
        assertDoesNotThrow(() -> verify(last.path("secret"), next));
        assertThrows(WebhookVerificationException.class, () -> verify(renewed.path("secret"), next));
        assertThrows(WebhookVerificationException.class, () -> verify(made.path("secret"), next));
    }

    @Test
    void a_delivery_that_fails_holds_back_those_of_the_same_thing_and_no_others() throws Exception {
        var made = hooks.make(receiver.url(), "film.updated");
        var bad = UUID.randomUUID();
        receiver.does((request, connection) -> (request.subject().equals(bad.toString())
                        ? Receiver.answer(500, "No <b>room</b> \u0000 for this")
                        : Receiver.GOOD)
                .answer(request, connection));
        hooks.change(bad);
        hooks.change(bad);
        hooks.change(2, 3);
        hooks.until("the others", () -> receiver.taken().size() == 6);
        var tried = receiver.received.stream()
                .filter(each -> each.subject().equals(bad.toString()))
                .map(Received::id)
                .distinct()
                .toList();
        assertEquals(1, tried.size());
        // What was taken is noted a moment later.
        hooks.until(
                "those of the same thing to wait alone",
                () -> Hooks.deliveries(made, "waiting", "id").size() == 2);
        Hooks.ADMIN
                .get(Hooks.address(made) + "/deliveries/" + tried.get(0))
                .then()
                .body("attempts[0].status", equalTo(500))
                .body("attempts[0].answer", equalTo("No <b>room</b> \uFFFD for this"))
                .body("dueAt", notNullValue());
        receiver.does(Receiver.GOOD);
        hooks.until("all", () -> receiver.taken().size() == 8);
        assertInOrder(receiver.taken());
        settled(made, 8);
    }

    @Test
    void whatever_a_receiver_does_all_arrives_in_order_and_with_the_same_ids() throws Exception {
        var made = hooks.make(receiver.url(), "film.updated", "cache.purge");
        List<Receiver.Behaviour> faults = List.of(
                Receiver.answer(500, "x".repeat(100_000)),
                Receiver.answer(302, "", "Location: " + receiver.url()),
                Receiver.RESET,
                Receiver.answer(400, ""),
                Receiver.slow(Duration.ofSeconds(4)),
                Receiver.answer(429, "", "Retry-After: 1"));
        for (var fault : faults) {
            receiver.does(fault);
            var before = receiver.received.size();
            hooks.change(3, 2);
            hooks.until("a failure", () -> receiver.received.size() > before);
        }
        receiver.goesAway();
        hooks.change(3, 2);
        hooks.turn();
        assertEquals(List.of(), receiver.taken());
        receiver.does(Receiver.GOOD);
        receiver.comesBack();
        var all = 2 * 6 * (faults.size() + 1);
        hooks.until("all", () -> ids(receiver.taken()).size() == all);
        settled(made, all);
        assertInOrder(receiver.taken());
        assertEquals(all, ids(receiver.received).size());
        Hooks.ADMIN
                .get(Hooks.address(made))
                .then()
                .body("failingSince", nullValue())
                .body("deliveredAt", notNullValue())
                .body("backlog.waiting", equalTo(0))
                .body("backlog.unread", equalTo(0));
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (var other = new Receiver()) {
            var made = hooks.make(receiver.url(), "film.updated");
            receiver.does(Receiver.answer(302, "", "Location: " + other.url()));
            hooks.change(UUID.randomUUID());
            hooks.until("two attempts", () -> receiver.received.size() >= 2);
            assertEquals(List.of(), other.received);
            assertEquals(1, Hooks.deliveries(made, "waiting", "id").size());
        }
    }

    @Test
    void a_receiver_that_is_gone_is_told_nothing_more_until_an_admin_says_so() throws Exception {
        var made = hooks.make(receiver.url(), "film.updated");
        receiver.does(Receiver.answer(410, "Gone"));
        hooks.change(1, 2);
        hooks.until("the pause", () -> Hooks.ADMIN.get(Hooks.address(made)).<Boolean>path("paused"));
        Hooks.ADMIN.get(Hooks.address(made)).then().body("pauseReason", equalTo("gone"));
        hooks.change(1, 1);
        hooks.turn();
        assertEquals(1, receiver.received.size());
        Hooks.ADMIN
                .get("/api/v1/editorial/changes?entity=webhook&entityId=" + made.path("id"))
                .then()
                .body("items.action", hasItem("suspended"));
        receiver.does(Receiver.GOOD);
        Hooks.ADMIN
                .patch(Hooks.address(made), "*", Map.of("paused", false))
                .then()
                .statusCode(200);
        hooks.until("what was missed", () -> receiver.taken().size() == 3);
    }

    @Test
    void a_receiver_that_asks_for_time_is_left_alone_for_so_long() throws Exception {
        hooks.make(receiver.url(), "film.updated");
        receiver.does(Receiver.answer(429, "", "Retry-After: 3600"));
        hooks.change(UUID.randomUUID());
        hooks.until("a refusal", () -> receiver.received.size() == 1);
        Hooks.await("it to be noted", () -> given.count("select count(*) from webhook_health where failures > 0") == 1);
        hooks.change(3, 1);
        for (int i = 0; i < 20; i++) {
            hooks.turn();
        }
        assertEquals(1, receiver.received.size());
        assertEquals(
                1,
                given.count("select count(*) from webhook_health where quiet_until > now() + interval '59 minutes'"
                        + " and quiet_until < now() + interval '61 minutes'"));
        receiver.does(Receiver.GOOD);
        given.sql("update webhook_health set quiet_until = now()");
        hooks.until("all", () -> receiver.taken().size() == 4);
    }

    @Test
    void a_slow_receiver_holds_up_nobody_else() throws Exception {
        try (var slow = new Receiver()) {
            slow.does(Receiver.slow(Duration.ofSeconds(30)));
            hooks.make(slow.url(), "film.updated");
            hooks.make(receiver.url(), "film.updated");
            hooks.change(20, 1);
            hooks.until("all of the other", () -> receiver.taken().size() == 20);
            assertTrue(slow.received.size() < 20, "waits for the slow one");
            slow.does(Receiver.GOOD);
            hooks.until("all of the slow one", () -> ids(slow.taken()).size() == 20);
        }
    }

    @Test
    void what_fails_again_and_again_is_given_up_and_can_be_sent_by_hand() throws Exception {
        var made = hooks.make(receiver.url(), "film.updated");
        receiver.does(Receiver.answer(500, ""));
        hooks.change(UUID.randomUUID());
        hooks.until("a failure", () -> receiver.received.size() == 1);
        Hooks.await("it to be noted", () -> given.count("select count(*) from webhook_lane where step > 0") == 1);
        given.sql("update webhook_lane set step = 9, due_at = now()");
        hooks.until(
                "it to be given up",
                () -> Hooks.deliveries(made, "failed", "id").size() == 1);
        assertEquals(0, given.count("select count(*) from webhook_lane"));
        receiver.does(Receiver.GOOD);
        var address = Hooks.address(made) + "/deliveries/"
                + Hooks.deliveries(made, "failed", "id").get(0);
        for (int i = 0; i < 2; i++) {
            Api.as("admin").put(address + "/redelivery").then().statusCode(200).body("state", equalTo("waiting"));
        }
        hooks.until("it", () -> receiver.taken().size() == 1);
        assertEquals(1, ids(receiver.received).size());
    }

    private void settled(Response made, int all) throws InterruptedException {
        Hooks.await(
                "all to be settled",
                () -> given.count("select count(*) from webhook_delivery where state = 'delivered' and webhook_id = '"
                                + made.path("id") + "'")
                        == all);
        assertEquals(0, given.count("select count(*) from webhook_lane"));
    }

    /** Of each thing, what was first taken in which order. */
    private static void assertInOrder(List<Received> taken) {
        var first = new HashMap<String, Received>();
        taken.forEach(each -> first.putIfAbsent(each.id(), each));
        var times = taken.stream()
                .filter(each -> first.get(each.id()) == each)
                .filter(each -> each.json().at("/data/id").isTextual())
                .collect(Collectors.groupingBy(
                        Received::subject,
                        Collectors.mapping(each -> each.json().get("timestamp").asText(), Collectors.toList())));
        times.forEach((subject, order) -> assertEquals(order.stream().sorted().toList(), order, subject));
    }

    private static HashSet<String> ids(List<Received> received) {
        return received.stream().map(Received::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static Response renewSecret(Response made, Map<String, String> input) {
        var answer = Api.as("admin")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(input)
                .post(Hooks.address(made) + "/secret");
        answer.then().statusCode(200);
        return answer;
    }

    private static void verify(String secret, Received got) throws Exception {
        var headers = got.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        new Webhook(secret).verify(got.body(), HttpHeaders.of(headers, (name, value) -> true));
    }
}
