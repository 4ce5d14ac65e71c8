package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.AuthCalls.ME;
import static org.marquee.account.AuthCalls.actions;
import static org.marquee.account.AuthCalls.refresh;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Staying signed in: each refresh token is good for one more. */
@QuarkusTest
class RefreshTest {
    private final Staff staff;
    private final Given given;
    private final Sessions sessions;
    private final TokenPairs pairs;

    private Staff.Member member;

    RefreshTest(Staff staff, Given given, Sessions sessions, TokenPairs pairs) {
        this.staff = staff;
        this.given = given;
        this.sessions = sessions;
        this.pairs = pairs;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        member = staff.hire(Roles.EDITOR);
    }

    @Test
    void a_lost_answer_to_a_refresh_can_be_asked_for_again() {
        var token = pairs.begin(member.id(), Staff.HASH).refreshToken();
        var key = UUID.randomUUID().toString();
        var first = refresh(token, key);
        var again = refresh(token, key);
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), again.asString());
        refresh(first.path("refreshToken")).then().statusCode(200);
        refresh(token, "another-key").then().statusCode(401);
        refresh(token, "another-key").then().statusCode(401);
    }

    @Test
    void a_refresh_token_works_once_and_gets_the_next() {
        var first = pairs.begin(member.id(), Staff.HASH).refreshToken();
        var second = refresh(first);
        second.then().statusCode(200).header("Cache-Control", "no-store");
        var third = refresh(second.path("refreshToken"));
        third.then().statusCode(200);
        Api.bearing(third.path("accessToken")).get(ME).then().statusCode(200);
    }

    @Test
    void a_refresh_token_that_is_used_twice_ends_the_whole_family() {
        var first = pairs.begin(member.id(), Staff.HASH).refreshToken();
        var second = refresh(first);
        var other = pairs.begin(member.id(), Staff.HASH);
        refresh(first).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        refresh(second.path("refreshToken")).then().statusCode(401);
        Api.bearing(second.path("accessToken")).get(ME).then().statusCode(401);
        Api.bearing(other.accessToken()).get(ME).then().statusCode(200);
        assertEquals(1, actions(given, member.id(), "token-reused"));
    }

    @Test
    void of_ten_that_refresh_at_once_one_gets_tokens_and_nobody_keeps_them() {
        var token = pairs.begin(member.id(), Staff.HASH).refreshToken();
        var answers =
                IntStream.range(0, 10).parallel().mapToObj(i -> refresh(token)).toList();
        var winners =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertEquals(1, winners.size());
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 200 || answer.statusCode() == 401));
        refresh(winners.get(0).path("refreshToken")).then().statusCode(401);
        assertEquals(1, actions(given, member.id(), "token-reused"));
    }

    @Test
    void what_is_no_refresh_token_gets_nothing() {
        var access = pairs.begin(member.id(), Staff.HASH).accessToken();
        assertAll(Stream.of("", "x", "mqr_" + "A".repeat(43), access.substring(0, 150), "mqr_é")
                .map(token -> () -> refresh(token).then().statusCode(401)));
        var expired = pairs.begin(member.id(), Staff.HASH).refreshToken();
        given.sql(
                "update session set created_at = now() - interval '31 days', expires_at = now() - interval '1 day'"
                        + " where account_id = ?1",
                member.id());
        refresh(expired).then().statusCode(401);
        sessions.forget();
        assertEquals(0, given.count("select count(*) from session where account_id = '" + member.id() + "'"));
    }
}
