package org.marquee.comment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.sql.Reader;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.SkewedClock;
import org.marquee.testkit.Statements;

/** A guest writes a comment. */
@QuarkusTest
class CommentSubmissionTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Given given;
    private final Meanwhile meanwhile;
    private final SkewedClock clock;
    private final Reader reader;
    private String slug;

    CommentSubmissionTest(Given given, Meanwhile meanwhile, SkewedClock clock, Reader reader) {
        this.given = given;
        this.meanwhile = meanwhile;
        this.clock = clock;
        this.reader = reader;
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
    void a_first_comment_waits_for_a_moderator() {
        var comment = Guest.comment(slug, "body", "One *word*.");
        comment.put("authorUrl", "HTTPS://example.org/a'b\"c");
        comment.put("authorName", "  Zoe\u0308 ");
        var receipt = Guest.say(slug, comment);
        receipt.then()
                .header("Cache-Control", "no-store")
                .header("RateLimit", matchesPattern("\"comments\";r=4;t=\\d+"))
                .header("RateLimit-Policy", "\"comments\";q=5;w=60")
                .body("status", equalTo("pending"))
                .body("editToken", matchesPattern("[A-Za-z0-9_-]+"));
        var row = row(receipt.path("id"));
        assertEquals("Zo\u00EB", row.get("author_name").asText());
        assertEquals("https://example.org/a%27b%22c", row.get("author_url").asText());
        assertEquals("<p>One <em>word</em>.</p>", row.get("body_html").asText());
        assertEquals("One word.", row.get("body_text").asText());
        assertEquals("pending", row.get("status").asText());
        assertEquals("first-time", row.at("/reasons/0/code").asText());
        assertEquals(0, shown());
    }

    @Test
    void where_nobody_is_held_back_readers_see_it_at_once() {
        neverHeldBack();
        var receipt = Guest.say(slug, Guest.comment(slug));
        assertEquals("approved", receipt.path("status"));
        assertEquals(1, shown());
        assertEquals(
                2,
                given.count("select count(*) from change where entity_id = '%s' and action in ('created', 'approved')"
                        .formatted(receipt.<String>path("id"))));
    }

    @Test
    void the_same_comment_by_the_same_form_is_one_comment_with_one_receipt() {
        var comment = Guest.comment(slug);
        var first = Guest.say(slug, comment);
        assertEquals(first.asString(), Guest.say(slug, comment).asString());
        assertEquals(1, count());
        comment.put("body", "Something else altogether.");
        Guest.post(slug, comment)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/invalid-state"))
                .body("errors[0].pointer", equalTo("/formToken"));
        assertEquals(1, count());
    }

    @Test
    void a_key_of_its_own_does_no_harm() {
        var comment = Guest.comment(slug);
        var key = UUID.randomUUID().toString();
        var first = Guest.post(slug, comment, key);
        assertEquals(202, first.statusCode());
        assertEquals(first.asString(), Guest.post(slug, comment, key).asString());
        Guest.post(slug, Guest.comment(slug), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertEquals(1, count());
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
    void a_form_is_used_however_its_token_is_spelt() {
        var comment = Guest.comment(slug);
        var first = Guest.say(slug, comment);
        comment.compute(
                "formToken",
                (name, token) -> token + "=".repeat((4 - token.toString().length() % 4) % 4));
        assertEquals(first.asString(), Guest.say(slug, comment).asString());
        assertEquals(1, count());
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
        assertEquals(0, count());
    }

    @Test
    void a_reply_stands_below_what_it_answers_three_levels_deep() {
        neverHeldBack();
        var top = reply(null);
        var second = reply(top);
        var third = reply(second);
        var fourth = reply(third);
        assertEquals(second, row(third).get("parent_id").asText());
        assertEquals(second, row(fourth).get("parent_id").asText());
        assertEquals(third, row(fourth).get("reply_to_id").asText());
        assertEquals(3, row(fourth).get("depth").asInt());
    }

    @Test
    void what_readers_do_not_see_nobody_answers() {
        var pending = given.comment(slug, node -> node.put("status", "pending"));
        var gone = given.comment(slug, node -> node.put("status", "trashed"));
        given.comment(slug, node -> node.put("parentId", gone.toString()));
        var elsewhere = given.comment(given.review(LONG_AGO, any -> {}), node -> {});
        for (var parent : new UUID[] {pending, gone, elsewhere, UUID.randomUUID()}) {
            given.sql("delete from rate_limit");
            refused(Guest.comment(slug, "parentId", parent.toString()), "/parentId");
        }
        assertEquals(3, count());
    }

    @Test
    void a_review_that_is_closed_or_not_there_takes_none() {
        var comment = Guest.comment(slug);
        given.sql("update comment_section set closes_at = now() - interval '1 minute'" + ofReview());
        Guest.post(slug, comment).then().statusCode(409).body("type", equalTo("/problems/comments-closed"));
        var draft = given.draft(any -> {});
        for (var nothing : new String[] {draft, "nothing-here", "No-Slug"}) {
            Guest.post(nothing, comment).then().statusCode(404);
            Api.anonymous().get(Guest.path(nothing) + "/form").then().statusCode(404);
        }
        assertEquals(0, count());
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
        assertEquals(1, count());
    }

    @Test
    void spam_is_told_like_success() {
        var receipt = Guest.say(slug, Guest.comment(slug, "websiteConfirm", "https://spam.example"));
        assertEquals("pending", receipt.path("status"));
        assertEquals("spam", row(receipt.path("id")).get("status").asText());
        neverHeldBack();
        receipt = Guest.say(slug, Guest.comment(slug, "websiteConfirm", "x"));
        assertEquals("approved", receipt.path("status"));
        assertEquals(0, shown());
    }

    @Test
    void a_comment_takes_the_same_few_statements_however_many_there_are() {
        Guest.say(slug, Guest.comment(slug));
        var empty = Guest.comment(slug);
        var first = Statements.count(() -> Guest.say(slug, empty));
        for (int i = 0; i < 30; i++) {
            given.comment(slug, any -> {});
        }
        var full = Guest.comment(slug);
        assertEquals(first, Statements.count(() -> Guest.say(slug, full)));
        assertTrue(first <= 30, first + " statements");
    }

    private void refused(Map<String, Object> comment, String pointer) {
        Guest.post(slug, comment).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private String reply(String parent) {
        given.sql("delete from rate_limit");
        return Guest.say(slug, Guest.comment(slug, "parentId", parent)).path("id");
    }

    private void neverHeldBack() {
        given.sql("update comment_section set moderation = 'never'" + ofReview());
    }

    private String ofReview() {
        return " where review_id = (select review_id from review_slug where slug = '%s')".formatted(slug);
    }

    private long count() {
        return given.count("select count(*) from comment" + ofReview());
    }

    private long shown() {
        return given.count("select count(*) from published_comment" + ofReview());
    }

    private JsonNode row(String id) {
        return reader.first(JsonNode.class, "select to_json(c) from comment c where c.id = cast(? as uuid)", id)
                .orElseThrow();
    }
}
