package org.marquee.contract;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marquee.term.TermKind;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Jobs;
import org.marquee.testkit.Meanwhile;
import org.marquee.testkit.ReadyCards;
import org.marquee.testkit.Statements;

/** How many SQL statements each operation takes: a constant, whatever the number of rows in the answer. */
@QuarkusTest
class StatementCountTest {
    @Inject
    Given given;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Jobs jobs;

    @Inject
    ReadyCards cards;

    /** Statements count whoever asks, and jobs ask too. */
    @BeforeEach
    void pause() throws InterruptedException {
        jobs.pause();
    }

    @AfterEach
    void goOn() {
        jobs.resume();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void a_list_takes_one_statement_and_its_total_another(int rows) {
        var people = slugs(rows, () -> given.person(any -> {}));
        var film = given.film(node -> people.forEach(person -> credit(node.withArray("credits"), person)));
        var tag = tagOf(rows, film);
        slugs(rows, () -> given.film(any -> {}));
        slugs(rows, () -> given.author(any -> {}));
        List.of(TermKind.values()).forEach(kind -> slugs(rows, () -> given.term(kind)));
        cards.of("/api/v1/reviews?limit=" + rows + "&tag=" + tag, "/api/v1/reviews?limit=" + rows + "&film=" + film);
        assertAll(Stream.of(
                        "reviews?tag=" + tag,
                        "reviews?sort=-rating&kind=feature&ratingMin=1&releaseYear=2001&language=en&film=" + film,
                        "films?sort=title",
                        "people?film=" + film,
                        "authors?sort=-reviewCount",
                        "genres?sort=name",
                        "platforms?sort=-reviewCount",
                        "companies?sort=name",
                        "tags?sort=name")
                .map(list -> "/api/v1/" + list + "&limit=" + rows)
                .flatMap(list -> Stream.of(
                        () -> Api.anonymous().get(list).then().body("items", hasSize(rows)),
                        takes(1, list),
                        takes(1, list + "&page=2"),
                        takes(2, list + "&withTotal=true"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void one_thing_takes_one_statement(int parts) {
        var film = film(parts);
        var tag = tagOf(parts, film);
        var author = given.author(any -> {});
        var images = slugs(parts, () -> given.image("Alt").toString());
        var others = slugs(
                parts,
                () -> given.review(
                        Instant.EPOCH,
                        review -> review.put("film", film).putArray("authors").add(author)));
        var review = given.review(Instant.EPOCH, node -> {
            node.put("film", film).put("body", body(images, others));
            all(node.putArray("related"), others);
            all(node.putArray("tags"), slugs(parts, () -> given.term(TermKind.TAG)));
            node.putObject("heroImage").put("image", images.get(0));
        });
        var person = given.person(any -> {});
        slugs(parts, () -> given.film(node -> credit(node.putArray("credits"), person)));
        String media = Api.anonymous().get("/api/v1/images/" + images.get(0)).path("renditions[0].url");
        cards.of("/api/v1/reviews?limit=1&tag=" + tag);
        assertAll(
                takes(1, "/api/v1/reviews/" + review + "?body=html&body=blocks&body=text"),
                takes(1, "/api/v1/reviews?limit=1&tag=" + tag),
                takes(1, "/api/v1/films/" + film),
                takes(1, "/api/v1/people/" + person),
                takes(1, "/api/v1/authors/" + author),
                takes(1, "/api/v1/images/" + images.get(0)),
                takes(1, URI.create(media).getPath()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "films", "people", "authors"})
    void what_is_missing_takes_two_statements_and_what_can_not_be_there_none(String collection) {
        assertAll(
                takes(2, "/api/v1/" + collection + "/nothing-of-this-name"),
                takes(0, "/api/v1/" + collection + "/Not-A-Slug"),
                takes(0, "/api/v1/" + collection + "?limit=101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film", "person", "author"})
    void an_old_slug_takes_two_statements(String thing) {
        var former = thing.equals("film")
                ? given.film(any -> {})
                : thing.equals("person") ? given.person(any -> {}) : given.author(any -> {});
        meanwhile.renamed(thing, former);
        var collection = thing.equals("person") ? "people" : thing + "s";
        assertAll(takes(2, "/api/v1/" + collection + "/" + former));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/images/", "/media/"})
    void a_missing_picture_takes_one_statement(String path) {
        var id = "018ad3c0-0000-7000-8000-000000000000";
        assertAll(takes(1, path + id + (path.equals("/media/") ? "/00000000000000000000000000000000/1.png" : "")));
    }

    /** Asks once before it counts: what is asked once in the life of the process does not count. */
    private static Executable takes(int statements, String address) {
        return () -> {
            Api.anonymous().get(address);
            assertEquals(statements, Statements.count(() -> Api.anonymous().get(address)), address);
        };
    }

    /** A film with so much of everything. */
    private String film(int parts) {
        var people = slugs(parts, () -> given.person(any -> {}));
        return given.film(film -> {
            people.forEach(person -> credit(film.withArray("credits"), person));
            all(film.putArray("genres"), slugs(parts, () -> given.term(TermKind.GENRE)));
            all(film.putArray("companies"), slugs(parts, () -> given.term(TermKind.COMPANY)));
            slugs(parts, () -> given.term(TermKind.PLATFORM))
                    .forEach(platform -> film.withArray("availability")
                            .addObject()
                            .put("platform", platform)
                            .put("country", "KR")
                            .put("kind", "rent"));
            slugs(parts, () -> given.image("Alt").toString())
                    .forEach(image -> film.withArray("gallery").addObject().put("image", image));
        });
    }

    /** A tag that so many reviews of the film have. */
    private String tagOf(int reviews, String film) {
        var tag = given.term(TermKind.TAG);
        slugs(
                reviews,
                () -> given.review(
                        Instant.EPOCH,
                        review -> review.put("film", film).putArray("tags").add(tag)));
        return tag;
    }

    private static void credit(ArrayNode credits, String person) {
        credits.addObject().put("type", "cast").put("person", person);
    }

    private static String body(List<String> images, List<String> reviews) {
        var body = new StringBuilder();
        images.forEach(image -> body.append("![](image:").append(image).append(")\n\n"));
        reviews.forEach(review -> body.append("[Read](review:").append(review).append(")\n\n"));
        return body.toString();
    }

    private static void all(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static List<String> slugs(int count, Supplier<String> make) {
        return Stream.generate(make).limit(count).toList();
    }
}
