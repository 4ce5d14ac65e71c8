package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;

/** No word of what is not public finds anything: not itself, not by a slip, nor counted, nor completed. */
@QuarkusTest
class SearchLeakTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Hidden hidden;
    private final Planted planted;
    private final HiddenComments comments;

    SearchLeakTest(Hidden hidden, Planted planted, HiddenComments comments) {
        this.hidden = hidden;
        this.planted = planted;
        this.comments = comments;
    }

    @Test
    void no_word_of_what_is_not_public_finds_anything() throws IOException {
        hidden.plant();
        planted.plant();
        comments.plant();
        var words = Stream.of("Quillbeam", "Vantorrow", "Merrowick", Hidden.WORD, Planted.WORD);
        assertAll(words.flatMap(word -> Stream.of(
                        word,
                        word.toUpperCase(),
                        "\"" + word + "\"",
                        word.substring(1),
                        word.replaceFirst("(.)(.)$", "$2$1")))
                .map(word -> () -> assertFindsNothing(word)));
    }

    private static void assertFindsNothing(String word) throws IOException {
        for (var list : Stream.of("search", "reviews", "films", "people").toList()) {
            var answer = answer(list + "?withTotal=true", word);
            assertEquals(0, answer.at("/page/total").asInt(), list + " " + word);
            assertEquals(0, answer.path("items").size(), list + " " + word);
        }
        answer("search/facets", word).forEach(facet -> assertEquals(0, facet.size(), word));
        for (int length = 4; length <= word.length(); length++) {
            var beginning = word.substring(0, length);
            var suggested = answer("search/suggestions?limit=20", beginning)
                    .path("items")
                    .toString();
            assertEquals(-1, suggested.toLowerCase().indexOf(word.toLowerCase()), beginning + suggested);
        }
    }

    private static JsonNode answer(String address, String word) throws IOException {
        return JSON.readTree(
                Api.anonymous().param("q", word).get("/api/v1/" + address).asString());
    }
}
