package org.marquee.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** What admins do with accounts. */
@QuarkusTest
class AccountDeskTest {
    private static final String ACCOUNTS = "/api/v1/editorial/accounts";
    private static final String ME = "/api/v1/auth/me";
    private static final String PASSWORD = "Sphinx of black quartz";

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
            json(Api.as(role).header("If-Match", "*"), Map.of("password", PASSWORD))
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
        signIn(email, PASSWORD).then().statusCode(200);
        assertEquals(1, actions(answer.path("id"), "created"));
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
        json(Api.as(Roles.ADMIN).header("If-Match", "*"), Map.of("password", PASSWORD))
                .put(address)
                .then()
                .statusCode(200);
        Api.bearing(token).get(ME).then().statusCode(401);
        signIn(someone.email(), PASSWORD).then().statusCode(200);
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
            given.sql("update account set issuer = null, subject = null where issuer = 'https://test.example'");
        }
    }

    @Test
    void a_list_is_filtered_by_role_name_address_and_suspension() {
        var moderator = staff.hire(Roles.MODERATOR);
        var suspended = staff.hire(Roles.AUTHOR);
        given.sql("update account set suspended_at = now() where id = ?1", suspended.id());
        assertEquals(List.of(moderator.email()), emails("q=" + moderator.email().toUpperCase()));
        assertEquals(List.of(moderator.email()), emails("role=moderator&q=" + moderator.id()));
        assertEquals(List.of(), emails("role=editor&q=" + moderator.id()));
        assertEquals(List.of(suspended.email()), emails("suspended=true&q=" + suspended.id()));
        assertEquals(List.of(), emails("suspended=false&q=" + suspended.id()));
        assertEquals(List.of(), emails("q=%25%25"));
        Api.as(Roles.ADMIN).get(ACCOUNTS + "?role=owner").then().statusCode(400);
        Api.as(Roles.ADMIN).get(ACCOUNTS + "?passwordHash=x").then().statusCode(400);
        var first = Api.as(Roles.ADMIN).get(ACCOUNTS + "?limit=1&withTotal=true");
        first.then().statusCode(200).body("page.total", notNullValue());
        Api.as(Roles.ADMIN)
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("page.next"))
                .get(ACCOUNTS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(first.<String>path("items[0].id"))));
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

    private List<String> emails(String query) {
        return Api.as(Roles.ADMIN)
                .urlEncodingEnabled(false)
                .get(ACCOUNTS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.email");
    }

    private static Response create(String email) {
        return json(Api.as(Roles.ADMIN), newAccount(email)).post(ACCOUNTS);
    }

    private static Map<String, Object> newAccount(String email) {
        return Map.of("email", email, "name", "Somebody", "roles", List.of("editor", "author"), "password", PASSWORD);
    }

    private static Map<String, Object> account(String email, String role) {
        return Map.of("email", email, "name", "Somebody", "roles", List.of(role));
    }

    private static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }

    private static Response signIn(String email, String password) {
        return json(Api.anonymous(), Map.of("email", email, "password", password))
                .post("/api/v1/auth/tokens");
    }

    private static String location(Response answer) {
        return answer.header("Location").replaceFirst("[^/]+$", answer.path("id"));
    }

    private long actions(String id, String action) {
        return given.count("select count(*) from change where entity_id = '" + id + "' and action = '" + action + "'");
    }
}
