package org.marquee.kernel.http;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** Every answer names what it is made of, so that a change of any part can cut it from caches. */
@QuarkusTest
class DeliveredKeysTest {
    @Inject
    Given given;

    @ParameterizedTest
    @CsvSource({
        "reviews, authors films persons reviews terms",
        "films, films persons reviews terms",
        "people, films persons",
        "authors, authors reviews",
        "genres, terms films reviews",
        "platforms, terms films reviews",
        "companies, terms films reviews",
        "tags, terms films reviews"
    })
    void an_empty_list_names_the_collections_that_may_fill_it(String list, String keys) {
        assertEquals(Set.of(keys.split(" ")), keys("/api/v1/" + list + "?slug=nothing"));
    }

    @Test
    void a_review_names_all_that_it_shows() {
        var hero = given.image("Hero");
        var still = given.image("Still");
        var tag = given.term(TermKind.TAG);
        var genre = given.term(TermKind.GENRE);
        var author = given.author(any -> {});
        var person = given.person(any -> {});
        var film = given.film(node -> {
            node.putArray("genres").add(genre);
            node.putArray("credits").addObject().put("type", "cast").put("person", person);
        });
        var related = given.review(Instant.EPOCH, any -> {});
        var review = given.review(Instant.EPOCH, node -> {
            node.put("film", film).put("body", "![](image:" + still + ")");
            node.putArray("authors").add(author);
            node.putArray("tags").add(tag);
            node.putArray("related").add(related);
            node.putObject("heroImage").put("image", hero.toString());
        });
        var expected = Stream.of(
                        key("review", "reviews", review),
                        key("review", "reviews", related),
                        key("film", "films", film),
                        key("author", "authors", author),
                        key("person", "people", person),
                        key("term", "tags", tag),
                        key("term", "genres", genre),
                        SurrogateKeys.key("image", hero),
                        SurrogateKeys.key("image", still))
                .collect(toSet());
        var keys = keys("/api/v1/reviews/" + review);
        assertTrue(keys.containsAll(expected), () -> expected + " in " + keys);
    }

    @Test
    void a_review_depends_on_which_of_the_reviews_that_it_points_to_are_public() {
        var draft = given.draft(any -> {});
        var linking = given.review(Instant.EPOCH, review -> review.put("body", "See [this](review:" + draft + ")."));
        assertTrue(keys("/api/v1/reviews/" + linking).contains("reviews"));
    }

    @Test
    void a_long_list_names_collections_instead_of_its_many_parts() {
        var tag = given.term(TermKind.TAG);
        for (int i = 0; i < 100; i++) {
            given.review(Instant.EPOCH, review -> review.putArray("tags").add(tag));
        }
        var address = "/api/v1/reviews?limit=100&tag=" + tag;
        assertTrue(Wire.header(Wire.get(address), "Surrogate-Key").length() <= SurrogateKeys.LONGEST);
        assertEquals(
                Set.of(
                        "reviews",
                        "films",
                        "persons",
                        "authors",
                        "terms",
                        "folded-reviews",
                        "folded-films",
                        "folded-authors",
                        key("term", "tags", tag)),
                keys(address));
    }

    private static String key(String type, String list, String slug) {
        String id = Api.anonymous().get("/api/v1/" + list + "?slug=" + slug).path("items[0].id");
        return SurrogateKeys.key(type, UUID.fromString(id));
    }

    private static Set<String> keys(String address) {
        var header = Wire.header(Wire.get(address), "Surrogate-Key");
        var keys = Arrays.asList(header.split(" "));
        assertEquals(keys.size(), Set.copyOf(keys).size(), header);
        return Set.copyOf(keys);
    }
}
