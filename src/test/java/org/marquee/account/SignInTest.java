package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.LogRecords;
import org.marquee.testkit.RawHttp;

/** Signing in, staying so, and what ends it. */
@QuarkusTest
class SignInTest {
    private static final String TOKENS = "/api/v1/auth/tokens";
    private static final String REFRESH = TOKENS + "/refresh";
    private static final String ME = "/api/v1/auth/me";
    private static final String PASSWORD = ME + "/password";
    private static final String NEW_PASSWORD = "Zwölf Boxkämpfer 拳";

    private final Staff staff;
    private final Given given;
    private final Sessions sessions;
    private final TokenPairs pairs;
    private final Passwords passwords;

    private Staff.Member member;

    SignInTest(Staff staff, Given given, Sessions sessions, TokenPairs pairs, Passwords passwords) {
        this.staff = staff;
        this.given = given;
        this.sessions = sessions;
        this.pairs = pairs;
        this.passwords = passwords;
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
    void a_lost_answer_to_a_sign_in_can_be_asked_for_again_with_the_right_password() {
        var key = UUID.randomUUID().toString();
        var first = signInWith(key, member, Staff.PASSWORD);
        first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        var again = signInWith(key, member, Staff.PASSWORD);
        again.then().statusCode(200).header("Idempotency-Replayed", "true").header("Cache-Control", "no-store");
        assertEquals(first.asString(), again.asString());
        assertEquals(1, actions("signed-in"));
        assertEquals(
                0,
                given.count("select count(*) from idempotency_key where position(convert_to('"
                        + first.path("refreshToken") + "', 'UTF8') in answer) > 0"));
    }

    @Test
    void the_key_of_a_sign_in_is_worth_nothing_without_the_password_of_that_account() {
        var key = UUID.randomUUID().toString();
        String first = signInWith(key, member, Staff.PASSWORD).path("refreshToken");
        signInWith(key, member, "wrong horse battery staple").then().statusCode(401);
        var other = staff.hire(Roles.EDITOR);
        var others = signInWith(key, other, Staff.PASSWORD);
        others.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        Api.bearing(others.path("accessToken")).get(ME).then().body("email", equalTo(other.email()));
        assertNotEquals(first, others.<String>path("refreshToken"));
    }

    @Test
    void an_account_with_another_password_or_none_gets_no_old_answer() {
        var key = UUID.randomUUID().toString();
        var first = signInWith(key, member, Staff.PASSWORD);
        first.then().statusCode(200);
        // Another hash of the same password is what a reset to it would leave.
        given.sql("update account set password_hash = ?1 where id = ?2", passwords.hash(Staff.PASSWORD), member.id());
        var fresh = signInWith(key, member, Staff.PASSWORD);
        fresh.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        assertNotEquals(first.<String>path("refreshToken"), fresh.<String>path("refreshToken"));
        given.sql("update account set suspended_at = now() where id = ?1", member.id());
        signInWith(key, member, Staff.PASSWORD).then().statusCode(401);
    }

    @Test
    void a_sign_in_that_is_refused_uses_up_no_key() {
        var key = UUID.randomUUID().toString();
        signInWith(key, member, "wrong horse battery staple").then().statusCode(401);
        signInWith(key, member, Staff.PASSWORD).then().statusCode(200).header("Idempotency-Replayed", nullValue());
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
        assertEquals(1, actions("token-reused"));
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
        assertEquals(1, actions("token-reused"));
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

    @Test
    void signing_out_ends_the_session_and_no_other() {
        var one = pairs.begin(member.id(), Staff.HASH);
        var other = pairs.begin(member.id(), Staff.HASH);
        Api.bearing(one.accessToken()).delete(TOKENS).then().statusCode(204);
        Api.bearing(one.accessToken()).get(ME).then().statusCode(401);
        refresh(one.refreshToken()).then().statusCode(401);
        Api.bearing(other.accessToken()).get(ME).then().statusCode(200);
        assertEquals(1, actions("signed-out"));
        assertEquals(2, actions("signed-in"));
    }

    @Test
    void another_password_ends_all_other_sessions() {
        var here = pairs.begin(member.id(), Staff.HASH);
        var elsewhere = pairs.begin(member.id(), Staff.HASH);
        change(here, Staff.PASSWORD, NEW_PASSWORD).then().statusCode(204);
        Api.bearing(here.accessToken()).get(ME).then().statusCode(200);
        Api.bearing(elsewhere.accessToken()).get(ME).then().statusCode(401);
        refresh(elsewhere.refreshToken()).then().statusCode(401);
        signIn(member.email(), Staff.PASSWORD).then().statusCode(401);
        // The same text, its umlauts composed of two characters each.
        signIn(member.email(), Normalizer.normalize(NEW_PASSWORD, Normalizer.Form.NFD))
                .then()
                .statusCode(200);
        signIn(member.email(), NEW_PASSWORD.substring(0, NEW_PASSWORD.length() - 1))
                .then()
                .statusCode(401);
        assertEquals(1, actions("password-changed"));
    }

    @Test
    void a_password_is_changed_only_by_who_knows_it_to_a_good_one() {
        var here = pairs.begin(member.id(), Staff.HASH);
        change(here, "wrong horse battery staple", NEW_PASSWORD)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/currentPassword"));
        change(here, Staff.PASSWORD, "short").then().statusCode(400).body("errors[0].pointer", equalTo("/newPassword"));
        Api.anonymous()
                .contentType("application/json")
                .body(Map.of("currentPassword", Staff.PASSWORD, "newPassword", NEW_PASSWORD))
                .put(PASSWORD)
                .then()
                .statusCode(401);
        assertEquals(0, actions("password-changed"));
    }

    @Test
    void suspension_demotion_and_deletion_of_the_session_hold_at_once() {
        var token = staff.token(member);
        given.sql("update account set roles = '{moderator}' where id = ?1", member.id());
        Api.bearing(token).get(ME).then().statusCode(200).body("roles", equalTo(List.of("moderator")));
        given.sql("update account set roles = '{}' where id = ?1", member.id());
        Api.bearing(token).get(ME).then().statusCode(403);
        given.sql("update account set roles = '{editor}', suspended_at = now() where id = ?1", member.id());
        Api.bearing(token).get(ME).then().statusCode(401);
        given.sql("update account set suspended_at = null where id = ?1", member.id());
        Api.bearing(token).get(ME).then().statusCode(200);
        given.sql("delete from session where id = ?1", member.session());
        Api.bearing(token).get(ME).then().statusCode(401);
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
        assertEquals(0, given.count("select count(*) from rate_limit where id ~ '127|example'"));
        assertEquals(0, given.count("select count(*) from change where details::text like '%" + member.email() + "%'"));
        assertEquals(1, actions("sign-in-refused"));
    }

    private static Response signInWith(String key, Staff.Member member, String password) {
        return Api.anonymous()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("email", member.email(), "password", password))
                .post(TOKENS);
    }

    private static Response signIn(String email, String password) {
        return Api.anonymous()
                .contentType("application/json")
                .body(Map.of("email", email, "password", password))
                .post(TOKENS);
    }

    private static Response refresh(String token) {
        return Api.anonymous()
                .contentType("application/json")
                .body(Map.of("refreshToken", token))
                .post(REFRESH);
    }

    private static Response refresh(String token, String key) {
        return Api.anonymous()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("refreshToken", token))
                .post(REFRESH);
    }

    private static Response change(TokenView signedIn, String from, String to) {
        return Api.bearing(signedIn.accessToken())
                .contentType("application/json")
                .body(Map.of("currentPassword", from, "newPassword", to))
                .put(PASSWORD);
    }

    /** With headers that name other clients: nobody believes them. */
    private static String signInRequest(String email, int number) {
        var body = "{\"email\":\"%s\",\"password\":\"x\"}".formatted(email);
        return "POST " + TOKENS
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "X-Forwarded-For: 198.51.100." + number + "\r\nForwarded: for=198.51.100." + number + "\r\n"
                + "X-Real-IP: 198.51.100." + number + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private long actions(String action) {
        return given.count(
                "select count(*) from change where entity_id = '" + member.id() + "' and action = '" + action + "'");
    }
}
