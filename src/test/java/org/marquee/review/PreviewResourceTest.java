package org.marquee.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marquee.kernel.sql.Signatures;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.RawHttp;

/** A token opens one revision and nothing else, for a while. */
@QuarkusTest
class PreviewResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Editor editor;

    @Inject
    PreviewTokens tokens;

    @Inject
    Signatures signatures;

    @Inject
    Clock clock;

    @Test
    void a_draft_that_was_never_published_can_be_previewed() {
        var review = editor.begins(node -> node.put("headline", "Not yet"));
        get(token(review, 1))
                .statusCode(200)
                .body("id", equalTo(review.toString()))
                .body("headline", equalTo("Not yet"))
                .body("rating", equalTo(3f))
                .body("publishedAt", nullValue())
                .body("updatedAt", notNullValue())
                .body("film", notNullValue())
                .body("authors", hasSize(1))
                .body("bodyHtml", equalTo("<p>A body.</p>"));
    }

    @Test
    void a_preview_of_what_is_live_is_what_readers_see() throws IOException {
        var hero = given.image("Hero").toString();
        var inline = given.image("Inline").toString();
        var other = given.review(Instant.EPOCH, any -> {});
        var review = editor.begins(node -> {
            node.put("dek", "Dek").put("body", "![](image:" + inline + " ' | Me')\n\nSee [it](review:" + other + ").");
            node.putArray("tags").add(given.term(TermKind.TAG)).add(given.term(TermKind.TAG));
            node.putArray("related").add(other);
            node.putArray("authors").add(given.author(any -> {})).add(given.author(any -> {}));
            node.putObject("heroImage").put("image", hero).put("alt", "Rain");
            node.putArray("pros").add("Pro");
        });
        editor.publishes(review);
        var forms = "?body=html&body=blocks&body=text";
        var published = Api.anonymous().urlEncodingEnabled(false).get("/api/v1/reviews/" + slug(review) + forms);
        var seen = get(token(review, 1), forms).extract().asString();
        assertTrue(seen.contains("?pass="), seen);
        // Pictures may not be public yet: whoever sees the preview sees them, too.
        var preview = (ObjectNode) JSON.readTree(seen.replaceAll("\\?pass=[A-Za-z0-9_-]+", ""));
        var expected = (ObjectNode) JSON.readTree(published.asString());
        for (var document : List.of(preview, expected)) {
            var shared = (ObjectNode) document.at("/seo/openGraph");
            assertEquals(document.remove("updatedAt"), shared.remove("modifiedTime"));
        }
        assertEquals(expected, preview);
        assertEquals(1, preview.path("related").size());
        assertEquals(inline, preview.at("/images/0/id").asText());
        assertEquals("Me", preview.at("/images/0/credit").asText());
    }

    @Test
    void an_old_revision_can_be_previewed_beside_the_live_one() {
        var review = editor.begins(node -> node.put("headline", "One"));
        editor.saves(review, node -> node.put("headline", "Two"));
        editor.publishes(review);
        editor.saves(review, node -> node.put("headline", "Three"));
        get(token(review, 1)).body("headline", equalTo("One")).body("publishedAt", notNullValue());
        get(token(review, 2)).body("headline", equalTo("Two"));
        get(token(review, 3)).body("headline", equalTo("Three"));
        assertEquals(List.of("Two"), editor.strings("select headline from published_review where id = ?1", review));
    }

    @Test
    void a_token_stays_with_its_revision_when_the_review_is_saved_again() {
        var review = editor.begins(
                node -> node.put("headline", "One").putArray("authors").add(given.author(any -> {})));
        var token = token(review, 1);
        editor.saves(
                review, node -> node.put("headline", "Two").putArray("authors").removeAll());
        get(token).body("headline", equalTo("One")).body("authors", hasSize(1));
    }

    @Test
    void a_draft_may_lack_almost_everything() {
        var review = editor.begins(new ReviewInput(
                null,
                "A headline",
                null,
                null,
                null,
                "en",
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        get(token(review, 1), "?body=html&body=blocks&body=text")
                .statusCode(200)
                .body("rating", nullValue())
                .body("film", nullValue())
                .body("verdict", nullValue())
                .body("authors", empty())
                .body("bodyHtml", equalTo(""))
                .body("bodyBlocks", empty())
                .body("seo.title", equalTo("A headline"));
    }

    @Test
    void what_the_draft_points_to_shows_only_as_far_as_it_is_public() {
        var draft = given.draft(any -> {});
        var live = given.review(Instant.EPOCH, any -> {});
        var film = given.film(any -> {});
        var review = editor.begins(node -> {
            node.put("film", film).put("body", "[a](review:" + draft + ") and [b](review:" + live + ")");
            node.putArray("related").add(draft).add(live);
        });
        meanwhile.trashed("film", film);
        get(token(review, 1), "?body=blocks")
                .body("related.slug", contains(live))
                .body("film", nullValue())
                .body("bodyBlocks[0].content.review.findAll { it != null }", contains(live));
    }

    @Test
    void no_cache_keeps_a_preview() {
        var review = editor.begins(any -> {});
        get(token(review, 1))
                .header("Cache-Control", "private, no-store")
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue())
                .header("Surrogate-Key", nullValue());
    }

    @Test
    void a_token_expires() {
        var review = editor.begins(any -> {});
        PreviewConfig minutes = () -> Duration.ofMinutes(15);
        var now = clock.instant();
        get(issuedAt(now.minusSeconds(14 * 60), minutes, review)).statusCode(200);
        get(issuedAt(now.minusSeconds(15 * 60 + 1), minutes, review)).statusCode(404);
        var token = tokens.issue(revision(review, 1));
        assertTrue(token.expiresAt().isAfter(now.plusSeconds(14 * 60)));
        assertTrue(token.expiresAt().isBefore(now.plusSeconds(16 * 60)));
    }

    @Test
    void an_altered_token_opens_nothing() {
        var token = token(editor.begins(any -> {}), 1);
        for (int place = 0; place < token.length(); place++) {
            var other = token.charAt(place) == 'A' ? 'B' : 'A';
            var altered = token.substring(0, place) + other + token.substring(place + 1);
            assertEquals(404, RawHttp.send("GET", "/api/v1/previews/" + altered).status(), altered);
        }
        for (var altered :
                List.of(token.substring(1), token + "A", token + "AAAA", token + "=", "A", "!", "a".repeat(5000))) {
            assertEquals(404, RawHttp.send("GET", "/api/v1/previews/" + altered).status(), altered);
        }
    }

    @Test
    void a_cursor_is_no_token() {
        String cursor = Api.anonymous().get("/api/v1/reviews?limit=1").path("page.next");
        get(cursor).statusCode(404);
        var sealed = signatures.seal("cursor", new byte[24], "");
        get(sealed).statusCode(404);
    }

    @Test
    void it_is_not_told_why_there_is_nothing() {
        var review = editor.begins(any -> {});
        var expired = issuedAt(Instant.EPOCH, () -> Duration.ofMinutes(15), review);
        var purged = token(review, 1);
        var trashed = general(RawHttp.send("GET", "/api/v1/previews/" + expired), expired);
        editor.trashes(review);
        assertEquals(trashed, general(RawHttp.send("GET", "/api/v1/previews/" + purged), purged));
        editor.purges(review);
        assertEquals(trashed, general(RawHttp.send("GET", "/api/v1/previews/" + purged), purged));
        var altered = purged.substring(1) + "A";
        assertEquals(trashed, general(RawHttp.send("GET", "/api/v1/previews/" + altered), altered));
    }

    @Test
    void a_form_of_the_body_can_be_chosen_and_nothing_else() {
        var token = token(editor.begins(any -> {}), 1);
        get(token, "?body=text").body("bodyText", equalTo("A body.")).body("bodyHtml", nullValue());
        get(token, "?body=pdf").statusCode(400);
        get(token, "?fields=slug").statusCode(400).body("errors[0].detail", containsString("allowed are body"));
    }

    private static String general(RawHttp.Answer answer, String token) {
        assertEquals(404, answer.status());
        return answer.toString().replace(token, "TOKEN").replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
    }

    private String token(UUID review, int number) {
        return tokens.issue(revision(review, number)).token();
    }

    private String issuedAt(Instant time, PreviewConfig config, UUID review) {
        return new PreviewTokens(signatures, config, Clock.fixed(time, ZoneOffset.UTC))
                .issue(revision(review, 1))
                .token();
    }

    private UUID revision(UUID review, int number) {
        return UUID.fromString(editor.value(
                "select cast(id as text) from revision where review_id = ?1 and number = ?2", review, number));
    }

    private String slug(UUID review) {
        return editor.value("select slug from review_slug where review_id = ?1", review);
    }

    private static JsonNode json(ValidatableResponse response) throws IOException {
        return JSON.readTree(response.extract().asString());
    }

    private static ValidatableResponse get(String token) {
        return get(token, "");
    }

    private static ValidatableResponse get(String token, String query) {
        return Api.anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/previews/" + token + query)
                .then();
    }
}
