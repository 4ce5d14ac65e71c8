package org.marquee.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.marquee.account.AuthCalls.ACCOUNTS;
import static org.marquee.account.AuthCalls.NEW_PASSWORD;
import static org.marquee.account.AuthCalls.account;
import static org.marquee.account.AuthCalls.actions;
import static org.marquee.account.AuthCalls.create;
import static org.marquee.account.AuthCalls.json;
import static org.marquee.account.AuthCalls.newAccount;
import static org.marquee.account.AuthCalls.signIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** How admins make, see and change accounts. */
@QuarkusTest
class AccountDeskTest {
    private final Staff staff;
    private final Given given;

    AccountDeskTest(Staff staff, Given given) {
        this.staff = staff;
        this.given = given;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
    }

    @Test
    void only_admins_see_or_change_accounts() {
        var someone = staff.hire(Roles.AUTHOR);
        var address = ACCOUNTS + "/" + someone.id();
        for (var role : List.of(Roles.AUTHOR, Roles.EDITOR, Roles.MODERATOR)) {
            Api.as(role).get(ACCOUNTS).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
            Api.as(role).get(address).then().statusCode(403);
            json(Api.as(role), newAccount("x@example.org"))
                    .post(ACCOUNTS)
                    .then()
                    .statusCode(403);
            json(Api.as(role).header("If-Match", "*"), account("x@example.org", "admin"))
                    .put(address)
                    .then()
                    .statusCode(403);
            Api.as(role)
                    .header("If-Match", "*")
                    .put(address + "/suspension")
                    .then()
                    .statusCode(403);
            json(Api.as(role).header("If-Match", "*"), Map.of("password", NEW_PASSWORD))
                    .put(address + "/password")
                    .then()
                    .statusCode(403);
        }
        Api.anonymous().get(ACCOUNTS).then().statusCode(401);
        json(Api.anonymous(), newAccount("x@example.org")).post(ACCOUNTS).then().statusCode(401);
        Api.as(Roles.ADMIN).get(address).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void a_new_account_signs_in_and_no_answer_has_its_password_or_hash() {
        var email = "New-" + UUID.randomUUID() + "@Example.org";
        var answer = create(email);
        answer.then()
                .statusCode(201)
                .header("Location", equalTo(location(answer)))
                .header("Cache-Control", "no-store")
                .header("ETag", notNullValue())
                .body("email", equalTo(email.toLowerCase()))
                .body("roles", contains("author", "editor"))
                .body("suspendedAt", nullValue());
        assertFalse(answer.asString().contains("argon2"));
        signIn(email, NEW_PASSWORD).then().statusCode(200);
        assertEquals(1, actions(given, answer.path("id"), "created"));
    }

    @Test
    void an_address_belongs_to_one_account_whatever_its_case() {
        var email = "taken-" + UUID.randomUUID() + "@example.org";
        create(email).then().statusCode(201);
        create(email.toUpperCase())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-taken"))
                .body("errors[0].pointer", equalTo("/email"));
        var other = staff.hire(Roles.AUTHOR);
        json(Api.as(Roles.ADMIN).header("If-Match", "*"), account(email, "author"))
                .put(ACCOUNTS + "/" + other.id())
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_no_account_is_refused_with_a_pointer() {
        var good = newAccount("good@example.org");
        Map<String, Object> faults = Map.of(
                "/email", "not an address",
                "/name", " ",
                "/password", "password12345",
                "/roles/0", List.of("owner"),
                "/roles", List.of(),
                "/id", UUID.randomUUID().toString(),
                "/version", 7,
                "/suspendedAt", "2020-01-01T00:00:00Z",
                "/passwordHash", "x");
        assertAll(faults.entrySet().stream().map(fault -> () -> {
            var body = new HashMap<>(good);
            body.put(fault.getKey().split("/")[1], fault.getValue());
            json(Api.as(Roles.ADMIN), body)
                    .post(ACCOUNTS)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo(fault.getKey()));
        }));
        assertAll(
                Stream.of("a b@example.org", "@example.org", "a@", "a@b@c", "ä@example.org", "a@-x", "a\n@example.org")
                        .map(email -> () -> create(email).then().statusCode(400)));
    }

    @Test
    void a_change_names_its_version() {
        var someone = staff.hire(Roles.AUTHOR);
        var address = ACCOUNTS + "/" + someone.id();
        var tag = Api.as(Roles.ADMIN).get(address).header("ETag");
        json(Api.as(Roles.ADMIN), account(someone.email(), "editor"))
                .put(address)
                .then()
                .statusCode(428);
        json(Api.as(Roles.ADMIN).header("If-Match", tag), account(someone.email(), "editor"))
                .put(address)
                .then()
                .statusCode(200)
                .body("roles", contains("editor"))
                .body("version", equalTo(1));
        json(Api.as(Roles.ADMIN).header("If-Match", tag), account(someone.email(), "author"))
                .put(address)
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(1));
        Api.as(Roles.ADMIN)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Renamed\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"))
                .body("roles", contains("editor"));
    }

    @Test
    void a_creation_that_is_sent_again_is_not_done_again() {
        var email = "once-" + UUID.randomUUID() + "@example.org";
        var key = UUID.randomUUID().toString();
        var answers = Stream.generate(() -> json(Api.as(Roles.ADMIN).header("Idempotency-Key", key), newAccount(email))
                        .post(ACCOUNTS))
                .limit(2)
                .toList();
        answers.forEach(answer -> answer.then().statusCode(201));
        assertEquals(answers.get(0).asString(), answers.get(1).asString());
    }

    @Test
    void an_account_that_is_not_there_is_not_found() {
        Api.as(Roles.ADMIN).get(ACCOUNTS + "/" + UUID.randomUUID()).then().statusCode(404);
        Api.as(Roles.ADMIN).get(ACCOUNTS + "/x").then().statusCode(404);
        Api.as(Roles.ADMIN)
                .header("If-Match", "*")
                .put(ACCOUNTS + "/" + UUID.randomUUID() + "/suspension")
                .then()
                .statusCode(404);
    }

    private static String location(Response answer) {
        return answer.header("Location").replaceFirst("[^/]+$", answer.path("id"));
    }
}
