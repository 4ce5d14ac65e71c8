package org.marquee.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Meanwhile;

/** Translations in every state that readers must not see, and what search engines are to be told later; all have the same word. */
@Singleton
class HiddenTranslations {
    static final String WORD = "plovermint";

    private static final Instant PAST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2098-01-01T00:00:00Z");
    private static final int PART = 7_100;

    private final Given given;
    private final Meanwhile meanwhile;

    /** Those of which nothing is public. */
    final List<String> slugs = new ArrayList<>();

    private final List<String> images = new ArrayList<>();
    private String film;
    private String author;

    /** Their original, which everybody sees, and the translation of a draft, which everybody sees, too. */
    private String original;

    private String orphan;

    HiddenTranslations(Given given, Meanwhile meanwhile) {
        this.given = given;
        this.meanwhile = meanwhile;
    }

    void plant() {
        if (original != null) {
            return;
        }
        film = given.film(any -> {});
        author = given.author(any -> {});
        original = given.review(PAST, seen("en"));
        slugs.add(given.draft(hidden("ko", original)));
        slugs.add(given.review(FUTURE, hidden("fr", original)));
        slugs.add(given.review(PAST, LATER, hidden("de", original)));
        var withdrawn = given.review(PAST, hidden("it", original));
        meanwhile.withdrawn(withdrawn);
        var trashed = given.review(PAST, hidden("es", original));
        meanwhile.withdrawn(trashed);
        given.sql("update review set trashed_at = now() where id = ?1", id(trashed));
        var draft = given.draft(hidden("ja", null));
        slugs.addAll(List.of(withdrawn, trashed, draft));
        orphan = given.review(PAST, seen("nl").andThen(node -> node.put("translationOf", draft)));
        // What its next revision is to say.
        var seo = Map.of("title", WORD, "canonicalUrl", "https://" + WORD + ".example.org/", "image", image());
        Desk.OF_EDITOR
                .patch(Desk.REVIEWS + "/" + id(original), "*", Map.of("seo", seo))
                .then()
                .statusCode(200);
        given.sql("update publication set place = ?1 where slug = ?2", PART * 1_000, original);
        given.sql("update publication set place = ?1 where slug = ?2", PART * 1_000 + 1, orphan);
        given.sql("update publication set place = ?1 where slug like ?2", PART * 1_000 + 2, "%" + WORD + "%");
    }

    /** Where readers would meet them. */
    List<String> addresses() {
        var pages = Stream.of(original, orphan)
                .map(slug -> "/api/v1/reviews/" + slug)
                .flatMap(page -> Stream.of(page, page + "?fields=seo,translations", page + "/structured-data"));
        var feeds = Stream.of("atom", "rss", "json")
                .flatMap(format -> Stream.of("films/" + film, "authors/" + author)
                        .map(topic -> "/feeds/" + topic + "." + format + "?limit=100"));
        var lists = Stream.of("film=" + film, "author=" + author).map(filter -> "/api/v1/reviews?limit=100&" + filter);
        return Stream.of(pages, feeds, lists, Stream.of("/sitemaps/reviews-" + (PART + 1) + ".xml"))
                .flatMap(all -> all)
                .toList();
    }

    /** Words, and the ends of ids. */
    Stream<String> traces() {
        var ids = Stream.concat(slugs.stream().map(slug -> id(slug).toString()), images.stream());
        return Stream.concat(Stream.of(WORD), ids.map(id -> id.substring(24)));
    }

    private Consumer<ObjectNode> seen(String language) {
        return node -> node.put("film", film)
                .put("language", language)
                .putArray("authors")
                .add(author);
    }

    private Consumer<ObjectNode> hidden(String language, String translated) {
        return seen(language).andThen(node -> {
            for (var member : List.of("headline", "dek", "verdict", "body")) {
                node.put(member, WORD);
            }
            node.put("slug", given.slug(WORD)).put("translationOf", translated);
            var seo = node.putObject("seo")
                    .put("title", WORD)
                    .put("description", WORD)
                    .put("image", image());
            seo.put("canonicalUrl", "https://" + WORD + ".example.org/")
                    .putObject("robots")
                    .put("index", false);
        });
    }

    private String image() {
        var id = given.image(WORD).toString();
        images.add(id);
        return id;
    }

    private UUID id(String slug) {
        return given.texts("select cast(review_id as text) from review_slug where slug = '" + slug + "'")
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
    }
}
