package org.marquee.term;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.Slugs;

/** Genres, platforms, companies and tags: four lists that are alike. */
@QuarkusTest
class TermResourceTest {
    private static final Map<TermKind, String> LISTS = Map.of(
            TermKind.GENRE, "/api/v1/genres",
            TermKind.PLATFORM, "/api/v1/platforms",
            TermKind.COMPANY, "/api/v1/companies",
            TermKind.TAG, "/api/v1/tags");

    /** How a film comes to a term of each kind. */
    private static final Map<TermKind, BiConsumer<ObjectNode, String>> IN_FILM = Map.of(
            TermKind.GENRE, (film, term) -> film.putArray("genres").add(term),
            TermKind.COMPANY, (film, term) -> film.putArray("companies").add(term),
            TermKind.PLATFORM,
                    (film, term) -> {
                        var places = film.putArray("availability");
                        places.addObject()
                                .put("platform", term)
                                .put("country", "KR")
                                .put("kind", "rent");
                        places.addObject()
                                .put("platform", term)
                                .put("country", "US")
                                .put("kind", "rent");
                    },
            TermKind.TAG, (film, term) -> {});

    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void a_term_has_a_name_and_counts_its_public_reviews_once_each(TermKind kind) {
        var term = given.term(kind);
        reviewed(kind, term);
        reviewed(kind, term);
        meanwhile.withdrawn(reviewed(kind, term));
        given.draft(review -> sort(review, kind, term));
        list(kind, "slug=" + term)
                .body("items.slug", contains(term))
                .body("items.name", contains("Name of " + term))
                .body("items.reviewCount", contains(2));
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void each_list_has_terms_of_its_own_kind_only(TermKind kind) {
        for (var other : TermKind.values()) {
            var term = given.term(other);
            list(kind, "slug=" + term).body("items.slug", other == kind ? contains(term) : empty());
        }
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void name_orders_as_people_do(TermKind kind) {
        var zebra = given.term(kind, given.slug("term"), "zebra");
        var apple = given.term(kind, given.slug("term"), "Äpfel");
        var bear = given.term(kind, given.slug("term"), "Bear");
        var list = LISTS.get(kind) + "?slug=%s&slug=%s&slug=%s".formatted(zebra, apple, bear);
        assertEquals(List.of(apple, bear, zebra), Slugs.in(list));
        assertEquals(List.of(apple, bear, zebra), Slugs.in(list + "&sort=name"));
        assertEquals(List.of(zebra, bear, apple), Slugs.in(list + "&sort=-name"));
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void reviewCount_orders_by_the_public_reviews(TermKind kind) {
        var two = given.term(kind);
        var none = given.term(kind);
        var one = given.term(kind);
        reviewed(kind, two);
        reviewed(kind, two);
        reviewed(kind, one);
        var list = LISTS.get(kind) + "?slug=%s&slug=%s&slug=%s".formatted(two, none, one);
        assertEquals(List.of(none, one, two), Slugs.in(list + "&sort=reviewCount"));
        assertEquals(List.of(two, one, none), Slugs.in(list + "&sort=-reviewCount"));
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void a_term_in_the_trash_is_in_no_list_and_at_no_review(TermKind kind) {
        var term = given.term(kind);
        var review = reviewed(kind, term);
        meanwhile.trashed("term", term);
        list(kind, "slug=" + term).body("items", empty());
        Api.anonymous()
                .get("/api/v1/reviews/" + review)
                .then()
                .body("tags", empty())
                .body("film.genres", empty())
                .body("film.companies", empty())
                .body("film.availability", empty());
    }

    @Test
    void two_kinds_may_have_terms_with_the_same_slug() {
        var slug = given.slug("term");
        given.term(TermKind.GENRE, slug, "As a genre");
        given.term(TermKind.TAG, slug, "As a tag");
        list(TermKind.GENRE, "slug=" + slug).body("items.name", contains("As a genre"));
        list(TermKind.TAG, "slug=" + slug).body("items.name", contains("As a tag"));
    }

    @ParameterizedTest
    @EnumSource(TermKind.class)
    void terms_come_in_pages(TermKind kind) {
        given.term(kind);
        given.term(kind);
        list(kind, "limit=1&withTotal=true").body("items.size()", equalTo(1)).body("page", hasKey("total"));
        list(kind, "limit=1").body("page", not(hasKey("total")));
    }

    /** A public review with the term. */
    private String reviewed(TermKind kind, String term) {
        return given.review(Instant.EPOCH, review -> sort(review, kind, term));
    }

    private void sort(ObjectNode review, TermKind kind, String term) {
        review.put("film", given.film(film -> IN_FILM.get(kind).accept(film, term)));
        if (kind == TermKind.TAG) {
            review.putArray("tags").add(term);
        }
    }

    private static ValidatableResponse list(TermKind kind, String parameters) {
        return Api.anonymous().get(LISTS.get(kind) + "?" + parameters).then().statusCode(200);
    }
}
