package org.marquee.sync;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.marquee.term.TermKind;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Things that belong together, and everything that editors can do to them. */
@Singleton
class Storm {
    private static final String DESK = "/api/v1/editorial/";

    private final Given given;
    private final Desk desk = Desk.OF_ADMIN;

    Storm(Given given) {
        this.given = given;
    }

    World world() {
        var world = new World();
        for (int i = 0; i < 3; i++) {
            world.images.add(given.image("Alt " + i).toString());
            for (var kind : TermKind.values()) {
                var path = DESK
                        + (kind == TermKind.COMPANY ? "companies" : kind.name().toLowerCase() + "s");
                world.terms
                        .computeIfAbsent(path, any -> new CopyOnWriteArrayList<>())
                        .add(id("term", given.term(kind)));
            }
            world.people.add(id("person", given.person(any -> {})));
            world.authors.add(id("author", given.author(any -> {})));
            world.films.add(id("film", given.film(any -> {})));
        }
        for (int i = 0; i < 5; i++) {
            review(world, new Random(i));
        }
        return world;
    }

    /** One change. Some are refused, which is right. */
    Response anything(World world, Random random) throws Exception {
        var name = "Name " + random.nextInt(1_000_000);
        var review = DESK + "reviews/" + any(world.reviews, random);
        var path = any(List.copyOf(world.terms.keySet()), random);
        List<Callable<Response>> changes = List.of(
                () -> patch(path, world.terms.get(path), random, Map.of("name", name)),
                () -> patch(DESK + "images", world.images, random, Map.of("alt", name)),
                () -> patch(DESK + "people", world.people, random, portrayed(world, "person", name, random)),
                () -> patch(DESK + "authors", world.authors, random, portrayed(world, "author", name, random)),
                () -> patch(DESK + "films", world.films, random, film(world, name, random)),
                () -> patch(DESK + "films", world.films, random, film(world, name, random)),
                () -> thrown(path, world.terms.get(path), random),
                () -> thrown(DESK + "images", world.images, random),
                () -> thrown(DESK + "people", world.people, random),
                () -> thrown(DESK + "authors", world.authors, random),
                () -> thrown(DESK + "films", world.films, random),
                () -> revised(review, world, name, random, Map.of()),
                () -> revised(review, world, name, random, Map.of()),
                () -> revised(review, world, name, random, soon(random)),
                () -> desk.put(review + "/publication", "*", random.nextBoolean() ? Map.of() : soon(random)),
                () -> desk.trash(review + "/publication"),
                () -> desk.trash(review),
                () -> desk.restore(review),
                () -> purged(review),
                () -> review(world, random));
        return any(changes, random).call();
    }

    private Response patch(String path, List<String> things, Random random, Map<String, ?> change) {
        return desk.patch(path + "/" + any(things, random), "*", change);
    }

    /** To the trash, back, or away for ever. */
    private Response thrown(String path, List<String> things, Random random) {
        var thing = path + "/" + any(things, random);
        return switch (random.nextInt(5)) {
            case 0, 1 -> desk.trash(thing);
            case 2 -> things.size() > 3 ? desk.purge(thing) : desk.restore(thing);
            default -> desk.restore(thing);
        };
    }

    private Response purged(String review) {
        desk.trash(review + "/publication");
        desk.trash(review);
        return desk.purge(review);
    }

    private Map<String, ?> portrayed(World world, String what, String name, Random random) {
        var change = new HashMap<String, Object>(Map.of("name", name));
        change.put("portrait", random.nextBoolean() ? any(world.images, random) : null);
        if (random.nextInt(3) == 0) {
            change.put("slug", given.slug(what));
        }
        return change;
    }

    private Map<String, ?> film(World world, String name, Random random) {
        var change = new HashMap<String, Object>(Map.of("title", name));
        var gallery = Map.of("image", any(world.images, random), "alt", name);
        change.put("credits", List.of(Map.of("type", "cast", "person", any(world.people, random), "character", name)));
        change.put("poster", random.nextBoolean() ? any(world.images, random) : null);
        change.put("gallery", random.nextBoolean() ? List.of(gallery) : List.of());
        change.put("genres", some(world.terms.get(DESK + "genres"), random));
        change.put("companies", some(world.terms.get(DESK + "companies"), random));
        var platform = any(world.terms.get(DESK + "platforms"), random);
        change.put("availability", List.of(Map.of("platform", platform, "country", "KR", "kind", "rent")));
        if (random.nextInt(3) == 0) {
            change.put("slug", given.slug("film"));
        }
        return change;
    }

    private Response revised(String review, World world, String name, Random random, Map<String, ?> publication) {
        var change = new HashMap<String, Object>(Map.of("headline", name));
        var link = "[There](review:" + any(world.slugs, random) + ") and ";
        change.put("body", link + "![](image:" + any(world.images, random) + ")");
        change.put("related", some(world.reviews, random));
        change.put("tags", some(world.terms.get(DESK + "tags"), random));
        change.put("authors", List.of(any(world.authors, random)));
        change.put("film", any(world.films, random));
        change.put("heroImage", random.nextBoolean() ? Map.of("image", any(world.images, random)) : null);
        if (random.nextInt(3) == 0) {
            change.put("slug", slug(world));
        }
        desk.patch(review, "*", change);
        return desk.put(review + "/publication", "*", publication);
    }

    private Response review(World world, Random random) {
        var input = Map.of(
                "headline",
                "New",
                "slug",
                slug(world),
                "language",
                "en",
                "containsSpoilers",
                false,
                "rating",
                3,
                "verdict",
                "Good.",
                "film",
                any(world.films, random),
                "authors",
                List.of(any(world.authors, random)),
                "body",
                "A body.");
        var made = desk.post(DESK + "reviews", input);
        if (made.statusCode() == 201) {
            world.reviews.add(made.path("id"));
        }
        return made;
    }

    private static Map<String, ?> soon(Random random) {
        var start = Instant.now().plusMillis(50L + random.nextInt(800));
        var end = start.plusMillis(10L + random.nextInt(600));
        return random.nextBoolean()
                ? Map.of("publishAt", start.toString())
                : Map.of("publishAt", start.toString(), "unpublishAt", end.toString());
    }

    private String slug(World world) {
        var slug = given.slug("review");
        world.slugs.add(slug);
        return slug;
    }

    private String id(String table, String slug) {
        return given.texts("select cast(id as text) from %s where slug = '%s'".formatted(table, slug))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> some(List<String> things, Random random) {
        return random.nextBoolean() ? List.of(any(things, random)) : List.of();
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    /** By ids, but for the slugs that reviews have, had or are to have. */
    static final class World {
        private final List<String> slugs = new CopyOnWriteArrayList<>();
        private final List<String> reviews = new CopyOnWriteArrayList<>();
        private final List<String> films = new CopyOnWriteArrayList<>();
        private final List<String> people = new CopyOnWriteArrayList<>();
        private final List<String> authors = new CopyOnWriteArrayList<>();
        private final List<String> images = new CopyOnWriteArrayList<>();
        private final Map<String, List<String>> terms = new HashMap<>();
    }
}
