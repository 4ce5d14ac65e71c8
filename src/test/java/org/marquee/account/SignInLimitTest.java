package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.account.AuthCalls.TOKENS;
import static org.marquee.account.AuthCalls.signIn;
import static org.marquee.account.HandmadeTokens.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;

/** How often somebody may guess. */
@QuarkusTest
class SignInLimitTest {
    private final Staff staff;
    private final Given given;

    private Staff.Member member;

    SignInLimitTest(Staff staff, Given given) {
        this.staff = staff;
        this.given = given;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        member = staff.hire(Roles.EDITOR);
    }

    @Test
    void after_five_failures_an_account_is_closed_for_a_minute_whatever_the_spelling() {
        for (int i = 0; i < 5; i++) {
            signIn(i % 2 == 0 ? member.email() : member.email().toUpperCase(), "wrong " + i)
                    .then()
                    .statusCode(401);
        }
        var refused = signIn(member.email(), Staff.PASSWORD);
        refused.then().statusCode(429).body("type", equalTo("/problems/too-many-requests"));
        var seconds = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(seconds > 0 && seconds <= 61, "Retry-After: " + seconds);
        var other = staff.hire(Roles.AUTHOR);
        signIn(other.email(), Staff.PASSWORD).then().statusCode(200);
    }

    @Test
    void of_a_hundred_addresses_tried_from_one_place_ten_get_an_answer() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            statuses.add(RawHttp.send(signInRequest("guess-" + i + "@example.org", i))
                    .status());
        }
        assertEquals(10, statuses.stream().filter(status -> status == 401).count(), statuses.toString());
        assertEquals(90, statuses.stream().filter(status -> status == 429).count(), statuses.toString());
        signIn(member.email(), Staff.PASSWORD).then().statusCode(429);
    }

    @Test
    void a_guess_among_many_at_once_is_counted_too() {
        var answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> signIn(member.email(), "wrong " + i).statusCode())
                .toList();
        assertEquals(5, answers.stream().filter(status -> status == 401).count(), answers.toString());
    }

    @Test
    void those_who_succeed_are_not_counted() {
        for (int i = 0; i < 6; i++) {
            signIn(member.email(), Staff.PASSWORD).then().statusCode(200);
        }
    }

    /** With headers that name other clients: nobody believes them. */
    private static String signInRequest(String email, int number) {
        var body = "{\"email\":\"%s\",\"password\":\"x\"}".formatted(email);
        return "POST " + TOKENS
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: 198.51.100." + number + "\r\nForwarded: for=198.51.100." + number + "\r\n"
                + "X-Real-IP: 198.51.100." + number + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
