package org.marquee.comment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.RawHttp;
import org.marquee.testkit.SkewedClock;

/** The form that a comment is written in is good for one. */
@QuarkusTest
class CommentFormTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Given given;
    private final StoredComments stored;
    private final Meanwhile meanwhile;
    private final SkewedClock clock;
    private String slug;

    CommentFormTest(Given given, StoredComments stored, Meanwhile meanwhile, SkewedClock clock) {
        this.given = given;
        this.stored = stored;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @BeforeEach
    void prepare() {
        given.sql("delete from rate_limit");
        slug = given.review(LONG_AGO, any -> {});
    }

    @Test
    void a_form_says_how_it_is_to_be_used() {
        var form = Api.anonymous().get(Guest.path(slug) + "/form");
        form.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("minimumSeconds", equalTo(0))
                .body("honeypot", equalTo("websiteConfirm"));
        var usableFrom = Instant.parse(form.path("usableFrom"));
        assertEquals(Duration.ofHours(24), Duration.between(usableFrom, Instant.parse(form.path("expiresAt"))));
        assertNotEquals(Guest.form(slug), Guest.form(slug));
    }

    @Test
    void a_form_takes_no_parameters() {
        Api.anonymous()
                .queryParam("x", 1)
                .get(Guest.path(slug) + "/form")
                .then()
                .statusCode(400)
                .header("Cache-Control", "no-store");
    }

    @Test
    void the_same_comment_by_the_same_form_is_one_comment_with_one_receipt() {
        var comment = Guest.comment(slug);
        var first = Guest.say(slug, comment);
        assertEquals(first.asString(), Guest.say(slug, comment).asString());
        assertEquals(1, stored.count(slug));
        comment.put("body", "Something else altogether.");
        Guest.post(slug, comment)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invalid-state"))
                .body("errors[0].pointer", equalTo("/formToken"));
        assertEquals(1, stored.count(slug));
    }

    @Test
    void a_key_of_its_own_does_no_harm() {
        var comment = Guest.comment(slug);
        var key = UUID.randomUUID().toString();
        var first = Guest.post(slug, comment, key);
        assertEquals(202, first.statusCode());
        assertEquals(first.asString(), Guest.post(slug, comment, key).asString());
        // Keys are not reserved: whoever says something else is somebody else.
        assertEquals(202, Guest.post(slug, Guest.comment(slug), key).statusCode());
        assertEquals(2, stored.count(slug));
    }

    @Test
    void a_repetition_is_known_from_whichever_network_it_comes() throws Exception {
        var comment = new ObjectMapper().writeValueAsString(Guest.comment(slug));
        var request = "POST " + Guest.path(slug)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\nContent-Type: application/json\r\nContent-Length: " + comment.length()
                + "\r\n\r\n" + comment;
        var keys = given.count("select count(*) from idempotency_key");
        var first = RawHttp.sendFrom("127.0.0.1", request);
        assertEquals(202, first.status(), first::toString);
        assertEquals(first.body(), RawHttp.sendFrom("127.0.9.9", request).body());
        // The form is the key: no other is kept.
        assertEquals(keys, given.count("select count(*) from idempotency_key"));
    }

    @Test
    void a_form_is_used_however_its_token_is_spelt() {
        var comment = Guest.comment(slug);
        var first = Guest.say(slug, comment);
        comment.compute(
                "formToken",
                (name, token) -> token + "=".repeat((4 - token.toString().length() % 4) % 4));
        assertEquals(first.asString(), Guest.say(slug, comment).asString());
        assertEquals(1, stored.count(slug));
    }

    @Test
    void a_form_is_of_one_review_and_of_this_service_and_has_its_time() {
        var other = given.review(LONG_AGO, any -> {});
        for (var token :
                new String[] {"x", "", "AAAA", Guest.form(other), Guest.form(slug) + "x", " " + Guest.form(slug)}) {
            refused(Guest.comment(slug, "formToken", token), "/formToken");
        }
        var early = new ArrayList<Map<String, Object>>();
        clock.wrongBy(Duration.ofMinutes(1), () -> early.add(Guest.comment(slug)));
        refused(early.get(0), "/formToken");
        var old = Guest.comment(slug);
        clock.wrongBy(Duration.ofHours(25), () -> refused(old, "/formToken"));
        assertEquals(0, stored.count(slug));
    }

    @Test
    void a_former_slug_leads_to_the_form_and_takes_a_comment() {
        var comment = Guest.comment(slug);
        var old = slug;
        slug = given.slug("renamed");
        meanwhile.revised(old, Instant.now().minusSeconds(1), node -> node.put("slug", slug));
        Api.anonymous()
                .get(Guest.path(old) + "/form")
                .then()
                .statusCode(301)
                .header("Location", containsString(Guest.path(slug) + "/form"));
        Guest.say(old, comment);
        assertEquals(1, stored.count(slug));
    }

    private void refused(Map<String, Object> comment, String pointer) {
        Guest.post(slug, comment).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }
}
