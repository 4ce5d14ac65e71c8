package org.marquee.review;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.marquee.term.TermKind;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** A handful of things that belong together, and changes of anything that the page of a review shows. */
@ApplicationScoped
class Upheaval {
    private static final String DESK = "/api/v1/editorial/";

    private final Given given;
    private final Desk desk = Desk.OF_ADMIN;

    Upheaval(Given given) {
        this.given = given;
    }

    /** So many reviews that point to one another, with all that they show. */
    World world(int reviews) {
        var world = new World();
        for (int i = 0; i < 2; i++) {
            world.images.add(given.image("Alt " + i).toString());
            for (var kind : List.of(TermKind.GENRE, TermKind.TAG, TermKind.COMPANY, TermKind.PLATFORM)) {
                world.terms.add(given.term(kind));
            }
            world.people.add(given.person(any -> {}));
            world.authors.add(given.author(any -> {}));
        }
        for (int i = 0; i < 2; i++) {
            world.films.add(given.film(film -> {
                world.people.forEach(person -> film.withArray("credits")
                        .addObject()
                        .put("type", "cast")
                        .put("person", person));
                film.putArray("genres").add(world.terms.get(0));
                film.putArray("companies").add(world.terms.get(2));
                film.put("poster", world.images.get(0));
            }));
        }
        for (int i = 0; i < reviews; i++) {
            var film = world.films.get(i % 2);
            world.slugs.add(given.review(Instant.EPOCH, review -> review.put("film", film)));
        }
        world.reviews.addAll(world.slugs.stream()
                .map(slug -> id("review_slug", "review_id", slug))
                .toList());
        return world;
    }

    /** One change. Some are refused, which is right. */
    Response anything(World world, Random random) throws Exception {
        var review = DESK + "reviews/" + any(world.reviews, random);
        var name = "Name " + random.nextInt(1_000_000);
        List<Callable<Response>> changes = List.of(
                () -> rename(world, "people", "person", world.people, "name", name, random),
                () -> rename(world, "authors", "author", world.authors, "name", name, random),
                () -> rename(world, "films", "film", world.films, "title", name, random),
                () -> term(world, name, random),
                () -> desk.patch(DESK + "images/" + any(world.images, random), "*", Map.of("alt", name)),
                () -> film(world, random),
                () -> published(review, revision(world, name, random), Map.of()),
                () -> published(review, revision(world, name, random), Map.of()),
                () -> published(review, Map.of("slug", slug(world)), Map.of()),
                () -> published(review, translation(world, random), Map.of()),
                () -> published(review, translation(world, random), soon(random)),
                () -> published(review, Map.of("headline", name), soon(random)),
                () -> desk.put(review + "/publication", "*", Map.of()),
                () -> withdrawn(review),
                () -> desk.restore(review),
                () -> comment(any(world.slugs.subList(0, world.reviews.size()), random), random),
                () -> desk.put(review + "/comment-settings", "*", closing(random)));
        return any(changes, random).call();
    }

    private Response rename(
            World world,
            String collection,
            String table,
            List<String> slugs,
            String member,
            String name,
            Random random) {
        return desk.patch(DESK + collection + "/" + id(table, "id", any(slugs, random)), "*", Map.of(member, name));
    }

    private Response term(World world, String name, Random random) {
        var slug = any(world.terms, random);
        var kind = slug.substring(0, slug.indexOf('-'));
        var collection = kind.equals("company") ? "companies" : kind + "s";
        return desk.patch(DESK + collection + "/" + id("term", "id", slug), "*", Map.of("name", name));
    }

    private Response film(World world, Random random) {
        var change = new HashMap<String, Object>();
        change.put(
                "credits",
                world.people.subList(0, 1 + random.nextInt(2)).stream()
                        .map(person ->
                                Map.of("type", "cast", "person", person, "character", "Role " + random.nextInt(100)))
                        .toList());
        change.put("poster", random.nextBoolean() ? any(world.images, random) : null);
        change.put("availability", List.of(Map.of("platform", world.terms.get(3), "country", "KR", "kind", "rent")));
        return desk.patch(DESK + "films/" + id("film", "id", any(world.films, random)), "*", change);
    }

    private Map<String, Object> revision(World world, String name, Random random) {
        return Map.of(
                "headline",
                name,
                "body",
                "[There](review:" + any(world.slugs, random) + ") and ![](image:" + any(world.images, random) + ")",
                "related",
                List.of(any(world.reviews, random)),
                "tags",
                List.of(world.terms.get(1)),
                "authors",
                List.of(any(world.authors, random)),
                "heroImage",
                Map.of("image", any(world.images, random)));
    }

    private static Map<String, Object> translation(World world, Random random) {
        var change = new HashMap<String, Object>();
        change.put("language", any(List.of("en", "ko", "fr", "de"), random));
        change.put("translationOf", random.nextInt(4) == 0 ? null : any(world.reviews, random));
        change.put("seo", Map.of("robots", Map.of("index", random.nextBoolean()), "image", any(world.images, random)));
        return change;
    }

    private Response published(String review, Map<String, ?> revision, Map<String, ?> publication) {
        desk.patch(review, "*", revision);
        return desk.put(review + "/publication", "*", publication);
    }

    private Response withdrawn(String review) {
        desk.trash(review + "/publication");
        return desk.trash(review);
    }

    private static Map<String, ?> soon(Random random) {
        var start = Instant.now().plusMillis(200L + random.nextInt(600));
        return random.nextBoolean()
                ? Map.of("publishAt", start.toString())
                : Map.of(
                        "publishAt",
                        start.toString(),
                        "unpublishAt",
                        start.plusMillis(400).toString());
    }

    private static Map<String, ?> closing(Random random) {
        return Map.of(
                "closesAt",
                Instant.now().plusMillis(random.nextInt(2_000) - 500L).toString());
    }

    private Response comment(String slug, Random random) {
        var id = given.comment(slug, comment -> comment.put("status", "pending"));
        var decision = desk.put(DESK + "comments/" + id + "/decision", "*", Map.of("decision", "approve"));
        return random.nextBoolean() ? desk.trash(DESK + "comments/" + id) : decision;
    }

    private String slug(World world) {
        var slug = given.slug("review");
        world.slugs.add(slug);
        return slug;
    }

    private String id(String table, String column, String slug) {
        return given.texts("select cast(%s as text) from %s where slug = '%s'".formatted(column, table, slug))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    /** By slug, but for images and reviews. */
    static final class World {
        final List<String> slugs = new ArrayList<>();
        final List<String> reviews = new ArrayList<>();
        private final List<String> films = new ArrayList<>();
        private final List<String> people = new ArrayList<>();
        private final List<String> authors = new ArrayList<>();
        private final List<String> terms = new ArrayList<>();
        private final List<String> images = new ArrayList<>();
    }
}
