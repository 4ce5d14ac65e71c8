package org.marquee.comment.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.account.Roles;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Moderators say who may not comment. */
@QuarkusTest
class CommentBlockDeskTest {
    private static final String PATH = "/api/v1/editorial/comment-blocks";
    private static final String LATER = "2099-01-01T00:00:00Z";

    private static final Map<String, String> SOON = Map.of("until", inDays(29));

    private final Desk desk = Desk.of(Roles.MODERATOR);
    private final Given given;

    CommentBlockDeskTest(Given given) {
        this.given = given;
    }

    @Test
    void somebody_is_blocked_for_a_while_or_for_good_and_may_comment_again() {
        var email = given.slug("Spammer") + "@Example.org";
        var made = block("email", email, Map.of("until", LATER, "reason", "Sells pills"));
        made.then()
                .statusCode(201)
                .body("value", equalTo(email.toLowerCase()))
                .body("until", equalTo(LATER))
                .body("reason", equalTo("Sells pills"));
        var address = PATH + "/" + made.path("id");
        assertEquals(address, made.header("Location"));
        assertEquals(made.header("ETag"), desk.get(address).header("ETag"));
        var changed = desk.put(address, made.header("ETag"), Map.of("reason", "For good"));
        changed.then().statusCode(200).body("until", nullValue()).body("value", equalTo(email.toLowerCase()));
        desk.put(address, made.header("ETag"), Map.of()).then().statusCode(412);
        desk.delete(PATH, changed).then().statusCode(204);
        desk.get(address).then().statusCode(404);
        assertEquals(201, block("email", email, Map.of()).statusCode());
    }

    @Test
    void nobody_is_blocked_twice_however_the_name_is_spelt() {
        var name = given.slug("Ännie");
        assertEquals(201, block("name", name, Map.of()).statusCode());
        block("name", name.replace("Ä", "A\u0308").replace("-", " ").toUpperCase(), Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-taken"));
    }

    @Test
    void a_network_is_never_shown_again() {
        var made = block("prefix", "2001:db8:77::/48", SOON);
        made.then().statusCode(201).body("value", nullValue());
        assertFalse(made.asString().contains("2001"), made::asString);
        assertEquals(
                0,
                // Its first digits alone stand in a random key now and then.
                given.count(
                        "select count(*) from comment_block where row_to_json(comment_block)::text ~* '2001:?0?db8'"));
        // The same network, otherwise spelt.
        block("prefix", "2001:0DB8:0077:0:1::9/48", SOON).then().statusCode(409);
    }

    /** What stands for a network is kept for as long as comments have it, unless a moderator says so again. */
    @Test
    void a_network_is_blocked_for_thirty_days_and_then_again() {
        for (var terms : List.of(Map.<String, String>of(), Map.of("until", inDays(31)))) {
            block("prefix", "198.18.7.0/24", terms).then().statusCode(400).body("errors.pointer", contains("/until"));
        }
        var made = block("prefix", "198.18.7.0/24", SOON);
        var address = PATH + "/" + made.path("id");
        desk.put(address, made.header("ETag"), Map.of("reason", "For good"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
        desk.put(address, made.header("ETag"), Map.of("until", inDays(30)))
                .then()
                .statusCode(200);
    }

    @Test
    void whom_a_comment_is_from_can_be_blocked_by_it() {
        var comment = comment(given.slug("ann") + "@example.org", "Ann " + given.slug("name"));
        var email = desk.post(PATH, Map.of("kind", "email", "comment", comment));
        email.then().statusCode(201).body("value", containsString("@example.org"));
        desk.post(PATH, Map.of("kind", "name", "comment", comment))
                .then()
                .statusCode(201)
                .body("value", containsString("Ann"));
        desk.post(PATH, Map.of("kind", "prefix", "comment", comment, "until", inDays(1)))
                .then()
                .statusCode(201)
                .body("value", nullValue());
        assertEquals(
                1,
                given.count(
                        "select count(*) from comment_block b join comment c on c.address_key = b.key where c.id = '"
                                + comment + "'"));
        var unknown = Map.of("kind", "email", "comment", UUID.randomUUID());
        desk.post(PATH, unknown).then().statusCode(422).body("errors.pointer", contains("/comment"));
        given.sql("update comment set prefix_key = null where id = ?1", comment);
        desk.post(PATH, Map.of("kind", "prefix", "comment", comment, "until", inDays(1)))
                .then()
                .statusCode(409);
    }

    @Test
    void what_is_nobody_is_refused() {
        refuse("/value", "email", "no address");
        refuse("/value", "name", "***");
        refuse("/value", "name", "x".repeat(81));
        refuse("/value", "prefix", "10.0.0.0/7");
        refuse("/value", "prefix", "::/0");
        refuse("/value", "prefix", "192.0.2.256");
        refuse("/value", "prefix", "192.0.2.0/33");
        refuse("/value", "prefix", "example.org");
        refuse("/value", "email", " ");
        desk.post(PATH, Map.of("kind", "email")).then().statusCode(400);
        var both = Map.of("kind", "name", "value", "Ann", "comment", UUID.randomUUID());
        desk.post(PATH, both).then().statusCode(400);
        block("name", given.slug("Ann"), Map.of("until", "2024-01-01T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
        block("name", given.slug("Ann"), Map.of("reason", "wrote as ann@example.org"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void blocks_are_listed_by_kind_and_by_whether_they_hold() {
        var name = block("name", given.slug("Listed"), Map.of("until", LATER)).<String>path("id");
        var email =
                block("email", given.slug("listed") + "@example.org", Map.of()).<String>path("id");
        given.sql("update comment_block set until = now() - interval '1 day' where id = ?1", UUID.fromString(email));
        desk.get(PATH + "?limit=100&kind=name")
                .then()
                .body("items.id", hasItem(name))
                .body("items.kind", everyItem(equalTo("name")));
        desk.get(PATH + "?limit=100&active=true").then().body("items.id", not(hasItem(email)));
        desk.get(PATH + "?limit=100&active=false").then().body("items.id", hasItem(email));
        var first = desk.get(PATH + "?limit=1");
        first.then().body("items.id", contains(email));
        desk.get(PATH + "?limit=1&cursor=" + first.path("page.next")).then().body("items.id", contains(name));
        desk.get(PATH + "?kind=other").then().statusCode(400);
    }

    @Test
    void each_change_is_in_the_log_without_who_it_is() {
        var email = given.slug("logged") + "@example.org";
        var made = block("email", email, Map.of());
        var changed = desk.put(PATH + "/" + made.path("id"), made.header("ETag"), Map.of("until", LATER));
        desk.delete(PATH, changed).then().statusCode(204);
        var log = Api.as(Roles.ADMIN).get("/api/v1/editorial/changes?entity=comment-block&entityId=" + made.path("id"));
        log.then().body("items", hasSize(3)).body("items.details.kind", everyItem(equalTo("email")));
        assertFalse(log.asString().contains("logged"), log::asString);
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private Response block(String kind, String value, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("kind", kind);
        input.put("value", value);
        return desk.post(PATH, input);
    }

    private void refuse(String pointer, String kind, String value) {
        block(kind, value, Map.of()).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    private UUID comment(String email, String name) {
        var id = UUID.randomUUID();
        given.sql(
                """
                insert into comment (id, review_id, depth, status, status_since, author_name, author_email, address_key, prefix_key,
                  body, body_html, body_text, told, created_at, version)
                select ?1, s.review_id, 1, 'pending', now(), ?2, ?3, ?4, ?5, 'a', 'a', 'a', 'pending', now(), 0
                from comment_section s limit 1""",
                id,
                name,
                email,
                "a" + id.toString().replace("-", "").substring(1),
                "b" + id.toString().replace("-", "").substring(1));
        return id;
    }
}
