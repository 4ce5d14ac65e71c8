package org.marquee.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Given;
import org.marquee.testkit.Statements;

/** What follows from tries, of many at once; nothing is really sent. */
@QuarkusTest
class SettlingTest {
    private static final String URL = "http://127.0.0.1:9/hook";

    private final Hooks hooks;
    private final Given given;
    private final Scribe scribe;
    private final Claims claims;
    private final Results results;
    private final Clock clock;

    SettlingTest(Hooks hooks, Given given, Scribe scribe, Claims claims, Results results, Clock clock) {
        this.hooks = hooks;
        this.given = given;
        this.scribe = scribe;
        this.claims = claims;
        this.results = results;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void forgetAll() throws Exception {
        hooks.forgetAll();
    }

    @Test
    void many_take_no_more_statements_than_one() {
        for (int i = 0; i < 3; i++) {
            hooks.make(URL, "film.updated");
        }
        write(Claims.AT_ONCE);
        var all = claims.take(Map.of());
        assertEquals(3 * Claims.AT_ONCE, all.size());
        var one = Statements.during(() -> results.settle(List.of(done(all.get(0), 204))));
        var others = all.subList(1, all.size()).stream()
                .map(claim -> done(claim, claim.webhook().equals(all.get(1).webhook()) ? 500 : 204))
                .toList();
        var many = Statements.during(() -> results.settle(others));
        assertEquals(6, one.count());
        assertEquals(6, many.count());
        assertEquals(1, many.transactions());
    }

    @Test
    void taking_up_many_takes_no_more_statements_than_taking_up_one() {
        var one = hooks.make(URL, "film.updated");
        write(1);
        assertEquals(3, Statements.count(() -> claims.take(Map.of())));
        for (int i = 0; i < 3; i++) {
            hooks.make(URL, "film.updated");
        }
        write(Claims.AT_ONCE - 1);
        var busy = Map.of(UUID.fromString(one.path("id")), 1);
        assertEquals(
                3,
                Statements.count(() ->
                        assertEquals(4 * (Claims.AT_ONCE - 1), claims.take(busy).size())));
        assertEquals(2, Statements.count(() -> assertEquals(List.of(), claims.take(busy))));
    }

    @Test
    void whoever_has_lost_a_lane_writes_nothing_down() {
        hooks.make(URL, "film.updated");
        write(2);
        var both = claims.take(Map.of());
        given.sql(
                "update webhook_lane set lease = ?1 where lane = ?2",
                UUID.randomUUID(),
                both.get(0).lane());
        results.settle(both.stream().map(claim -> done(claim, 204)).toList());
        assertEquals(
                List.of(both.get(0).delivery().toString()),
                given.texts("select cast(id as text) from webhook_delivery where state = 'waiting'")
                        .toList());
        assertEquals(1, given.count("select count(*) from webhook_attempt"));
        assertEquals(1, given.count("select count(*) from webhook_lane where lease is not null"));
    }

    /** Whichever of them was first. */
    @Test
    void what_failed_while_the_receiver_recovered_follows_at_once() {
        hooks.make(URL, "film.updated");
        write(2);
        for (var statuses : List.of(List.of(500, 204), List.of(204, 500))) {
            given.sql("update webhook_health set failures = 5, recovered_at = null");
            var both = claims.take(Map.of());
            results.settle(IntStream.range(0, 2)
                    .mapToObj(i -> done(both.get(i), statuses.get(i)))
                    .toList());
            var again = claims.take(Map.of());
            assertEquals(1, again.size());
            assertEquals(
                    both.get(statuses.indexOf(500)).delivery(), again.get(0).delivery());
            results.settle(List.of(done(again.get(0), 204)));
            assertEquals(0, given.count("select count(*) from webhook_lane"));
            write(2);
        }
    }

    @Test
    void what_is_not_sent_is_given_back_as_it_was() {
        var made = hooks.make(URL, "film.updated");
        write(1);
        claims.giveBack(claims.take(Map.of()));
        assertEquals(1, claims.take(Map.of()).size());
        given.sql("update webhook_lane set leased_until = now()");
        Hooks.ADMIN
                .patch(Hooks.address(made), "*", Map.of("paused", true))
                .then()
                .statusCode(200);
        assertEquals(List.of(), claims.take(Map.of()));
        assertEquals(0, given.count("select count(*) from webhook_attempt"));
    }

    @Test
    void lanes_are_found_by_indexes_however_many_fail() {
        hooks.make(URL, "film.updated");
        given.sql("""
                insert into webhook_lane (webhook_id, lane, due_at, failed_at, step)
                select w.id, gen_random_uuid(), now() + interval '1 hour', now(), 1
                from webhook w, generate_series(1, 20000)""");
        write(1);
        // In one transaction, and so over one connection: each counts for itself.
        QuarkusTransaction.requiringNew().run(() -> {
            var before = wholeTables();
            results.settle(claims.take(Map.of()).stream()
                    .map(claim -> done(claim, 204))
                    .toList());
            assertEquals(List.of(), claims.take(Map.of()));
            assertEquals(before, wholeTables());
        });
    }

    /** How often this connection has read one. */
    private long wholeTables() {
        return given.count("select pg_stat_get_xact_numscans(cast('webhook_lane' as regclass))"
                + " + pg_stat_get_xact_numscans(cast('webhook_delivery' as regclass))");
    }

    private void write(int films) {
        hooks.change(films, 1);
        hooks.number();
        scribe.run();
    }

    private Done done(Claim claim, int status) {
        return new Done(claim, new Outcome(clock.instant(), Duration.ZERO, status, null, "", Duration.ZERO));
    }
}
