package org.marquee.film;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** What belongs to a film: people, pictures, reviews and their ratings. */
@QuarkusTest
class FilmPartsTest {
    private static final Instant PUBLISHED = Instant.parse("2021-05-05T12:00:00Z");

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Test
    void the_credits_are_the_whole_cast_and_then_the_whole_crew() {
        var person = given.person(
                node -> node.putObject("nativeName").put("value", "전종서").put("language", "ko"));
        var slug = given.film(film -> {
            var credits = film.putArray("credits");
            credits.addObject()
                    .put("type", "crew")
                    .put("person", person)
                    .put("department", "Directing")
                    .put("job", "Director");
            credits.addObject()
                    .put("type", "crew")
                    .put("person", person)
                    .put("department", "Writing")
                    .put("job", "Writer");
            IntStream.rangeClosed(1, 30)
                    .forEach(i -> credits.addObject()
                            .put("type", "cast")
                            .put("person", person)
                            .put("character", "Part " + i));
        });
        get(slug)
                .body("credits", hasSize(32))
                .body("credits.person.slug", equalTo(Collections.nCopies(32, person)))
                .body("credits[0].person.nativeName", equalTo(Map.of("value", "전종서", "language", "ko")))
                .body("credits[0].character", equalTo("Part 1"))
                .body("credits[29].order", equalTo(30))
                .body("credits[30].job", equalTo("Director"))
                .body("credits[30].character", nullValue())
                .body("credits[31].department", equalTo("Writing"))
                .body("credits[31].order", equalTo(2));
    }

    @Test
    void the_gallery_says_what_the_film_says_of_its_pictures_or_else_their_own_words() {
        var image = given.image("Own alt").toString();
        var other = given.image("Second alt").toString();
        var slug = given.film(film -> {
            film.put("poster", image);
            var gallery = film.putArray("gallery");
            gallery.addObject().put("image", other);
            gallery.addObject()
                    .put("image", image)
                    .put("alt", "Other alt")
                    .put("caption", "Other")
                    .put("credit", "Somebody");
        });
        get(slug)
                .body("poster.alt", equalTo("Own alt"))
                .body("gallery.id", contains(other, image))
                .body("gallery.alt", contains("Second alt", "Other alt"))
                .body("gallery.caption", contains("Caption of Second alt", "Other"))
                .body("gallery.credit", contains("Credit", "Somebody"));
    }

    @Test
    void the_newest_20_public_reviews_stand_in_the_page_of_a_film() {
        var slug = given.film(any -> {});
        var author = given.author(any -> {});
        var reviews = IntStream.rangeClosed(1, 22)
                .mapToObj(i -> given.review(
                        PUBLISHED.minusSeconds(i),
                        review -> review.put("film", slug).putArray("authors").add(author)))
                .toList();
        given.draft(review -> review.put("film", slug));
        get(slug)
                .body("reviewCount", equalTo(22))
                .body("reviews.slug", equalTo(reviews.subList(0, 20)))
                .body("reviews[0].authors.slug", contains(author))
                .body("reviews[0].rating", equalTo(3.0f))
                .body("reviews[0].publishedAt", equalTo("2021-05-05T11:59:59Z"));
    }

    @Test
    void the_ratings_of_public_reviews_are_counted_from_half_a_star_to_five() {
        var slug = given.film(any -> {});
        for (var rating : List.of(0.5, 4.5, 4.5, 5.0)) {
            given.review(PUBLISHED, review -> review.put("film", slug).put("rating", rating));
        }
        given.draft(review -> review.put("film", slug).put("rating", 1));
        meanwhile.withdrawn(
                given.review(PUBLISHED, review -> review.put("film", slug).put("rating", 2)));
        get(slug)
                .body("ratingDistribution.rating", contains(.5f, 1f, 1.5f, 2f, 2.5f, 3f, 3.5f, 4f, 4.5f, 5f))
                .body("ratingDistribution.count", contains(1, 0, 0, 0, 0, 0, 0, 0, 2, 1));
    }

    /** A number of its own for each slug, with as many digits as other data sets ask for. */
    private static int number(String slug) {
        return 1_000_000 + Math.floorMod(slug.hashCode(), 1_000_000_000);
    }

    private static ValidatableResponse get(String slug) {
        return Api.anonymous().get("/api/v1/films/" + slug).then().statusCode(200);
    }
}
