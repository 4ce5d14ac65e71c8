package org.marquee.review;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.marquee.testkit.FilteredList.assertFinds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.FilteredList;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** Filters by what the review itself is. All reviews of a test carry its tag, so that it sees no others. */
@QuarkusTest
class ReviewListTest {
    private static final Instant PUBLISHED = Instant.parse("2021-05-05T12:00:00Z");
    private static final Consumer<ObjectNode> ANY = review -> {};

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    String tag;
    FilteredList reviews;

    @BeforeEach
    void tagged() {
        tag = given.term(TermKind.TAG);
        reviews = new FilteredList("/api/v1/reviews?tag=" + tag, this::review);
    }

    @Test
    void author_finds_reviews_by_any_of_the_authors() {
        reviews.findsAnyOf(
                "author",
                given.author(any -> {}),
                given.author(any -> {}),
                author -> review ->
                        review.putArray("authors").add(given.author(any -> {})).add(author));
    }

    @Test
    void tag_finds_reviews_with_any_of_the_tags() {
        var one = given.term(TermKind.TAG);
        var both = review(review -> review.putArray("tags").add(tag).add(one));
        var first = review(ANY);
        assertFinds("/api/v1/reviews?tag=" + one, both);
        assertFinds("/api/v1/reviews?tag=" + one + "&tag=" + tag, both, first);
    }

    @Test
    void language_finds_reviews_in_any_of_the_languages() {
        reviews.findsAnyOf("language", "ko", "pt-BR", language -> review -> review.put("language", language));
    }

    @Test
    void a_language_that_is_no_well_formed_tag_is_refused() {
        Api.anonymous().get("/api/v1/reviews?language=en-a").then().statusCode(400);
        Api.anonymous().get("/api/v1/reviews?language=en-ab1").then().statusCode(400);
        Api.anonymous()
                .get("/api/v1/reviews?language=en" + "-ab".repeat(2000))
                .then()
                .statusCode(400);
    }

    @Test
    void language_finds_longer_tags_too_but_only_whole_subtags() {
        var german = review(review -> review.put("language", "de"));
        var austrian = review(review -> review.put("language", "de-AT"));
        review(review -> review.put("language", "del"));
        reviews.finds("language=de", german, austrian);
        reviews.finds("language=DE-at", austrian);
    }

    @Test
    void language_finds_tags_in_whatever_case_they_were_written() {
        var brazilian = review(review -> review.put("language", "PT-br"));
        reviews.finds("language=pt-BR", brazilian);
        reviews.finds("language=pt", brazilian);
    }

    @Test
    void ratingMin_and_ratingMax_include_the_rating_they_name() {
        var poor = review(review -> review.put("rating", 2.5));
        var good = review(review -> review.put("rating", 3.0));
        var best = review(review -> review.put("rating", 3.5));
        reviews.finds("ratingMin=3", good, best);
        reviews.finds("ratingMax=3.0", poor, good);
        reviews.finds("ratingMin=3&ratingMax=3", good);
        reviews.finds("ratingMin=3.5&ratingMax=2.5");
    }

    @Test
    void publishedAfter_and_publishedBefore_exclude_the_moment_they_name() {
        var first = given.review(PUBLISHED.minus(1, ChronoUnit.MICROS), tagged(ANY));
        var second = review(ANY);
        var third = given.review(PUBLISHED.plus(1, ChronoUnit.MICROS), tagged(ANY));
        reviews.finds("publishedAfter=2021-05-05T12:00:00Z", third);
        reviews.finds("publishedBefore=2021-05-05T14:00:00%2B02:00", first);
        reviews.finds("publishedAfter=2021-05-05T11:59:59.999999Z&publishedBefore=2021-05-05T12:00:00.000001Z", second);
        reviews.finds("publishedAfter=2021-05-05T12:00:00.000001Z");
    }

    @Test
    void times_may_have_every_offset_and_lie_in_every_year() {
        var review = review(ANY);
        reviews.finds("publishedAfter=0000-01-01T00:00:00%2B18:00", review);
        reviews.finds("publishedBefore=9999-12-31T23:59:59.999999999-18:00", review);
        reviews.finds("publishedBefore=2021-05-06T06:00:00.000001%2B18:00", review);
    }

    @Test
    void slug_reads_several_reviews_at_once_and_passes_over_those_that_are_not_there() {
        var one = review(ANY);
        var other = review(ANY);
        review(ANY);
        var draft = given.draft(tagged(ANY));
        assertFinds("/api/v1/reviews?slug=" + one + "&slug=" + draft + "&slug=" + other + "&slug=nothing", one, other);
    }

    @Test
    void slug_takes_a_hundred_and_no_more() {
        var slugs =
                IntStream.rangeClosed(1, 100).mapToObj(i -> "slug=none-" + i).collect(Collectors.joining("&"));
        assertFinds("/api/v1/reviews?" + slugs);
        Api.anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/reviews?slug=one-more&" + slugs)
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("slug")));
    }

    @Test
    void several_parameters_find_what_meets_all_of_them() {
        var author = given.author(any -> {});
        var film = given.film(node -> node.put("kind", "short").put("releaseYear", 1955));
        Consumer<ObjectNode> all = review -> {
            review.put("film", film).put("language", "ko").put("rating", 4.5);
            review.putArray("authors").add(author);
        };
        var found = review(all);
        Stream.<Consumer<ObjectNode>>of(
                        review -> review.put("film", given.film(node -> node.put("kind", "short"))),
                        ofFilm(node -> node.put("releaseYear", 1955)),
                        review -> review.put("language", "en"),
                        review -> review.put("rating", 4),
                        review -> review.put("rating", 5),
                        review -> review.putArray("authors").add(given.author(any -> {})))
                .forEach(otherwise -> review(all.andThen(otherwise)));
        reviews.finds("kind=short&releaseYear=1955&language=ko&ratingMin=4.5&ratingMax=4.5&author=" + author, found);
    }

    @Test
    void what_is_not_public_is_in_no_list() {
        var now = Instant.now();
        var published = review(ANY);
        given.draft(tagged(ANY));
        given.review(now.plus(1, ChronoUnit.DAYS), tagged(ANY));
        given.review(PUBLISHED, now.minusSeconds(1), tagged(ANY));
        meanwhile.withdrawn(review(ANY));
        reviews.finds("withTotal=true", published);
        Api.anonymous()
                .get("/api/v1/reviews?withTotal=true&tag=" + tag)
                .then()
                .body("items", hasSize(1))
                .body("page.total", equalTo(1));
    }

    private String review(Consumer<ObjectNode> details) {
        return given.review(PUBLISHED, tagged(details));
    }

    private Consumer<ObjectNode> tagged(Consumer<ObjectNode> details) {
        return review -> {
            review.putArray("tags").add(tag);
            details.accept(review);
        };
    }

    private static Consumer<ObjectNode> of(String film) {
        return review -> review.put("film", film);
    }

    private Consumer<ObjectNode> ofFilm(Consumer<ObjectNode> details) {
        return review -> review.put("film", given.film(details));
    }
}
