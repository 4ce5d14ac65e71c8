package org.marquee.kernel.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** What happens to a translation shows at once on the pages of the others, and in what search engines read. */
@QuarkusTest
class TranslationFreshnessTest {
    private final Desk desk = Desk.OF_ADMIN;
    private final Reading reading;
    private final Given given;

    TranslationFreshnessTest(Reading reading, Given given) {
        this.reading = reading;
        this.given = given;
    }

    @BeforeEach
    void open() {
        reading.open();
    }

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void on_the_page_of_the_original() {
        var page = "/api/v1/reviews/" + given.review(Instant.EPOCH, any -> {});
        var slug = given.draft(node -> node.put("headline", "Before")
                .put("language", "ko")
                .put("translationOf", page.substring(page.lastIndexOf('/') + 1)));
        var path = Desk.REVIEWS + "/" + id(slug);
        assertShows(page, "\"translations\":[]");

        publish(path);
        assertShows(page, "\"headline\":\"Before\"");
        desk.patch(path, "*", Map.of("headline", "After", "language", "fr"));
        assertShows(page, "\"headline\":\"Before\"");
        publish(path);
        assertShows(page, "\"language\":\"fr\"");
        assertShows(page, "\"headline\":\"After\"");
        desk.trash(path + "/publication").then().statusCode(200);
        assertShows(page, "\"translations\":[]");
    }

    @Test
    void in_structured_data() {
        var film = given.film(any -> {});
        var page =
                "/api/v1/reviews/" + given.review(Instant.EPOCH, node -> node.put("film", film)) + "/structured-data";
        assertShows(page, "\"Movie\"");

        var id = given.texts("select cast(id as text) from film where slug = '" + film + "'")
                .findFirst()
                .orElseThrow();
        desk.patch("/api/v1/editorial/films/" + id, "*", Map.of("title", "Another title"))
                .then()
                .statusCode(200);
        assertShows(page, "Another title");
    }

    private void publish(String path) {
        desk.put(path + "/publication", "*", Map.of()).then().statusCode(200);
    }

    /** Twice: the second comes from the cache. */
    private void assertShows(String page, String text) {
        var first = new String(Wire.get(page).body(), UTF_8);
        assertTrue(first.contains(text), first);
        reading.fill(List.of(page));
        assertEquals(first, new String(Wire.get(page).body(), UTF_8));
    }

    private String id(String slug) {
        return given.texts("select cast(review_id as text) from review_slug where slug = '" + slug + "'")
                .findFirst()
                .orElseThrow();
    }
}
