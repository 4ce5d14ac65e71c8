package org.marquee.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.account.AuthCalls.ACCOUNTS;
import static org.marquee.account.AuthCalls.ME;
import static org.marquee.account.AuthCalls.NEW_PASSWORD;
import static org.marquee.account.AuthCalls.account;
import static org.marquee.account.AuthCalls.json;
import static org.marquee.account.AuthCalls.signIn;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** How admins take and give what accounts may do: it holds at once. */
@QuarkusTest
class AccountPowersTest {
    private final Staff staff;
    private final Given given;

    AccountPowersTest(Staff staff, Given given) {
        this.staff = staff;
        this.given = given;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
    }

    @Test
    void another_role_holds_from_the_next_request_on() {
        var someone = staff.hire(Roles.ADMIN);
        var token = staff.token(someone);
        Api.bearing(token).get(ACCOUNTS).then().statusCode(200);
        json(Api.as(Roles.ADMIN).header("If-Match", "*"), account(someone.email(), "author"))
                .put(ACCOUNTS + "/" + someone.id())
                .then()
                .statusCode(200);
        Api.bearing(token).get(ACCOUNTS).then().statusCode(403);
    }

    @Test
    void suspension_ends_all_sessions_and_can_be_lifted() {
        var someone = staff.hire(Roles.EDITOR);
        var token = staff.token(someone);
        var address = ACCOUNTS + "/" + someone.id() + "/suspension";
        String refreshToken = signIn(someone.email(), Staff.PASSWORD).path("refreshToken");
        Api.as(Roles.ADMIN).put(address).then().statusCode(428);
        Api.as(Roles.ADMIN)
                .header("If-Match", "*")
                .put(address)
                .then()
                .statusCode(200)
                .body("suspendedAt", notNullValue());
        Api.as(Roles.ADMIN).header("If-Match", "*").put(address).then().statusCode(200);
        Api.bearing(token).get(ME).then().statusCode(401);
        signIn(someone.email(), Staff.PASSWORD).then().statusCode(401);
        Api.as(Roles.ADMIN)
                .header("If-Match", "*")
                .delete(address)
                .then()
                .statusCode(200)
                .body("suspendedAt", nullValue());
        Api.bearing(token).get(ME).then().statusCode(401);
        json(Api.anonymous(), Map.of("refreshToken", refreshToken))
                .post("/api/v1/auth/tokens/refresh")
                .then()
                .statusCode(401);
        signIn(someone.email(), Staff.PASSWORD).then().statusCode(200);
    }

    @Test
    void a_password_that_an_admin_gives_ends_all_sessions() {
        var someone = staff.hire(Roles.EDITOR);
        var token = staff.token(someone);
        var address = ACCOUNTS + "/" + someone.id() + "/password";
        json(Api.as(Roles.ADMIN).header("If-Match", "*"), Map.of("password", "123456789012"))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/password"));
        Api.bearing(token).get(ME).then().statusCode(200);
        json(Api.as(Roles.ADMIN).header("If-Match", "*"), Map.of("password", NEW_PASSWORD))
                .put(address)
                .then()
                .statusCode(200);
        Api.bearing(token).get(ME).then().statusCode(401);
        signIn(someone.email(), NEW_PASSWORD).then().statusCode(200);
    }

    @Test
    void the_last_active_admin_stays_one_also_when_two_take_each_other_away() {
        var admins = List.of(staff.hire(Roles.ADMIN), staff.hire(Roles.ADMIN));
        var others = "id not in ('%s', '%s') and 'admin' = any (roles)"
                .formatted(admins.get(0).id(), admins.get(1).id());
        given.sql("update account set issuer = 'https://test.example', subject = id::text where " + others);
        try {
            var answers = IntStream.range(0, 2)
                    .parallel()
                    .mapToObj(i -> Api.as(admins.get(i))
                            .header("If-Match", "*")
                            .put(ACCOUNTS + "/" + admins.get(1 - i).id() + "/suspension"))
                    .toList();
            assertEquals(
                    1,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 200)
                            .count());
            var left = admins.stream()
                    .filter(admin -> Api.as(admin).get(ACCOUNTS).statusCode() == 200)
                    .toList();
            assertEquals(1, left.size());
            var address = ACCOUNTS + "/" + left.get(0).id();
            Api.as(left.get(0))
                    .header("If-Match", "*")
                    .put(address + "/suspension")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/invalid-state"));
            json(
                            Api.as(left.get(0)).header("If-Match", "*"),
                            account(left.get(0).email(), "editor"))
                    .put(address)
                    .then()
                    .statusCode(409);
            Api.as(left.get(0)).get(ME).then().statusCode(200).body("roles", contains("admin"));
        } finally {
            given.sql("update account set issuer = null, subject = null where issuer = 'https://test.example'"
                    + " and password_hash is not null");
        }
    }
}
