package org.marquee.sync;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/** What readers see at all the other addresses, in the form in which apps have it. */
final class PublicFace {
    private static final String API = "/api/v1/";

    /** Other tests leave much behind: of each type, so many are looked at whole. */
    private static final int MOST = 150;

    private static final Map<String, String> COLLECTIONS = Map.of(
            "review", "reviews",
            "film", "films",
            "person", "people",
            "author", "authors",
            "genre", "genres",
            "platform", "platforms",
            "company", "companies",
            "tag", "tags");

    private static final List<String> OF_REVIEW = List.of(
            "id",
            "slug",
            "headline",
            "dek",
            "verdict",
            "rating",
            "language",
            "containsSpoilers",
            "publishedAt",
            "updatedAt",
            "wordCount",
            "readingMinutes",
            "bodyHtml",
            "pros",
            "cons",
            "url");
    private static final List<String> OF_FILM = List.of(
            "id",
            "slug",
            "kind",
            "title",
            "originalTitle",
            "alternativeTitles",
            "year",
            "releaseDate",
            "runtimeMinutes",
            "countries",
            "languages",
            "synopsis",
            "externalIds",
            "updatedAt");
    private static final List<String> OF_PERSON =
            List.of("id", "slug", "name", "nativeName", "aliases", "biography", "externalIds", "updatedAt");
    private static final List<String> OF_AUTHOR =
            List.of("id", "slug", "name", "title", "biography", "website", "updatedAt");

    private final App app;
    private final Glance glance;
    private final String what;

    private PublicFace(App app, Glance glance, String what) {
        this.app = app;
        this.glance = glance;
        this.what = what;
    }

    /** That the app has exactly what readers see now. The newest things are looked at whole in any case. */
    static void assertSame(App app, String what) {
        assertSame(app, new Glance(), what);
    }

    /** The same for several apps while nothing changes. */
    static void assertSame(App app, Glance glance, String what) {
        var face = new PublicFace(app, glance, what);
        assertAll(COLLECTIONS.keySet().stream().map(type -> () -> face.assertSameOf(type)));
        assertAll(face.images());
    }

    private void assertSameOf(String type) {
        var slugs = list(type);
        assertEquals(new TreeSet<>(slugs.keySet()), app.ids(type), type + " " + what);
        assertAll(some(slugs.keySet()).stream().map(id -> () -> assertSame(type, id, slugs.get(id))));
    }

    private void assertSame(String type, String id, JsonNode listed) {
        var mine = app.thing(type, id);
        if (COLLECTIONS.get(type).equals("reviews")) {
            assertEquals(review(detail(type, listed)), withImages(mine), what);
        } else if (type.equals("film")) {
            assertEquals(film(detail(type, listed)), filmOf(mine), what);
        } else if (type.equals("person")) {
            assertEquals(portrayed(detail(type, listed), OF_PERSON), portrayed(mine), what);
        } else if (type.equals("author")) {
            assertEquals(portrayed(detail(type, listed), OF_AUTHOR), portrayed(mine), what);
        } else {
            assertEquals(listed.path("slug"), mine.path("slug"), what);
            assertEquals(listed.path("name"), mine.path("name"), what);
        }
    }

    private Stream<Executable> images() {
        return some(app.ids("image")).stream()
                .map(id -> () -> assertEquals(glance.at(API + "images/" + id), app.thing("image", id), what));
    }

    /** Reviews, whose image above the text stands for itself. */
    private static ObjectNode review(JsonNode seen) {
        var review = some(seen, OF_REVIEW);
        review.set("filmId", seen.at("/film/id"));
        review.set("authorIds", ids(seen.path("authors")));
        review.set("imageIds", ids(seen.path("images")));
        review.set("tagIds", ids(seen.path("tags")));
        review.set("relatedIds", ids(seen.path("related")));
        review.set("heroImage", seen.path("heroImage"));
        return review;
    }

    private ObjectNode withImages(JsonNode mine) {
        var review = (ObjectNode) mine.deepCopy();
        review.set("heroImage", used(mine.path("heroImage")));
        mine.path("imageIds").forEach(id -> app.thing("image", id.asText()));
        return review;
    }

    /** Films, with people and terms as they are called. */
    private static ObjectNode film(JsonNode seen) {
        var film = some(seen, OF_FILM);
        for (var member : List.of("genres", "companies", "poster", "gallery", "credits", "availability")) {
            film.set(member, seen.path(member));
        }
        return film;
    }

    private ObjectNode filmOf(JsonNode mine) {
        var film = some(mine, OF_FILM);
        film.set("genres", each(mine.path("genreIds"), id -> app.thing("genre", id.asText())));
        film.set("companies", each(mine.path("companyIds"), id -> app.thing("company", id.asText())));
        film.set("poster", image(mine.path("posterId")));
        film.set("gallery", each(mine.path("gallery"), this::used));
        film.set("credits", each(mine.path("credits"), credit -> replaced(credit, "personId", "person")));
        film.set("availability", each(mine.path("availability"), place -> replaced(place, "platformId", "platform")));
        return film;
    }

    /** With what an id stands for, as it is named elsewhere. */
    private JsonNode replaced(JsonNode part, String member, String type) {
        var whole = (ObjectNode) part.deepCopy();
        var thing = app.thing(type, whole.remove(member).asText());
        whole.set(
                type,
                some(
                        thing,
                        type.equals("person")
                                ? List.of("id", "slug", "name", "nativeName")
                                : List.of("id", "slug", "name")));
        return whole;
    }

    private static ObjectNode portrayed(JsonNode seen, List<String> members) {
        var thing = some(seen, members);
        thing.set("portrait", seen.path("portrait"));
        return thing;
    }

    private ObjectNode portrayed(JsonNode mine) {
        var thing = (ObjectNode) mine.deepCopy();
        thing.remove("portraitId");
        thing.set("portrait", image(mine.path("portraitId")));
        return thing;
    }

    private JsonNode used(JsonNode use) {
        if (use.isNull()) {
            return use;
        }
        var image = (ObjectNode) image(use.path("imageId")).deepCopy();
        for (var member : List.of("alt", "caption", "credit")) {
            if (!use.path(member).isNull()) {
                image.set(member, use.path(member));
            }
        }
        return image;
    }

    private JsonNode image(JsonNode id) {
        return id.isNull() ? id : app.thing("image", id.asText());
    }

    private JsonNode detail(String type, JsonNode listed) {
        return glance.at(API + COLLECTIONS.get(type) + "/" + listed.path("slug").asText());
    }

    /** All things of a type by their ids, as the list has them. */
    private Map<String, JsonNode> list(String type) {
        var all = new LinkedHashMap<String, JsonNode>();
        var cursor = "";
        do {
            var page = glance.at(API + COLLECTIONS.get(type) + "?limit=100" + cursor);
            page.path("items").forEach(item -> all.put(item.path("id").asText(), item));
            var next = page.at("/page/next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asText();
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<String> some(Iterable<String> ids) {
        var all = new ArrayList<String>();
        ids.forEach(all::add);
        // Ids begin with the time.
        Collections.sort(all, Collections.reverseOrder());
        var newest = all.subList(0, Math.min(MOST / 2, all.size()));
        var elder = new ArrayList<>(all.subList(newest.size(), all.size()));
        Collections.shuffle(elder, new Random(1));
        return Stream.concat(newest.stream(), elder.stream().limit(MOST / 2)).toList();
    }

    private static ObjectNode some(JsonNode thing, List<String> members) {
        var some = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> some.set(member, thing.path(member)));
        return some;
    }

    private static JsonNode ids(JsonNode things) {
        return each(things, thing -> thing.path("id"));
    }

    private static JsonNode each(JsonNode things, Function<JsonNode, JsonNode> change) {
        var all = JsonNodeFactory.instance.arrayNode();
        things.forEach(thing -> all.add(change.apply(thing)));
        return all;
    }
}
