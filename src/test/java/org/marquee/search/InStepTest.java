package org.marquee.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** What is found follows whatever is written, whoever writes it: here it is plain SQL. */
@QuarkusTest
class InStepTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    String word;
    String other;

    @BeforeEach
    void newWords() {
        word = given.slug("wamblecropt").replace("-", "");
        other = given.slug("snollygoster").replace("-", "");
    }

    @Test
    void a_film_is_found_by_its_titles_people_and_synopsis_as_they_are_now() {
        var person = given.person(details -> details.put("name", "Old " + word));
        var film = given.film(details -> details.putArray("credits")
                .addObject()
                .put("type", "cast")
                .put("person", person)
                .put("character", "One"));
        var review = given.review(Instant.EPOCH, details -> details.put("film", film));
        finds(word, review, film, person);
        given.sql("update person set name = ?2 where slug = ?1", person, "New " + other);
        finds(word);
        finds(other, review, film, person);
        given.sql("delete from film_credit where film_id = (select id from film where slug = ?1)", film);
        finds(other, person);
        given.sql("update film set title = ?2 where slug = ?1", film, word + " Nights");
        finds(word, review, film);
        given.sql("update film set title = 'Plain', synopsis = ?2 where slug = ?1", film, "About " + word);
        finds(word, film);
        given.sql(
                "insert into film_alternative_title select id, 0, ?2, 'fr' from film where slug = ?1",
                film,
                "Le " + other + "é");
        finds(other + "e", review, film);
    }

    @Test
    void somebody_in_the_trash_is_found_nowhere() {
        var person = given.person(details -> details.put("name", "Old " + word));
        var film = given.film(details -> details.putArray("credits")
                .addObject()
                .put("type", "cast")
                .put("person", person)
                .put("character", "One"));
        meanwhile.trashed("person", person);
        finds(word);
        given.sql("update person set trashed_at = null where slug = ?1", person);
        finds(word, film, person);
        meanwhile.trashed("film", film);
        finds(word, person);
        given.sql("update film set trashed_at = null where slug = ?1", film);
        finds(word, film, person);
    }

    @Test
    void a_revision_is_found_from_its_second_to_its_last() {
        var film = given.film(any -> {});
        given.draft(review -> review.put("headline", word).put("film", film));
        var slug = given.review(
                Instant.parse("2098-01-01T00:00:00Z"),
                review ->
                        review.put("headline", "Ok").put("body", "Says " + word).put("film", film));
        finds(word);
        given.sql(
                "update publication set publish_at = now() - interval '1 hour', published_at = now() - interval '1 hour'"
                        + " where slug = ?1",
                slug);
        finds(word, slug);
        given.sql("update publication set unpublish_at = now() + interval '1 hour' where slug = ?1", slug);
        finds(word, slug);
        given.sql("update publication set unpublish_at = now() where slug = ?1", slug);
        finds(word);
    }

    @Test
    void what_is_deleted_leaves_nothing() {
        var film = given.film(details -> details.put("title", word));
        var review =
                given.review(Instant.EPOCH, details -> details.put("film", film).put("headline", word));
        finds(word, review, film);
        given.sql("delete from publication where slug = ?1", review);
        finds(word, film);
        assertEquals(
                0,
                given.count("select count(*) from search_name n where n.kind = 'review' and not exists ("
                        + "select from publication p where p.id = n.thing_id)"));
    }

    @Test
    void an_author_and_a_comment_are_no_text_to_search() {
        var review = given.review(Instant.EPOCH, any -> {});
        given.comment(review, comment -> comment.put("body", word).put("authorEmail", word + "@example.org"));
        finds(word);
    }

    private static void finds(String q, String... slugs) {
        var items = Api.anonymous()
                .param("q", q)
                .get("/api/v1/search?limit=100")
                .then()
                .statusCode(200)
                .extract();
        var found = List.of("review", "film", "person").stream()
                .flatMap(kind -> items.<List<String>>path("items." + kind + ".slug").stream())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        assertEquals(List.of(slugs).stream().sorted().toList(), found, q);
    }
}
