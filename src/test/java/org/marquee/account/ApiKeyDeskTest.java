package org.marquee.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Keys for programs: shown once, and good for what they say. */
@QuarkusTest
class ApiKeyDeskTest {
    private static final String KEYS = "/api/v1/editorial/api-keys";
    private static final String GENRES = "/api/v1/editorial/genres";

    private final Given given;
    private final Clock clock;

    ApiKeyDeskTest(Given given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    @Test
    void only_admins_make_see_or_revoke_keys_and_no_key_does() {
        var id = create("content:read").<String>path("id");
        for (var role : List.of(Roles.AUTHOR, Roles.EDITOR, Roles.MODERATOR)) {
            Api.as(role).get(KEYS).then().statusCode(403);
            Api.as(role).get(KEYS + "/" + id).then().statusCode(403);
            Api.as(role).delete(KEYS + "/" + id).then().statusCode(403);
            Api.as(role)
                    .contentType("application/json")
                    .body(input("content:read"))
                    .post(KEYS)
                    .then()
                    .statusCode(403);
        }
        Api.anonymous().get(KEYS).then().statusCode(401);
        var key = create("content:read", "content:write", "content:publish").<String>path("key");
        Api.bearing(key).get(KEYS).then().statusCode(403);
        Api.bearing(key).get("/api/v1/editorial/accounts").then().statusCode(403);
        Api.bearing(key).get("/api/v1/auth/me").then().statusCode(403);
    }

    @Test
    void a_key_is_shown_once_and_kept_as_a_hash() {
        var answer = create("content:read");
        answer.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", notNullValue())
                .body("key", matchesPattern("mqk_[A-Za-z0-9_-]{43}"));
        String key = answer.path("key");
        String address = KEYS + "/" + answer.path("id");
        var shown = Api.as(Roles.ADMIN).get(address);
        shown.then()
                .statusCode(200)
                .body("prefix", equalTo(key.substring(0, 8)))
                .body("scopes", equalTo(List.of("content:read")))
                .body("lastUsedAt", nullValue());
        assertFalse(shown.asString().contains(key));
        assertFalse(Api.as(Roles.ADMIN).get(KEYS + "?limit=100").asString().contains(key));
        assertEquals(0, given.count("select count(*) from api_key k where k::text like '%" + key.substring(8) + "%'"));
        assertEquals(0, given.count("select count(*) from change c where c::text like '%" + key.substring(8) + "%'"));
    }

    @Test
    void a_key_opens_what_its_scopes_say() {
        var reading = create("content:read").<String>path("key");
        Api.bearing(reading).get(GENRES).then().statusCode(200);
        var genre = Map.of("name", "Genre " + UUID.randomUUID());
        Api.bearing(reading)
                .contentType("application/json")
                .body(genre)
                .post(GENRES)
                .then()
                .statusCode(403);
        var writing = create("content:write").<String>path("key");
        Api.bearing(writing)
                .contentType("application/json")
                .body(genre)
                .post(GENRES)
                .then()
                .statusCode(201);
        Api.bearing(writing).get(GENRES).then().statusCode(403);
    }

    @Test
    void its_last_use_is_remembered_to_the_minute() {
        var answer = create("content:read");
        String address = KEYS + "/" + answer.path("id");
        Api.bearing(answer.path("key")).get(GENRES).then().statusCode(200);
        String first = Api.as(Roles.ADMIN).get(address).path("lastUsedAt");
        Api.bearing(answer.path("key")).get(GENRES).then().statusCode(200);
        assertEquals(first, Api.as(Roles.ADMIN).get(address).path("lastUsedAt"));
        given.sql("update api_key set last_used_at = last_used_at - interval '2 minutes'");
        Api.bearing(answer.path("key")).get(GENRES).then().statusCode(200);
        String later = Api.as(Roles.ADMIN).get(address).path("lastUsedAt");
        assertFalse(later.compareTo(first) < 0, later);
    }

    @Test
    void a_key_that_is_revoked_or_expired_is_worth_nothing() {
        var revoked = create("content:read");
        String address = KEYS + "/" + revoked.path("id");
        revoke(address, revoked.header("ETag")).then().statusCode(204);
        revoke(address, "*").then().statusCode(204);
        Api.as(Roles.ADMIN).get(address).then().statusCode(200).body("revokedAt", notNullValue());
        var expired = create("content:read");
        given.sql(
                "update api_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
                        + " where id = ?1",
                UUID.fromString(expired.path("id")));
        for (var key : List.of(revoked.<String>path("key"), expired.<String>path("key"), "mqk_" + "A".repeat(43))) {
            Api.bearing(key)
                    .get(GENRES)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void who_revokes_a_key_has_seen_it_as_it_is() {
        var made = create("content:read");
        String address = KEYS + "/" + made.path("id");
        Api.as(Roles.ADMIN).delete(address).then().statusCode(428);
        revoke(address, "\"7\"").then().statusCode(412).body("currentVersion", equalTo(0));
        Api.bearing(made.path("key")).get(GENRES).then().statusCode(200);
        var seen = Api.as(Roles.ADMIN).get(address);
        seen.then()
                .header("ETag", startsWith("\"0-"))
                .body("version", equalTo(0))
                .body("revokedAt", nullValue());
        revoke(address, seen.header("ETag")).then().statusCode(204);
        revoke(address, seen.header("ETag")).then().statusCode(412).body("currentVersion", equalTo(1));
    }

    @Test
    void what_is_no_key_is_refused_with_a_pointer() {
        Map<String, Object> faults = Map.of(
                "/name", "",
                "/scopes", List.of(),
                "/scopes/0", List.of("admin"),
                "/key", "mqk_mine",
                "/expiresAt", "2020-01-01T00:00:00Z");
        assertAll(faults.entrySet().stream().map(fault -> () -> {
            var body = new HashMap<>(input("content:read"));
            body.put(fault.getKey().split("/")[1], fault.getValue());
            post(body).then().statusCode(400).body("errors[0].pointer", equalTo(fault.getKey()));
        }));
        assertAll(Stream.of("2099-01-01T00:00:00Z", "tomorrow", "2027-02-30T00:00:00Z", "")
                .map(time -> () -> {
                    var body = new HashMap<>(input("content:read"));
                    body.put("expiresAt", time);
                    post(body).then().statusCode(400).body("errors[0].pointer", equalTo("/expiresAt"));
                }));
    }

    @Test
    void a_key_that_is_asked_for_again_is_the_same() {
        var answers = Stream.generate(UUID.randomUUID()::toString)
                .limit(1)
                .flatMap(key -> Stream.of(key, key))
                .map(key -> Api.as(Roles.ADMIN)
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body(input("content:read"))
                        .post(KEYS))
                .toList();
        answers.forEach(answer -> answer.then().statusCode(201));
        assertEquals(answers.get(0).<String>path("key"), answers.get(1).<String>path("key"));
    }

    private static Response revoke(String address, String version) {
        return Api.as(Roles.ADMIN).header("If-Match", version).delete(address);
    }

    private Response create(String... scopes) {
        return post(input(scopes));
    }

    private static Response post(Object body) {
        return Api.as(Roles.ADMIN).contentType("application/json").body(body).post(KEYS);
    }

    private Map<String, Object> input(String... scopes) {
        // The same for a repetition within the test.
        var expiresAt = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.DAYS);
        return Map.of("name", "Build server", "scopes", List.of(scopes), "expiresAt", expiresAt.toString());
    }
}
