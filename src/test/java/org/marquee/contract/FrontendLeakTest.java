package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.RawHttp;

/** What is not public shows nowhere where frontends, apps and search engines look: not as a translation either. */
@QuarkusTest
class FrontendLeakTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYNC = "/api/v1/sync?body=html&body=blocks&body=text&limit=100";

    private final Hidden hidden;
    private final Planted planted;
    private final HiddenTranslations translations;
    private final Given given;

    FrontendLeakTest(Hidden hidden, Planted planted, HiddenTranslations translations, Given given) {
        this.hidden = hidden;
        this.planted = planted;
        this.translations = translations;
        this.given = given;
    }

    @Test
    void no_translation_shows_before_its_time_or_after() throws IOException {
        translations.plant();
        var traces = translations.traces().toList();
        assertAll(translations.addresses().stream().map(address -> () -> {
            var answer = RawHttp.send("GET", address);
            assertEquals(200, answer.status(), address);
            assertEquals(
                    List.of(),
                    traces.stream().filter(answer.toString()::contains).toList(),
                    address);
        }));
    }

    @Test
    void a_feed_of_what_is_hidden_is_like_one_of_what_never_was() throws IOException {
        translations.plant();
        hidden.plant();
        assertAll(Stream.concat(translations.slugs.stream(), hidden.slugs.stream())
                .flatMap(slug -> Stream.of("/structured-data", "/comments")
                        .map(below -> "/api/v1/reviews/" + slug + below)
                        .map(address -> () ->
                                assertEquals(404, RawHttp.send("GET", address).status(), address))));
        assertAll(Stream.concat(translations.slugs.stream(), hidden.slugs.stream())
                .map(slug -> "/feeds/reviews/" + slug + "/comments.atom")
                .map(address ->
                        () -> assertEquals(404, RawHttp.send("GET", address).status(), address)));
    }

    @Test
    void a_copy_of_all_that_is_public_has_nothing_else() throws IOException {
        var before = walked(new ArrayList<>(), SYNC);
        hidden.plant();
        planted.plant();
        translations.plant();
        var traces = new ArrayList<>(List.of(Hidden.WORD, Planted.WORD, HiddenTranslations.WORD));
        traces.addAll(planted.secrets.stream().filter(secret -> !isId(secret)).toList());
        var answers = new ArrayList<String>();
        walked(answers, SYNC);
        walked(answers, "/api/v1/sync?limit=100&token=" + before);
        assertTrue(answers.size() > 1);
        assertAll(answers.stream()
                .map(answer -> () -> assertEquals(
                        List.of(), traces.stream().filter(answer::contains).toList())));
    }

    @Test
    void changes_of_a_hidden_translation_are_not_told_of() throws IOException {
        translations.plant();
        var token = walked(new ArrayList<>(), SYNC);
        var draft = given.texts("select cast(review_id as text) from review_slug where slug = '"
                        + translations.slugs.get(0) + "'")
                .findFirst()
                .orElseThrow();
        Desk.OF_EDITOR
                .patch(Desk.REVIEWS + "/" + draft, "*", Map.of("seo", Map.of("title", "Other")))
                .then()
                .statusCode(200);
        var answers = new ArrayList<String>();
        walked(answers, "/api/v1/sync?limit=100&token=" + token);
        assertEquals(0, JSON.readTree(answers.get(0)).path("items").size(), answers.get(0));
    }

    /** Adds all answers from there on; the token behind them. */
    private static String walked(List<String> answers, String address) throws IOException {
        for (var next = address; ; ) {
            var answer = RawHttp.send("GET", next);
            assertEquals(200, answer.status(), next);
            answers.add(answer.body());
            var page = JSON.readTree(answer.body());
            var token = page.path("nextToken").asText();
            if (!page.path("hasMore").asBoolean()) {
                return token;
            }
            next = "/api/v1/sync?limit=100&token=" + token;
        }
    }

    /** What was public once is told to be gone by its id. */
    private static boolean isId(String secret) {
        try {
            return secret.matches("[0-9a-f]{12}")
                    || !UUID.fromString(secret).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
