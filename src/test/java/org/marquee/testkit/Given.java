package org.marquee.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marquee.author.Author;
import org.marquee.author.AuthorInput;
import org.marquee.author.Authors;
import org.marquee.film.FilmInput;
import org.marquee.film.FilmWriter;
import org.marquee.image.Image;
import org.marquee.image.Image.Subject;
import org.marquee.image.ImageInput;
import org.marquee.image.Images;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.id.Ids;
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

/**
 * What a test finds in the database when it begins: content that editors could have written, each with a slug of its own,
 * so that tests don't meet. Methods answer with that slug.
 */
@ApplicationScoped
@Transactional
public class Given {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private final ObjectMapper mapper;
    private final EntityManager database;
    private final Terms terms;
    private final Images images;
    private final Pictures pictures;
    private final People people;
    private final Authors authors;
    private final FilmWriter films;
    private final ReviewWriter reviews;
    private final ReviewPublisher publisher;
    private final GivenComments comments;

    Given(
            ObjectMapper mapper,
            EntityManager database,
            Terms terms,
            Images images,
            Pictures pictures,
            People people,
            Authors authors,
            FilmWriter films,
            ReviewWriter reviews,
            ReviewPublisher publisher,
            GivenComments comments) {
        this.mapper = mapper;
        this.database = database;
        this.terms = terms;
        this.images = images;
        this.pictures = pictures;
        this.people = people;
        this.authors = authors;
        this.films = films;
        this.reviews = reviews;
        this.publisher = publisher;
        this.comments = comments;
    }

    /** A slug that nothing has yet. */
    public String slug(String what) {
        return what + "-" + RUN + "-" + COUNTER.incrementAndGet();
    }

    /** Whether a test has made what is at this address: its slug tells. */
    public static boolean made(String address) {
        return address.contains("-" + RUN + "-");
    }

    public String term(TermKind kind) {
        var slug = slug(kind.name().toLowerCase(Locale.ROOT));
        return term(kind, slug, "Name of " + slug);
    }

    public String term(TermKind kind, String slug, String name) {
        terms.persist(new Term(Ids.next(), kind, slug, new TermInput(slug, name), LONG_AGO));
        return slug;
    }

    /** An image whose bytes are in the store: those of one of the sample content's pictures. */
    public UUID image(String alt) {
        var id = Ids.next();
        pictures.keep(id);
        var input = new ImageInput(alt, "Caption of " + alt, "Credit", null, null, null, null, null);
        images.persist(new Image(id, pictures.unlikeAllOthers(), null, input, Subject.UNKNOWN, LONG_AGO));
        return id;
    }

    public String person(Consumer<ObjectNode> details) {
        var node = node("person", "name");
        details.accept(node);
        var input = as(PersonInput.class, node);
        var slug = node.get("slug").asText();
        people.persist(new Person(Ids.next(), slug, input, portrait(input.portrait()), LONG_AGO));
        return slug;
    }

    public String author(Consumer<ObjectNode> details) {
        var node = node("author", "name");
        details.accept(node);
        var input = as(AuthorInput.class, node);
        var slug = node.get("slug").asText();
        authors.persist(new Author(Ids.next(), slug, input, portrait(input.portrait()), LONG_AGO));
        return slug;
    }

    /** A feature film of 2001, unless the details say otherwise; their members are those of {@link FilmInput}. */
    public String film(Consumer<ObjectNode> details) {
        var node = node("film", "title").put("kind", "feature");
        details.accept(node);
        if (!node.has("releaseDate") && !node.has("releaseYear")) {
            node.put("releaseYear", 2001);
        }
        films.create(Ids.next(), as(FilmInput.class, node), LONG_AGO);
        return node.get("slug").asText();
    }

    /** A review that nobody but editors can see; the members of the details are those of {@link ReviewInput}. */
    public String draft(Consumer<ObjectNode> details) {
        var input = reviewInput(details);
        write(input);
        return input.slug();
    }

    /** A review that readers see since the given time. */
    public String review(Instant publishAt, Consumer<ObjectNode> details) {
        return review(publishAt, null, details);
    }

    /** A review that readers see, or saw, in a span of time. */
    public String review(Instant publishAt, @Nullable Instant unpublishAt, Consumer<ObjectNode> details) {
        var input = reviewInput(details);
        publisher.enter(write(input), publishAt, unpublishAt, Actor.SYSTEM);
        return input.slug();
    }

    /**
     * A comment below the review with this slug, approved unless the details say otherwise, each a second younger than the one
     * given before. The members are named as those of {@code org.marquee.comment.Comment}; of the places, only {@code parentId}
     * is given: what it answers.
     */
    public UUID comment(String review, Consumer<ObjectNode> details) {
        return comments.comment(review, details);
    }

    /** So many approved comments below a review, in threads of three levels. */
    public void thread(String review, int comments) {
        this.comments.thread(review, comments);
    }

    /** What an editor would send: with all that publishing asks for, unless the details say otherwise. */
    public ReviewInput reviewInput(Consumer<ObjectNode> details) {
        var node = node("review", "headline")
                .put("language", "en")
                .put("containsSpoilers", false)
                .put("rating", 3)
                .put("verdict", "A verdict.")
                .put("body", "A body.");
        details.accept(node);
        if (!node.has("film")) {
            node.put("film", film(any -> {}));
        }
        if (!node.has("authors")) {
            node.putArray("authors").add(author(any -> {}));
        }
        return as(ReviewInput.class, node);
    }

    private Review write(ReviewInput input) {
        return reviews.create(Ids.next(), input, Actor.SYSTEM, LONG_AGO);
    }

    /** Runs a statement on the database, for states that only time or later features bring about. */
    public int sql(String statement, Object... values) {
        var query = database.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    /** What a query counts. */
    public long count(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }

    /** What a query finds, as text. */
    @SuppressWarnings("unchecked")
    public Stream<String> texts(String query) {
        return database.createNativeQuery(query, String.class).getResultList().stream();
    }

    private @Nullable Image portrait(@Nullable UUID id) {
        return id == null ? null : images.referred(id).orElseThrow();
    }

    private ObjectNode node(String what, String name) {
        var slug = slug(what);
        return mapper.createObjectNode().put("slug", slug).put(name, "The " + slug);
    }

    private <T> T as(Class<T> type, ObjectNode node) {
        try {
            return mapper.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
