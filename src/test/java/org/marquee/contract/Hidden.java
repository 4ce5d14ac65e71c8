package org.marquee.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.marquee.kernel.change.Actor;
import org.marquee.review.Review;
import org.marquee.review.ReviewInput;
import org.marquee.review.ReviewWriter;
import org.marquee.testkit.Given;

/** Content in every state that readers must not see; each text and slug in it has the same word. */
@Singleton
@Transactional
class Hidden {
    static final String WORD = "zanzewurmel";

    private static final Instant PAST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2022-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2098-01-01T00:00:00Z");

    private final Given given;
    private final EntityManager database;
    private final ReviewWriter writer;
    private final ObjectMapper mapper;

    final List<String> slugs = new ArrayList<>();
    final List<UUID> images = new ArrayList<>();
    String openFilm;
    String openReview;

    Hidden(Given given, EntityManager database, ReviewWriter writer, ObjectMapper mapper) {
        this.given = given;
        this.database = database;
        this.writer = writer;
        this.mapper = mapper;
    }

    void plant() throws IOException {
        if (!slugs.isEmpty()) {
            return;
        }
        var author = given.author(details -> {});
        openFilm = given.film(details -> {});
        slugs.add(given.draft(details -> fill(details, author)));
        slugs.add(given.review(FUTURE, details -> fill(details, author)));
        slugs.add(given.review(PAST, LATER, details -> fill(details, author)));
        openReview = given.review(
                PAST,
                details -> details.put("film", openFilm)
                        .put("rating", 3)
                        .put("body", links())
                        .set("authors", mapper.valueToTree(List.of(author))));
        relate(openReview);
        rewrite(openReview, author);
    }

    /** What every answer about the visible review may link to, and none may show. */
    private String links() {
        var body = new StringBuilder("Seen by all.\n\n");
        slugs.forEach(slug -> body.append("See [this](review:")
                .append(slug)
                .append(").\n\n[That](review:")
                .append(slug)
                .append(")\n\n"));
        return body.toString();
    }

    private void relate(String slug) {
        slugs.forEach(other -> given.sql(
                "insert into revision_related (revision_id, position, review_id) select v.id, "
                        + slugs.indexOf(other) + ", o.review_id from revision v, review_slug o"
                        + " where v.slug = ?1 and o.slug = ?2",
                slug,
                other));
    }

    /** A revision that nobody has published, of a review that everybody sees. */
    private void rewrite(String slug, String author) throws IOException {
        var id = id(slug);
        var node = mapper.createObjectNode().put("slug", given.slug(WORD)).put("language", "en");
        node.put("containsSpoilers", true);
        slugs.add(node.get("slug").asText());
        fill(node, author);
        var input = mapper.treeToValue(node, ReviewInput.class);
        writer.save(database.find(Review.class, id), input, Actor.SYSTEM, LATER);
    }

    UUID id(String slug) {
        return (UUID) database.createNativeQuery("select review_id from review_slug where slug = ?1", UUID.class)
                .setParameter(1, slug)
                .getSingleResult();
    }

    private void fill(ObjectNode details, String author) {
        var hero = given.image(WORD + " hero");
        var inline = given.image(WORD + " inline");
        images.addAll(List.of(hero, inline));
        if (!details.get("slug").asText().contains(WORD)) {
            details.put("slug", given.slug(WORD));
        }
        details.put("headline", WORD)
                .put("dek", WORD)
                .put("verdict", WORD)
                .put("rating", 5)
                .put("film", openFilm);
        details.put("body", WORD + "\n\n![" + WORD + "](image:" + inline + " \"" + WORD + "\")");
        details.set("authors", mapper.valueToTree(List.of(author)));
        details.set("pros", mapper.valueToTree(List.of(WORD)));
        details.set("cons", mapper.valueToTree(List.of(WORD)));
        details.set(
                "heroImage",
                mapper.createObjectNode().put("image", hero.toString()).put("alt", WORD));
        var shared = given.image(WORD + " shared");
        images.add(shared);
        details.set(
                "seo",
                mapper.createObjectNode()
                        .put("title", WORD)
                        .put("description", WORD)
                        .put("canonicalUrl", "https://" + WORD + ".example.org/")
                        .put("image", shared.toString()));
    }

    /** Those reviews of the sample content that are not public. */
    static Stream<String> slugsOfTheDemo() {
        return Stream.of("the-call-2020-review", "rashomon-1950-review", "in-the-mood-for-love-second-look");
    }
}
