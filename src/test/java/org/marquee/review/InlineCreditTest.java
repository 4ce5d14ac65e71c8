package org.marquee.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** A text may say who a picture is by, where the picture itself says something else. */
@QuarkusTest
class InlineCreditTest {
    private static final String CREDITS =
            "select coalesce(x.credit, '-') from revision_image x join revision v on v.id = x.revision_id"
                    + " where v.review_id = ?1 and v.number = ?2 order by x.position";

    @Inject
    Given given;

    @Inject
    Editor editor;

    @Test
    void the_alt_caption_and_credit_of_the_text_win_in_every_form() {
        read(written("![Other alt](image:%s \"Other caption | Me\")"))
                .body("bodyHtml", containsString("alt=\"Other alt\""))
                .body("bodyHtml", containsString("<figcaption>Other caption <small>Me</small></figcaption>"))
                .body("bodyBlocks[0].image.alt", equalTo("Other alt"))
                .body("bodyBlocks[0].image.caption", equalTo("Other caption"))
                .body("bodyBlocks[0].image.credit", equalTo("Me"))
                .body("images.alt", contains("Other alt"))
                .body("images.caption", contains("Other caption"))
                .body("images.credit", contains("Me"))
                .body("bodyText", equalTo(""));
    }

    @Test
    void a_credit_may_be_all_that_differs() {
        read(written("![](image:%s \" | Me\")"))
                .body("bodyHtml", containsString("<figcaption>Caption of Own alt <small>Me</small></figcaption>"))
                .body("bodyBlocks[0].image.caption", equalTo("Caption of Own alt"))
                .body("bodyBlocks[0].image.credit", equalTo("Me"))
                .body("images.caption", contains("Caption of Own alt"))
                .body("images.credit", contains("Me"));
    }

    @Test
    void a_picture_that_stands_there_twice_has_the_credit_of_each_place() {
        read(written("![](image:%1$s \" | Me\")\n\n![](image:%1$s)"))
                .body("bodyHtml", containsString("<small>Me</small>"))
                .body("bodyHtml", containsString("<small>Credit</small>"))
                .body("bodyBlocks.image.credit", contains("Me", "Credit"))
                .body("images.credit", contains("Me", "Credit"));
    }

    @Test
    void a_body_of_before_keeps_the_bar_in_its_caption() {
        var image = given.image("Own alt");
        var review = written("![A](image:%s \"Left | right\")", image);
        var revision = "(select id from revision where review_id = ?1)";
        given.sql("delete from revision_image where revision_id = " + revision, review);
        given.sql(
                "insert into revision_image (revision_id, position, image_id, alt, caption) select id, 0, ?2, 'A',"
                        + " 'Left | right' from revision where review_id = ?1",
                review,
                image);
        given.sql(
                "update revision set body_html = ?2, body_blocks = cast(?3 as jsonb) where review_id = ?1",
                review,
                "<figure><img src=\"image:%s\" alt=\"A\" /><figcaption>Left | right</figcaption></figure>"
                        .formatted(image),
                "[{\"type\": \"image\", \"image\": \"%s\", \"alt\": \"A\", \"caption\": \"Left | right\"}]"
                        .formatted(image));
        read(review)
                .body("bodyHtml", containsString("<figcaption>Left | right <small>Credit</small></figcaption>"))
                .body("bodyBlocks[0].image.caption", equalTo("Left | right"))
                .body("bodyBlocks[0].image.credit", equalTo("Credit"))
                .body("images.caption", contains("Left | right"))
                .body("images.credit", contains("Credit"));
    }

    @Test
    void a_restored_revision_has_the_credit_again() {
        var review = written("![](image:%1$s \" | Me\")\n\n![](image:%1$s)");
        editor.saves(review, node -> node.put("body", "Nothing."));
        editor.restores(review, 1);
        assertEquals("Me", editor.value(CREDITS + " limit 1", review, 3));
        editor.publishes(review);
        read(review).body("images.credit", contains("Me", "Credit"));
    }

    @Test
    void a_credit_that_is_too_long_is_refused_where_it_stands() {
        written("![](image:%s \" | " + "x".repeat(300) + "\")");
        var refusal =
                assertThrows(ProblemException.class, () -> written("![](image:%s \" | " + "x".repeat(301) + "\")"));
        assertEquals(
                List.of("/body"),
                refusal.faults().stream().map(fault -> fault.pointer()).toList());
    }

    private UUID written(String body) {
        return written(body, given.image("Own alt"));
    }

    private UUID written(String body, UUID image) {
        var review = editor.begins(node -> node.put("body", body.formatted(image)));
        editor.publishes(review);
        return review;
    }

    private ValidatableResponse read(UUID review) {
        var slug = editor.value("select slug from published_review where id = ?1", review);
        return Api.anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/reviews/" + slug + "?body=html&body=blocks&body=text")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }
}
