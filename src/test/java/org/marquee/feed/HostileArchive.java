package org.marquee.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marquee.comment.HostileStrings;
import org.marquee.kernel.text.Line;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/**
 * Reviews whose every text is out to break what is made of it, all of one film of one genre with one person, by one author, with one
 * tag, whose names are like that, too. Written as editors write them; what they cannot write is cut out.
 */
@Singleton
class HostileArchive {
    private static final String DESK = "/api/v1/editorial/";

    /** What breaks XML, JSON, and lines of text. */
    private static final List<String> CHARACTERS = List.of(
            "]]> <![CDATA[ ]]&gt;",
            "a\u0000b\u0001c\u000Bd\u001Fe\u007Ff\u0085g",
            "\uFFFE \uFFFF \uFDD0 \uD83D\uDC7B\u200D\uD83D\uDC7E \uDBFF\uDFFF",
            "\u202Eevil\u202C \u2066x\u2069 \u05D0\u05D1 \u0627\u0644\u0641\u064A\u0644\u0645",
            "\u2028line\u2029paragraph\r\nend \t tab",
            "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
            "& &amp; &nbsp; &#0; &#x1F; &unknown; &lt;b&gt;",
            "\"quoted\" 'quoted' \\u003cb\\u003e {{x}}",
            "Za\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308lgo",
            "[there](/relative) [here](#anchor) [up](../up) [x](//host.example/x) ![](relative.png)");

    private final Given given;
    private final Map<String, String> topics = new LinkedHashMap<>();
    private int reviews;

    HostileArchive(Given given) {
        this.given = given;
    }

    /** What feeds can be about, each with its slug. */
    synchronized Map<String, String> topics() throws IOException {
        if (topics.isEmpty()) {
            given.sql("delete from rate_limit");
            var name = "A ]]> <b>&amp; \"q\" 'a' {{x}} \u0627\u0644 \uD83D\uDC7B <script>x</script>";
            topics.put("genres", made("genres", Map.of("name", name)));
            topics.put("tags", made("tags", Map.of("name", name + " tag")));
            topics.put("people", made("people", Map.of("name", name, "biography", name)));
            topics.put("authors", made("authors", Map.of("name", name, "biography", name)));
            var film = new HashMap<String, Object>(Map.of("kind", "feature", "title", name, "releaseYear", 2001));
            film.put("genres", List.of(topics.get("genres")));
            film.put("credits", List.of(Map.of("type", "cast", "person", topics.get("people"))));
            topics.put("films", made("films", film));
            for (var text : texts().toList()) {
                publish(text);
            }
            if (reviews < HostileStrings.SCRIPTS.size()) {
                throw new AssertionError("Only " + reviews + " are published");
            }
        }
        return topics;
    }

    /** A person of no film that anybody has reviewed. */
    String somebodyElse() {
        return given.person(any -> {});
    }

    int reviews() {
        return reviews;
    }

    private static Stream<String> texts() throws IOException {
        var corpus = System.getProperty("xss.corpus");
        var others = corpus == null
                ? Stream.<String>empty()
                : new ObjectMapper().readTree(new File(corpus)).findValuesAsText("payload").stream();
        // What the API refuses in any text.
        return Stream.of(CHARACTERS.stream(), HostileStrings.SCRIPTS.stream(), others)
                .flatMap(all -> all)
                .map(text -> text.replace("\u0000", ""));
    }

    private void publish(String text) {
        var line = line(text, 300);
        var short1000 = cut(text, 1000);
        var review = new HashMap<String, Object>(Map.of("headline", line, "language", "en", "rating", 3));
        review.putAll(Map.of("containsSpoilers", false, "body", text + "\n\n> " + text, "slug", given.slug("hostile")));
        review.putAll(Map.of("dek", short1000, "verdict", short1000, "film", topics.get("films")));
        review.putAll(Map.of("authors", List.of(topics.get("authors")), "tags", List.of(topics.get("tags"))));
        var hero = Map.of(
                "image", given.image("Hero"), "alt", cut(text, 500), "caption", short1000, "credit", cut(text, 300));
        review.put("heroImage", hero);
        var answer = Desk.OF_EDITOR.post(Desk.REVIEWS, review);
        require(answer);
        var published = Desk.OF_EDITOR.put(Desk.REVIEWS + "/" + answer.path("id") + "/publication", "*", Map.of());
        // Links that lead nowhere are not published.
        if (published.statusCode() != 422) {
            require(published);
            reviews++;
        }
    }

    private String made(String collection, Map<String, ?> body) {
        var whole = new HashMap<String, Object>(body);
        whole.put("slug", given.slug("hostile"));
        var answer = Desk.OF_ADMIN.post(DESK + collection, whole);
        require(answer);
        return answer.path("slug");
    }

    /** What no line may have, and what would be told of as the only thing in it, is left out. */
    private static String line(String text, int longest) {
        var fine = text.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> character.matches(Line.PATTERN))
                .collect(Collectors.joining());
        return cut(fine.isBlank() ? "Nothing is left" : fine, longest);
    }

    private static String cut(String text, int longest) {
        var end = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), longest / 2));
        return text.substring(0, Math.max(1, end));
    }

    private static void require(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.asString());
        }
    }
}
