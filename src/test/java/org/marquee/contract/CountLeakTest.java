package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;

/** What is not public counts nowhere. */
@QuarkusTest
class CountLeakTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Hidden hidden;

    CountLeakTest(Hidden hidden) {
        this.hidden = hidden;
    }

    @Test
    void no_filter_and_no_count_knows_what_is_not_public() throws IOException {
        hidden.plant();
        assertAll(Stream.concat(hidden.slugs.stream(), Hidden.slugsOfTheDemo()).map(slug -> () -> {
            var list = items("/api/v1/reviews?withTotal=true&slug=" + slug);
            assertEquals(0, list.path("items").size(), slug);
            assertEquals(0, list.at("/page/total").asInt(), slug);
        }));
        assertEquals(
                1,
                items("/api/v1/reviews?withTotal=true&film=" + hidden.openFilm)
                        .at("/page/total")
                        .asInt());
        assertEquals(
                0,
                items("/api/v1/reviews?withTotal=true&film=rashomon-1950")
                        .at("/page/total")
                        .asInt());
        assertEquals(
                0,
                items("/api/v1/films?withTotal=true&reviewed=true&slug=rashomon-1950")
                        .at("/page/total")
                        .asInt());
    }

    @Test
    void counts_of_reviews_are_those_of_the_lists() throws IOException {
        for (var list : Map.of("tags", "tag", "genres", "genre", "platforms", "platform", "authors", "author")
                .entrySet()) {
            for (var item : items("/api/v1/" + list.getKey() + "?limit=100").path("items")) {
                var query = "?withTotal=true&limit=1&" + list.getValue() + "="
                        + item.path("slug").asText();
                assertEquals(
                        items("/api/v1/reviews" + query).at("/page/total").asInt(),
                        item.path("reviewCount").asInt(),
                        query);
            }
        }
    }

    private static JsonNode items(String target) throws IOException {
        return JSON.readTree(
                Api.anonymous().urlEncodingEnabled(false).get(target).asString());
    }
}
