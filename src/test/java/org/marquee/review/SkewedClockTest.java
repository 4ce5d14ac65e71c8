package org.marquee.review;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.marquee.account.Roles.ADMIN;
import static org.marquee.testkit.Desk.REVIEWS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.SkewedClock;

/** An instance whose clock is wrong does what matters at the right time all the same: by the clock of the database. */
@QuarkusTest
class SkewedClockTest {
    private static final String TAGS = "/api/v1/editorial/tags";

    private final SkewedClock clock;
    private final Given given;
    private final Editor database;
    private final PublicationTimes times;
    private final Desk admin = Desk.of(ADMIN);

    SkewedClockTest(SkewedClock clock, Given given, Editor database, PublicationTimes times) {
        this.clock = clock;
        this.given = given;
        this.database = database;
        this.times = times;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "-PT10M"})
    void now_is_now(Duration wrong) {
        clock.wrongBy(wrong, () -> {
            var draft = draft();
            var before = now();
            publish(draft, Map.of()).then().body("state", equalTo("published"));
            var publishAt = time("select publish_at from publication where slug = ?1", (String) draft.path("slug"));
            assertFalse(publishAt.isBefore(before) || publishAt.isAfter(now()), publishAt::toString);
            read(draft).then().statusCode(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "-PT10M"})
    void what_is_scheduled_comes_and_goes_at_its_second_and_is_told_once(Duration wrong) {
        clock.wrongBy(wrong, () -> {
            var draft = draft();
            var comes = now().plusSeconds(1);
            publish(
                            draft,
                            Map.of(
                                    "publishAt",
                                    comes.toString(),
                                    "unpublishAt",
                                    comes.plusSeconds(1).toString()))
                    .then()
                    .body("state", equalTo("scheduled"));
            times.announce();
            assertSeenOnly(draft, comes, comes.plusSeconds(1));
            times.announce();
            times.announce();
            assertEquals("created,scheduled,published,unpublished", told(draft));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2D", "-P2D"})
    void a_key_is_known_for_a_day_whatever_the_clock_says(Duration wrong) {
        var key = UUID.randomUUID().toString();
        var tag = Map.of("name", "Name", "slug", given.slug("tag"));
        var first = post(key, tag).then().statusCode(201).extract().asString();
        clock.wrongBy(
                wrong,
                () -> post(key, tag)
                        .then()
                        .statusCode(201)
                        .header("Idempotency-Replayed", "true")
                        .body(equalTo(first)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "-PT10M"})
    void a_clock_that_jumps_loses_no_event(Duration jump) {
        var before = now();
        var draft = draft();
        clock.wrongBy(
                jump,
                () -> admin.patch(draft, Map.of("headline", "Wrong time"))
                        .then()
                        .statusCode(200));
        admin.patch(admin.get(REVIEWS + "/" + draft.path("id")), Map.of("headline", "Right time"))
                .then()
                .statusCode(200);
        admin.get("/api/v1/editorial/changes").then().statusCode(200);
        assertEquals("created,updated,updated", told(draft));
        assertEquals("3", database.value("""
                        select cast(count(distinct position) as text) from change
                        where cast(entity_id as text) = ?1 and at between ?2 and clock_timestamp()""", draft.path("id"), before));
    }

    private Response draft() {
        return admin.post(REVIEWS, given.reviewInput(any -> {}));
    }

    private Response publish(Response draft, Map<String, ?> when) {
        var answer = admin.put(draft, "/publication", when);
        answer.then().statusCode(200);
        return answer;
    }

    private static Response post(String key, Object tag) {
        return Api.as(ADMIN)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(tag)
                .post(TAGS);
    }

    /** Reads until it is over, and asks the database for the time before and after each time. */
    private void assertSeenOnly(Response draft, Instant from, Instant until) {
        var after = now();
        while (after.isBefore(until)) {
            var before = after;
            var isSeen = read(draft).statusCode() == 200;
            after = now();
            if (isSeen) {
                assertFalse(after.isBefore(from), () -> "seen before " + from);
                assertFalse(!before.isBefore(until), () -> "seen after " + until);
            } else {
                assertFalse(!before.isBefore(from) && after.isBefore(until), () -> "not seen after " + from);
            }
        }
        read(draft).then().statusCode(404);
    }

    private static Response read(Response draft) {
        return Api.anonymous().get("/api/v1/reviews/" + draft.path("slug"));
    }

    private String told(Response draft) {
        return String.join(
                ",",
                database.strings(
                        "select action from change where cast(entity_id as text) = ?1 order by at, id",
                        (String) draft.path("id")));
    }

    private Instant now() {
        return time("select clock_timestamp()");
    }

    private Instant time(String sql, Object... values) {
        return Instant.parse(database.value(
                "select to_char(t at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from (" + sql + ") x (t)",
                values));
    }
}
