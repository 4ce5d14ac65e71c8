package org.marquee.comment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;

/** What is no comment, or none that may stand there, is refused; the form is not used up by that. */
@QuarkusTest
class RefusedCommentTest {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Given given;
    private final StoredComments stored;
    private String slug;
    private Map<String, Object> good;

    RefusedCommentTest(Given given, StoredComments stored) {
        this.given = given;
        this.stored = stored;
    }

    @BeforeEach
    void prepare() {
        slug = given.review(LONG_AGO, any -> {});
        given.sql(
                "update comment_section set moderation = 'never' where review_id = (select review_id from review_slug where slug = ?1)",
                slug);
        good = Guest.comment(slug);
    }

    @Test
    void names_are_one_line_that_can_be_seen() {
        for (var name : List.of(
                "",
                " ",
                "\u200B",
                "\u2060\u2060",
                "\u00AD",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u0000b",
                "a\u0085b",
                "a\u2028b",
                "\u202Eevil",
                "a\u2066b",
                "\uFEFFa",
                "a\u200Fb",
                "\u0301",
                "\u200D",
                "\u3164",
                "\u115F\u1160",
                "\u2800 \u2800",
                "\uFFA0",
                "Ann\uDB40\uDC01",
                "Ann\uDB40\uDC41\uDB40\uDC7F",
                "x".repeat(81),
                "\uFB2C".repeat(80))) {
            refused("authorName", name);
        }
        for (var name : List.of(
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "O'Neill <3",
                "\u5C71\u7530",
                "x".repeat(80))) {
            assertEquals(202, post(Guest.comment(slug, "authorName", name)).statusCode(), name);
        }
    }

    @Test
    void addresses_are_what_they_should_be() {
        for (var email : List.of(
                "",
                "a",
                "a@",
                "@b",
                "a b@c",
                "a@b c",
                "a@b\nBcc: c@d",
                "a\u0000@b",
                "\u00E9@b.c",
                "a@b@c",
                "a".repeat(250) + "@b.cd",
                "a@" + "b".repeat(253))) {
            refused("authorEmail", email);
        }
        for (var url : List.of(
                "",
                "x",
                "javascript:x",
                "JavaScript:x",
                "data:,x",
                "//a.b",
                "ftp://a.b",
                "https://",
                "https:///x",
                "https:a.b",
                "mailto:a@b.c",
                " https://a.b",
                "https://a.b\nx",
                "https://" + "a".repeat(2000),
                "https://a.b/" + "\u00E9".repeat(400))) {
            refused("authorUrl", url);
        }
    }

    @Test
    void what_is_no_comment_is_refused() {
        for (var other : List.of(1, true, List.of(), Map.of(), List.of("a"), 1.5)) {
            for (var member : List.of(
                    "authorName",
                    "authorEmail",
                    "authorUrl",
                    "body",
                    "parentId",
                    "formToken",
                    "websiteConfirm",
                    "authorToken")) {
                refused(member, other);
            }
        }
        refused("notifyReplies", "true");
        refused("parentId", "1-1-1-1-1");
        refused("body", "x".repeat(5001));
        refused("body", "a\u0000b");
        refused("body", "\u200B\u200B");
        refused("body", "[a]: https://example.org");
        for (var member :
                List.of("id", "status", "verified", "createdAt", "accountId", "told", "depth", "bodyHtml", "$ne")) {
            refused(member, "x");
        }
        for (var member : List.of("authorName", "authorEmail", "body", "formToken")) {
            var comment = new HashMap<>(good);
            comment.remove(member);
            assertEquals(400, post(comment).statusCode(), member);
        }
        var lone = "{\"authorName\":\"\\ud800\",\"authorEmail\":\"a@b.c\",\"body\":\"\\udfff\",\"formToken\":\"x\"}";
        given.sql("delete from rate_limit");
        assertEquals(
                400,
                Api.anonymous()
                        .contentType("application/json")
                        .body(lone)
                        .post(Guest.path(slug))
                        .statusCode());
        assertEquals(0, stored.count(slug));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/merge-patch+json"
            })
    void pages_of_others_send_nothing_without_asking(String type) {
        var answer = RawHttp.send(
                "POST " + Guest.path(slug) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                        + type + "\r\nOrigin: https://evil.example\r\nContent-Length: 2\r\n\r\n{}");
        assertEquals(415, answer.status());
        assertTrue(answer.header("Access-Control-Allow-Origin").isEmpty());
    }

    private void refused(String member, Object value) {
        var comment = new HashMap<>(good);
        comment.put(member, value);
        post(comment).then().statusCode(400).body("errors[0].pointer", equalTo("/" + member));
    }

    private Response post(Map<String, ?> comment) {
        given.sql("delete from rate_limit");
        return Guest.post(slug, comment);
    }
}
