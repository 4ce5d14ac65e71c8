package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.marquee.account.AuthCalls.ME;
import static org.marquee.account.AuthCalls.TOKENS;
import static org.marquee.account.AuthCalls.actions;
import static org.marquee.account.AuthCalls.refresh;
import static org.marquee.account.AuthCalls.signIn;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;

/** Signing in, and what tells nobody anything. */
@QuarkusTest
class SignInTest {
    private final Staff staff;
    private final Given given;

    private Staff.Member member;

    SignInTest(Staff staff, Given given) {
        this.staff = staff;
        this.given = given;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        member = staff.hire(Roles.EDITOR);
    }

    @Test
    void who_signs_in_gets_tokens_that_open_their_account() {
        var answer = signIn(member.email(), Staff.PASSWORD);
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(900))
                .body("refreshToken", matchesPattern("mqr_[A-Za-z0-9_-]{43}"));
        Api.bearing(answer.path("accessToken"))
                .get(ME)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("email", equalTo(member.email()))
                .body("roles", equalTo(List.of("editor")));
    }

    @Test
    void the_case_of_the_address_does_not_matter_and_that_of_the_password_does() {
        signIn(" " + member.email().toUpperCase() + " ", Staff.PASSWORD).then().statusCode(200);
        signIn(member.email(), Staff.PASSWORD.toUpperCase()).then().statusCode(401);
    }

    @Test
    void unknown_wrong_and_suspended_get_the_same_answer() {
        var suspended = staff.hire(Roles.EDITOR);
        given.sql("update account set suspended_at = now() where id = ?1", suspended.id());
        var answers = Stream.of(
                        signIn("nobody-" + member.email(), Staff.PASSWORD),
                        signIn(member.email(), "wrong horse battery staple"),
                        signIn(suspended.email(), Staff.PASSWORD))
                .toList();
        answers.forEach(answer -> answer.then().statusCode(401).header("WWW-Authenticate", "Bearer"));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", ""))
                        .distinct()
                        .count());
    }

    @Test
    void a_body_of_other_types_signs_nobody_in() {
        assertAll(Stream.of(
                        "{\"email\":{},\"password\":{}}",
                        "{\"email\":[\"a@example.org\"],\"password\":\"x\"}",
                        "{\"email\":\"a@example.org\",\"password\":true}",
                        "{\"email\":\"a@example.org\",\"password\":0}",
                        "{\"email\":\"a@example.org\",\"password\":null}",
                        "{\"email\":\"a@example.org\"}",
                        "{\"email\":\"a@example.org\",\"password\":\"x\",\"admin\":true}",
                        "{\"email\":\"" + "a".repeat(300) + "\",\"password\":\"x\"}",
                        "{\"email\":\"a@example.org\",\"password\":\"" + "x".repeat(2000) + "\"}",
                        "{}",
                        "[]",
                        "null",
                        "\"a@example.org\"",
                        "")
                .map(body -> () -> Api.anonymous()
                        .contentType("application/json")
                        .body(body)
                        .post(TOKENS)
                        .then()
                        .statusCode(400)));
    }

    @Test
    void neither_addresses_nor_passwords_nor_tokens_are_kept_or_logged() {
        var secrets = new ArrayList<>(List.of(Staff.PASSWORD, "wrong password of ours", member.email()));
        var records = LogRecords.above(Level.ALL, () -> {
            var answer = signIn(member.email(), Staff.PASSWORD);
            secrets.add(answer.path("accessToken"));
            secrets.add(answer.path("refreshToken"));
            signIn(member.email(), "wrong password of ours");
            refresh(answer.path("refreshToken"));
            refresh(answer.path("refreshToken"));
            Api.bearing(answer.path("accessToken")).get(ME);
        });
        for (var secret : secrets) {
            assertFalse(records.stream().anyMatch(line -> line.contains(secret)), secret);
        }
        // Every address has a dot, and what is kept in its place has none.
        assertEquals(0, given.count("select count(*) from rate_limit where id ~ '127[.]|example[.]'"));
        assertEquals(0, given.count("select count(*) from change where details::text like '%" + member.email() + "%'"));
        assertEquals(1, actions(given, member.id(), "sign-in-refused"));
    }
}
