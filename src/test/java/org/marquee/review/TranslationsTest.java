package org.marquee.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Translations of one review know one another, and readers find those that are public. */
@QuarkusTest
class TranslationsTest {
    private final Given given;
    private final Editor editor;
    private final Desk desk = Desk.OF_ADMIN;

    TranslationsTest(Given given, Editor editor) {
        this.given = given;
        this.editor = editor;
    }

    @Test
    void readers_find_each_translation_from_each() {
        var english = given.review(Instant.EPOCH, any -> {});
        var korean = translation(english, "ko");
        var french = translation(korean, "fr");
        var page = "http://localhost:3000/reviews/";

        page(english)
                .body("translations.slug", contains(french, korean))
                .body("translations.language", contains("fr", "ko"));
        page(korean).body("translations.slug", contains(english, french));
        page(french)
                .body("translations[0].url", equalTo(page + english))
                .body("seo.alternates.hreflang", contains("en", "fr", "ko", "x-default"))
                .body("seo.alternates.url", contains(page + english, page + french, page + korean, page + english));
    }

    @Test
    void a_review_without_any_has_none() {
        page(given.review(Instant.EPOCH, any -> {}))
                .body("translations", empty())
                .body("seo.alternates", empty());
    }

    @Test
    void a_draft_shows_nowhere() {
        var english = given.review(Instant.EPOCH, any -> {});
        var draft = editor.begins(node -> node.put("language", "ko").put("translationOf", english));
        page(english).body("translations", empty());

        editor.publishes(draft);
        page(english).body("translations.id", contains(draft.toString()));
        editor.unpublishes(draft);
        page(english).body("translations", empty());
    }

    @Test
    void a_language_stands_once_and_the_other_is_named() {
        var english = given.review(Instant.EPOCH, any -> {});
        var korean = editor.begins(node -> node.put("language", "ko").put("translationOf", english));

        var second = desk.post(Desk.REVIEWS, Map.of("headline", "Second", "language", "ko", "translationOf", english));
        second.then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/language"))
                .body("errors.resource", hasItem(endsWith(korean.toString())));
        desk.patch(Desk.REVIEWS + "/" + korean, "*", Map.of("language", "en"))
                .then()
                .statusCode(409);
    }

    @Test
    void the_desk_shows_what_belongs_together_and_a_review_can_leave() {
        var english = given.review(Instant.EPOCH, any -> {});
        var korean = editor.begins(node -> node.put("language", "ko").put("translationOf", english));

        var shown = desk.patch(Desk.REVIEWS + "/" + korean, "*", Map.of("headline", "Still tied"));
        shown.then().body("translationOf.slug", equalTo(english)).body("translations.language", contains("en"));
        desk.get(Desk.REVIEWS + "/" + id(english))
                .then()
                .body("translationOf", nullValue())
                .body("translations.id", contains(korean.toString()));
        desk.get(Desk.REVIEWS + "/" + korean + "/revisions/2").then().body("content.translationOf", equalTo(english));

        var left = new HashMap<String, Object>();
        left.put("translationOf", null);
        desk.patch(Desk.REVIEWS + "/" + korean, "*", left)
                .then()
                .body("translationOf", nullValue())
                .body("translations", empty());
        desk.get(Desk.REVIEWS + "/" + korean + "/revisions/2/diff/3")
                .then()
                .body("fields.path", hasItem("/translationOf"));
    }

    @Test
    void an_original_is_no_translation_and_stays_while_there_are_any() {
        var english = given.review(Instant.EPOCH, any -> {});
        var other = given.review(Instant.EPOCH, node -> node.put("language", "de"));
        translation(english, "ko");

        desk.patch(Desk.REVIEWS + "/" + id(english), "*", Map.of("translationOf", other))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/translationOf"));
        desk.trash(Desk.REVIEWS + "/" + id(english))
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("points to it"));
        desk.patch(Desk.REVIEWS + "/" + id(english), "*", Map.of("translationOf", english))
                .then()
                .statusCode(400);
        desk.patch(Desk.REVIEWS + "/" + id(english), "*", Map.of("translationOf", "no-such-review"))
                .then()
                .statusCode(422);
    }

    @Test
    void the_database_lets_no_two_of_one_language_be_public_at_once() {
        var english = given.review(Instant.EPOCH, any -> {});
        var first = editor.begins(node -> node.put("language", "ko").put("translationOf", english));
        editor.publishes(first);
        editor.saves(first, node -> node.put("language", "fr").put("translationOf", english));
        // Its working copy speaks another language: readers still have the Korean one.
        var second = editor.begins(node -> node.put("language", "ko").put("translationOf", english));

        desk.put(Desk.REVIEWS + "/" + second + "/publication", "*", Map.of())
                .then()
                .statusCode(409)
                .body("errors.resource", hasItem(endsWith(first.toString())));
        editor.publishes(first);
        editor.publishes(second);
        page(english).body("translations.language", contains("fr", "ko"));
    }

    @Test
    void an_original_may_not_speak_the_language_of_its_public_translation() {
        var english = given.review(Instant.EPOCH, any -> {});
        var korean = editor.begins(node -> node.put("language", "ko").put("translationOf", english));
        editor.publishes(korean);
        editor.saves(korean, node -> node.put("language", "fr").put("translationOf", english));
        editor.saves(id(english), node -> node.put("language", "ko"));

        desk.put(Desk.REVIEWS + "/" + id(english) + "/publication", "*", Map.of())
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/language"));
    }

    @Test
    void what_search_engines_find_elsewhere_is_no_alternate() {
        var english = given.review(Instant.EPOCH, any -> {});
        var korean = given.review(Instant.EPOCH, node -> {
            node.put("language", "ko").put("translationOf", english);
            node.putObject("seo").putObject("robots").put("index", false);
        });
        page(english).body("translations.slug", contains(korean)).body("seo.alternates", empty());
        page(korean).body("seo.alternates", empty());
    }

    private String translation(String of, String language) {
        return given.review(
                Instant.EPOCH, node -> node.put("language", language).put("translationOf", of));
    }

    private UUID id(String slug) {
        var found = given.texts("select cast(review_id as text) from review_slug where slug = '" + slug + "'")
                .toList();
        assertEquals(1, found.size());
        return UUID.fromString(found.get(0));
    }

    private static ValidatableResponse page(String slug) {
        return Api.anonymous().get("/api/v1/reviews/" + slug).then().statusCode(200);
    }
}
