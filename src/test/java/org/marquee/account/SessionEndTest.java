package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.AuthCalls.ME;
import static org.marquee.account.AuthCalls.NEW_PASSWORD;
import static org.marquee.account.AuthCalls.TOKENS;
import static org.marquee.account.AuthCalls.actions;
import static org.marquee.account.AuthCalls.changePassword;
import static org.marquee.account.AuthCalls.refresh;
import static org.marquee.account.AuthCalls.signIn;

import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** What ends a session, and changing a password, which ends all others. */
@QuarkusTest
class SessionEndTest {
    private final Staff staff;
    private final Given given;
    private final TokenPairs pairs;

    private Staff.Member member;

    SessionEndTest(Staff staff, Given given, TokenPairs pairs) {
        this.staff = staff;
        this.given = given;
        this.pairs = pairs;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        member = staff.hire(Roles.EDITOR);
    }

    @Test
    void signing_out_ends_the_session_and_no_other() {
        var one = pairs.begin(member.id(), Staff.HASH);
        var other = pairs.begin(member.id(), Staff.HASH);
        Api.bearing(one.accessToken()).delete(TOKENS).then().statusCode(204);
        Api.bearing(one.accessToken()).get(ME).then().statusCode(401);
        refresh(one.refreshToken()).then().statusCode(401);
        Api.bearing(other.accessToken()).get(ME).then().statusCode(200);
        assertEquals(1, actions(given, member.id(), "signed-out"));
        assertEquals(2, actions(given, member.id(), "signed-in"));
    }

    @Test
    void another_password_ends_all_other_sessions() {
        var here = pairs.begin(member.id(), Staff.HASH);
        var elsewhere = pairs.begin(member.id(), Staff.HASH);
        changePassword(here, Staff.PASSWORD, NEW_PASSWORD).then().statusCode(204);
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
        assertEquals(1, actions(given, member.id(), "password-changed"));
    }

    @Test
    void a_password_is_changed_only_by_who_knows_it_to_a_good_one() {
        var here = pairs.begin(member.id(), Staff.HASH);
        changePassword(here, "wrong horse battery staple", NEW_PASSWORD)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/currentPassword"));
        changePassword(here, Staff.PASSWORD, "short")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/newPassword"));
        Api.anonymous()
                .contentType("application/json")
                .body(Map.of("currentPassword", Staff.PASSWORD, "newPassword", NEW_PASSWORD))
                .put(ME + "/password")
                .then()
                .statusCode(401);
        assertEquals(0, actions(given, member.id(), "password-changed"));
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
}
