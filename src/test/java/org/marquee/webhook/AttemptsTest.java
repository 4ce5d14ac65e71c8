package org.marquee.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.testkit.Api;
import org.marquee.testkit.Receiver;
import org.marquee.testkit.Receiver.Received;

/** What each attempt tells, and what is kept of the answer. */
@QuarkusTest
class AttemptsTest {
    private static final String SECRET = "hush-hush";

    private final Hooks hooks;
    private final Clock clock;

    AttemptsTest(Hooks hooks, Clock clock) {
        this.hooks = hooks;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void forgetAll() throws Exception {
        hooks.forgetAll();
    }

    @Test
    void of_an_answer_admins_alone_see_the_first_KiB_and_no_header() throws Exception {
        try (var receiver = new Receiver()) {
            var made = hooks.make(receiver.url(), "film.updated");
            receiver.does(Receiver.answer(500, "é".repeat(50_000), "X-Inside: " + SECRET, "Set-Cookie: " + SECRET));
            hooks.change(UUID.randomUUID());
            hooks.until("an attempt", () -> !receiver.received.isEmpty());
            var address = Hooks.address(made) + "/deliveries";
            Hooks.await(
                    "it to be noted",
                    () -> !Hooks.ADMIN
                            .get(address)
                            .<List<Integer>>path("items.attempts")
                            .equals(List.of(0)));
            var delivery = address + "/" + receiver.received.get(0).id();
            var seen = Hooks.ADMIN.get(delivery);
            seen.then().body("attempts[0].answer", equalTo("é".repeat(512)));
            assertFalse(seen.asString().contains(SECRET), seen::asString);
            assertFalse(Hooks.ADMIN.get(address).asString().contains("é"));
            for (var role : List.of(Roles.AUTHOR, Roles.EDITOR, Roles.MODERATOR)) {
                Api.as(role).get(delivery).then().statusCode(403);
            }
            Api.anonymous().get(delivery).then().statusCode(401);
        }
    }

    @Test
    void each_attempt_tells_its_own_time_and_the_same_of_everything_else() throws Exception {
        try (var receiver = new Receiver()) {
            var begin = clock.instant();
            var made = hooks.make(receiver.url(), "film.updated");
            receiver.does(Receiver.answer(503, "", "Retry-After: 2"));
            hooks.change(UUID.randomUUID());
            hooks.until("two attempts", () -> receiver.received.size() >= 2);
            var first = receiver.received.get(0);
            var second = receiver.received.get(1);
            assertEquals(first.id(), second.id());
            assertEquals(first.body(), second.body());
            assertTrue(time(first).isAfter(begin.minusSeconds(1)));
            assertTrue(time(second).isAfter(time(first)), "has the time of the attempt before");
            Hooks.await(
                    "it to be noted",
                    () -> Hooks.ADMIN
                                    .get(Hooks.address(made) + "/deliveries/" + first.id())
                                    .<List<Integer>>path("attempts.number")
                                    .size()
                            >= 2);
            Hooks.ADMIN
                    .get(Hooks.address(made) + "/deliveries/" + first.id())
                    .then()
                    .body("attempts.number", hasItems(1, 2));
        }
    }

    private static Instant time(Received got) {
        return Instant.ofEpochSecond(Long.parseLong(got.headers().get("webhook-timestamp")));
    }
}
