package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.marquee.account.AuthCalls.ME;
import static org.marquee.account.AuthCalls.TOKENS;
import static org.marquee.account.AuthCalls.actions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** A sign-in that is sent again, since its answer was lost. */
@QuarkusTest
class SignInRepetitionTest {
    private final Staff staff;
    private final Given given;
    private final Passwords passwords;

    private Staff.Member member;

    SignInRepetitionTest(Staff staff, Given given, Passwords passwords) {
        this.staff = staff;
        this.given = given;
        this.passwords = passwords;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        member = staff.hire(Roles.EDITOR);
    }

    @Test
    void a_lost_answer_to_a_sign_in_can_be_asked_for_again_with_the_right_password() {
        var key = UUID.randomUUID().toString();
        var first = signInWith(key, member, Staff.PASSWORD);
        first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        var again = signInWith(key, member, Staff.PASSWORD);
        again.then().statusCode(200).header("Idempotency-Replayed", "true").header("Cache-Control", "no-store");
        assertEquals(first.asString(), again.asString());
        assertEquals(1, actions(given, member.id(), "signed-in"));
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

    private static Response signInWith(String key, Staff.Member member, String password) {
        return Api.anonymous()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("email", member.email(), "password", password))
                .post(TOKENS);
    }
}
