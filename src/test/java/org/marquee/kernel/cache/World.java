package org.marquee.kernel.cache;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.marquee.term.TermKind;
import org.marquee.testkit.Given;

/** One thing of each kind that belongs together, another one of each beside it, and all addresses where readers see any of them. */
@Singleton
class World {
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    private final Given given;

    String genre;
    String platform;
    String company;
    String tag;
    String person;
    String extra;
    String author;
    String film;
    UUID portrait;
    UUID poster;
    UUID still;
    UUID hero;
    String draft;
    String review;
    String pointing;
    String linking;
    UUID comment;
    String otherFilm;
    String otherReview;
    String otherAuthor;
    String otherPerson;

    World(Given given) {
        this.given = given;
    }

    void make() {
        genre = given.term(TermKind.GENRE);
        platform = given.term(TermKind.PLATFORM);
        company = given.term(TermKind.COMPANY);
        tag = given.term(TermKind.TAG);
        portrait = given.image("Portrait");
        poster = given.image("Poster");
        still = given.image("Still");
        hero = given.image("Hero");
        person = given.person(node -> node.put("portrait", portrait.toString()));
        extra = given.person(any -> {});
        author = given.author(node -> node.put("portrait", portrait.toString()));
        film = given.film(node -> {
            node.put("poster", poster.toString());
            node.putArray("genres").add(genre);
            node.putArray("companies").add(company);
            node.putArray("gallery").addObject().put("image", still.toString());
            node.putArray("availability")
                    .addObject()
                    .put("platform", platform)
                    .put("country", "KR")
                    .put("kind", "rent");
            node.putArray("credits").addObject().put("type", "cast").put("person", person);
        });
        draft = given.draft(node -> node.put("film", film).putArray("authors").add(author));
        review = given.review(LONG_AGO, node -> {
            node.put("film", film).put("body", "![](image:" + still + ")");
            node.putArray("authors").add(author);
            node.putArray("tags").add(tag);
            node.putObject("heroImage").put("image", hero.toString());
        });
        comment = given.comment(review, any -> {});
        otherPerson = given.person(any -> {});
        otherAuthor = given.author(any -> {});
        otherFilm = given.film(
                node -> node.putArray("credits").addObject().put("type", "cast").put("person", otherPerson));
        otherReview = given.review(
                LONG_AGO,
                node -> node.put("film", otherFilm).putArray("authors").add(otherAuthor));
        var third = given.film(any -> {});
        pointing = given.review(LONG_AGO, node -> {
            node.put("film", third).putArray("authors").add(otherAuthor);
            node.putArray("related").add(draft).add(review);
        });
        linking = given.review(LONG_AGO, node -> {
            node.put("film", third).put("body", "See [this](review:" + draft + ") and [that](review:" + review + ").");
            node.putArray("authors").add(otherAuthor);
        });
    }

    /** Pages of single things, by what they are of. */
    Map<String, String> others() {
        return Map.of(
                "film", "/api/v1/films/" + otherFilm,
                "person", "/api/v1/people/" + otherPerson,
                "author", "/api/v1/authors/" + otherAuthor,
                "review", "/api/v1/reviews/" + otherReview,
                "comments", "/api/v1/reviews/" + otherReview + "/comments");
    }

    List<String> addresses() {
        var all = new ArrayList<>(others().values());
        for (var slug : List.of(review, pointing, linking)) {
            for (var form :
                    List.of("", "?body=blocks", "?fields=slug,related", "/comments", "/comments?view=tree&limit=5")) {
                all.add("/api/v1/reviews/" + slug + form);
            }
        }
        all.addAll(List.of("/api/v1/films/" + film, "/api/v1/films/" + film + "?fields=reviewCount"));
        Stream.of(person, extra).map(slug -> "/api/v1/people/" + slug).forEach(all::add);
        all.add("/api/v1/authors/" + author);
        Stream.of(portrait, poster, still, hero)
                .map(id -> "/api/v1/images/" + id)
                .forEach(all::add);
        all.addAll(lists());
        return all;
    }

    private List<String> lists() {
        return List.of(
                "/feeds/reviews.atom?limit=5",
                "/feeds/genres/" + genre + ".atom",
                "/feeds/tags/" + tag + ".rss",
                "/feeds/people/" + person + ".json",
                "/feeds/authors/" + author + ".json",
                "/feeds/films/" + film + ".rss",
                "/feeds/comments.atom?limit=5",
                "/feeds/reviews/" + review + "/comments.json",
                "/sitemap.xml",
                "/sitemaps/reviews-1.xml",
                "/api/v1/reviews",
                "/api/v1/reviews?limit=40",
                "/api/v1/reviews?genre=" + genre + "&withTotal=true",
                "/api/v1/reviews?tag=" + tag,
                "/api/v1/reviews?film=" + film,
                "/api/v1/reviews?author=" + author + "&sort=-rating",
                "/api/v1/reviews?platform=" + platform,
                "/api/v1/reviews?slug=" + draft,
                "/api/v1/films?limit=5",
                "/api/v1/films?genre=" + genre,
                "/api/v1/films?company=" + company,
                "/api/v1/films?slug=" + film,
                "/api/v1/people?limit=5&sort=name",
                "/api/v1/people?slug=" + person,
                "/api/v1/people?film=" + film,
                "/api/v1/authors?slug=" + author,
                "/api/v1/authors?sort=-reviewCount",
                "/api/v1/genres?slug=" + genre,
                "/api/v1/genres?limit=50",
                "/api/v1/platforms?slug=" + platform,
                "/api/v1/companies?slug=" + company,
                "/api/v1/tags?slug=" + tag);
    }

    String id(String table, String slug) {
        return given.texts("select cast(id as text) from %s where slug = '%s'".formatted(table, slug))
                .findFirst()
                .orElseThrow();
    }

    String reviewId(String slug) {
        return given.texts("select cast(review_id as text) from review_slug where slug = '%s'".formatted(slug))
                .findFirst()
                .orElseThrow();
    }

    String term(String kind, String slug) {
        return given.texts("select cast(id as text) from term where kind = '%s' and slug = '%s'".formatted(kind, slug))
                .findFirst()
                .orElseThrow();
    }
}
