package org.marquee.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marquee.author.Author;
import org.marquee.author.AuthorInput;
import org.marquee.author.Authors;
import org.marquee.comment.SampleComment;
import org.marquee.comment.SampleComments;
import org.marquee.film.FilmInput;
import org.marquee.film.FilmWriter;
import org.marquee.image.Image;
import org.marquee.image.ImageInput;
import org.marquee.image.Images;
import org.marquee.image.Picture;
import org.marquee.image.SamplePictures;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.person.People;
import org.marquee.person.Person;
import org.marquee.person.PersonInput;
import org.marquee.review.Review;
import org.marquee.review.ReviewInput;
import org.marquee.review.ReviewPublisher;
import org.marquee.review.ReviewWriter;
import org.marquee.term.Term;
import org.marquee.term.TermInput;
import org.marquee.term.TermKind;
import org.marquee.term.Terms;

/** Writes the sample content, the way an editor would. */
@Dependent
class DemoContent {
    /** When everything but the reviews was written. */
    private static final Instant WRITTEN = Instant.parse("2023-10-01T08:00:00Z");

    private final DemoFiles files;
    private final DemoLoads loads;
    private final Terms terms;
    private final Images images;
    private final SamplePictures pictures;
    private final People people;
    private final FilmWriter films;
    private final Authors authors;
    private final ReviewWriter reviews;
    private final ReviewPublisher publisher;
    private final SampleComments comments;
    private final ChangeLog changes;

    DemoContent(
            DemoFiles files,
            DemoLoads loads,
            Terms terms,
            Images images,
            SamplePictures pictures,
            People people,
            FilmWriter films,
            Authors authors,
            ReviewWriter reviews,
            ReviewPublisher publisher,
            SampleComments comments,
            ChangeLog changes) {
        this.files = files;
        this.loads = loads;
        this.terms = terms;
        this.images = images;
        this.pictures = pictures;
        this.people = people;
        this.films = films;
        this.authors = authors;
        this.reviews = reviews;
        this.publisher = publisher;
        this.comments = comments;
        this.changes = changes;
    }

    void write(Map<UUID, Picture> developed) {
        writeTerms(TermKind.GENRE, "genres.json");
        writeTerms(TermKind.PLATFORM, "platforms.json");
        writeTerms(TermKind.COMPANY, "companies.json");
        writeTerms(TermKind.TAG, "tags.json");
        files.objects("images.json").forEach(node -> writeImage(node, developed));
        loads.write();
        for (var input : files.list("people.json", PersonInput.class)) {
            var slug = requireNonNull(input.slug());
            people.persist(new Person(id("person", slug), slug, input, image(input.portrait()), WRITTEN));
            record("person", id("person", slug));
        }
        loads.write();
        for (var input : files.list("films.json", FilmInput.class)) {
            var id = id("film", requireNonNull(input.slug()));
            films.create(id, input, WRITTEN);
            record("film", id);
        }
        for (var input : files.list("authors.json", AuthorInput.class)) {
            var slug = requireNonNull(input.slug());
            authors.persist(new Author(id("author", slug), slug, input, image(input.portrait()), WRITTEN));
            record("author", id("author", slug));
        }
        loads.write();
        writeReviews();
        loads.write();
        writeComments();
    }

    private void writeTerms(TermKind kind, String file) {
        for (var input : files.list(file, TermInput.class)) {
            var slug = requireNonNull(input.slug());
            terms.persist(new Term(id(kind.name(), slug), kind, slug, input, WRITTEN));
            record("term", id(kind.name(), slug));
        }
    }

    private void record(String entity, UUID id) {
        changes.record(new Change(Actor.SYSTEM, Action.CREATED, entity, id));
    }

    /** On all processors. Takes no transaction. */
    Map<UUID, Picture> developPictures() {
        return files.objects("images.json").parallelStream()
                .collect(Collectors.toConcurrentMap(
                        DemoContent::id,
                        node -> develop(id(node), node.get("file").asText())));
    }

    /** Sample content of earlier versions lay in the program. What can't be moved now is, at the next start. */
    void movePictures() {
        pictures.unstored().forEach((id, file) -> {
            try {
                pictures.move(id, develop(id, file));
            } catch (RuntimeException e) {
                Log.errorf(e, "The sample picture %s is not in the store yet", file);
            }
        });
    }

    private Picture develop(UUID id, String file) {
        return pictures.develop(id, file, files.bytes("images/" + file));
    }

    private void writeImage(ObjectNode node, Map<UUID, Picture> developed) {
        var id = id(node);
        node.retain("alt", "caption", "credit", "focalPoint");
        pictures.add(id, requireNonNull(developed.get(id)), files.as(ImageInput.class, node), WRITTEN);
    }

    private static UUID id(ObjectNode node) {
        return UUID.fromString(node.get("id").asText());
    }

    /** First all of them begin, since they point to one another; then each is saved, and published when its time says so. */
    private void writeReviews() {
        var nodes = files.objects("reviews.json");
        Map<String, Review> begun = new HashMap<>();
        for (var node : nodes) {
            var slug = node.get("slug").asText();
            begun.put(slug, reviews.begin(id("review", slug), slug, Actor.SYSTEM, WRITTEN));
        }
        loads.write();
        nodes.forEach(node ->
                writeReview(node, requireNonNull(begun.get(node.get("slug").asText()))));
    }

    private void writeReview(ObjectNode node, Review review) {
        var publishAt = time(node, "publishAt");
        var unpublishAt = time(node, "unpublishAt");
        node.remove("publishAt");
        node.remove("unpublishAt");
        node.put("body", files.text("reviews/" + node.get("slug").asText() + ".md"));
        reviews.save(review, files.as(ReviewInput.class, node), Actor.SYSTEM, WRITTEN);
        loads.write();
        if (publishAt != null) {
            publisher.enter(review, publishAt, unpublishAt, Actor.SYSTEM);
        }
    }

    private void writeComments() {
        Map<String, UUID> ids = new HashMap<>();
        for (var sample : files.list("comments.json", SampleComment.class)) {
            var id = DemoId.of("comment", sample.key(), sample.createdAt());
            var answers = sample.replyTo() == null ? null : requireNonNull(ids.get(sample.replyTo()));
            comments.add(id, id("review", sample.review()), answers, sample);
            loads.write();
            ids.put(sample.key(), id);
        }
    }

    private @Nullable Image image(@Nullable UUID id) {
        return id == null ? null : images.referred(id).orElseThrow();
    }

    private static UUID id(String kind, String slug) {
        return DemoId.of(kind, slug, WRITTEN);
    }

    private static @Nullable Instant time(ObjectNode node, String member) {
        return node.has(member) ? Instant.parse(node.get(member).asText()) : null;
    }
}
