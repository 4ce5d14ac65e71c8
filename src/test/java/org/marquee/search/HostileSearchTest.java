package org.marquee.search;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.RawHttp;

/** Whatever is typed, something sensible is answered. */
@QuarkusTest
class HostileSearchTest {
    private static final List<String> PLACES = List.of(
            "/api/v1/search",
            "/api/v1/search/facets",
            "/api/v1/search/suggestions",
            "/api/v1/reviews",
            "/api/v1/films",
            "/api/v1/people");
    private static final List<String> PIECES = List.of(
            "a",
            "Ballerina",
            "발레",
            "발",
            "夢",
            "é",
            "e\u0301",
            "ﬁ",
            "İ",
            "ß",
            "½",
            "\"",
            "'",
            "-",
            "--",
            "|",
            "&",
            "!",
            "(",
            ")",
            "<->",
            ":*",
            "*",
            "\\",
            "/",
            "@english",
            "'@english'",
            "or",
            "OR",
            " ",
            "\t",
            "\n",
            "%",
            "_",
            "${",
            "1",
            "9.5",
            "-1",
            "👍",
            "\u200b",
            "\u00ad",
            "\ufffd",
            "ก็",
            "ा",
            "the",
            "it",
            ";",
            "select",
            ",",
            "<b>",
            "&amp;",
            "http://a.b/c?d",
            "a@b.c");

    static Stream<String> odd() {
        return Stream.of(
                "'",
                "!!",
                "a:*",
                "a & b",
                "'a' | b",
                "a \\",
                "((a",
                "a <-> b",
                "'@english'",
                "@english",
                "a/b/c",
                "a/ /b",
                "x'); drop",
                "\"unclosed",
                "\"\" a",
                "a \"\" \"-b\"",
                "or or or a",
                "a or",
                "- a",
                "a -",
                "a --b",
                "e\u0301\u0301\u0301x",
                "ก็",
                "İstanbul",
                "x".repeat(200),
                "발".repeat(200),
                "a ".repeat(15),
                "\"" + "a ".repeat(90) + "\"",
                "the",
                "it is the",
                "9".repeat(60));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void odd_texts_are_no_failure(String q) {
        assertAll(PLACES.stream().map(place -> () -> {
            int status = Api.anonymous().param("q", q).get(place).statusCode();
            assertTrue(
                    status == 200 || status == 400 && q.codePoints().noneMatch(Character::isLetterOrDigit),
                    place + q + status);
        }));
    }

    @Test
    void random_texts_are_no_failure() {
        var random = new Random(20231006);
        assertAll(IntStream.range(0, 400).mapToObj(number -> () -> {
            var q = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                q.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var target = PLACES.get(number % PLACES.size()) + "?q="
                    + URLEncoder.encode(q.toString(), StandardCharsets.UTF_8);
            int status = RawHttp.send("GET", target).status();
            assertTrue(status == 200 || status == 400, () -> status + " to " + q);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "!", "-", "\"\"", "%", "👍", "${words}", "-foo", "-\"foo bar\"", "or", "- -"})
    void where_nothing_is_looked_for_the_answer_says_so(String q) {
        Api.anonymous()
                .param("q", q)
                .get("/api/v1/search")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("q"));
    }

    @Test
    void too_much_is_refused() {
        refused("x".repeat(201));
        refused("a or ".repeat(400));
        refused("a ".repeat(31));
    }

    private static void refused(String q) {
        Api.anonymous()
                .param("q", q)
                .get("/api/v1/reviews")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }

    @Test
    void relevance_needs_something_to_be_relevant_to() {
        Api.anonymous()
                .get("/api/v1/reviews?sort=relevance")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("sort"));
    }
}
