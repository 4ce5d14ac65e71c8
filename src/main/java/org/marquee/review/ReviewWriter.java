package org.marquee.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.author.Authors;
import org.marquee.film.Film;
import org.marquee.film.Films;
import org.marquee.image.Image;
import org.marquee.image.Images;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.text.Block;
import org.marquee.kernel.text.Markdown;
import org.marquee.term.TermKind;
import org.marquee.term.Terms;

/** Writes reviews: each save a revision, and publishing a pointer to one. */
@ApplicationScoped
public class ReviewWriter {
    private final Reviews reviews;
    private final Revisions revisions;
    private final Publications publications;
    private final ReviewSlugs slugs;
    private final Films films;
    private final Authors authors;
    private final Terms terms;
    private final Images images;
    private final ObjectMapper mapper;

    ReviewWriter(
            Reviews reviews,
            Revisions revisions,
            Publications publications,
            ReviewSlugs slugs,
            Films films,
            Authors authors,
            Terms terms,
            Images images,
            ObjectMapper mapper) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.publications = publications;
        this.slugs = slugs;
        this.films = films;
        this.authors = authors;
        this.terms = terms;
        this.images = images;
        this.mapper = mapper;
    }

    /** Begins a review: from now on the slug is its own, and others may point to it. It has to be saved before the commit. */
    public Review begin(UUID id, String slug, Instant now) {
        var review = new Review(id, now);
        reviews.persist(review);
        slugs.claim(slug, review);
        return review;
    }

    /**
     * Saves a review.
     *
     * @return the number of the new revision
     * @throws IllegalArgumentException when the input refers to what does not exist
     */
    public int save(Review review, ReviewInput input, Instant now) {
        slugs.claim(input.slug(), review);
        var revision = new Revision(Ids.next(), review, input, now);
        revision.film = input.film() == null ? null : film(input.film());
        if (input.heroImage() != null) {
            revision.show(image(input.heroImage().image()), input.heroImage());
        }
        revision.authors =
                each(input.authors(), "author", name -> authors.referred(name).orElse(null));
        revision.tags = each(
                input.tags(), "tag", name -> terms.referred(TermKind.TAG, name).orElse(null));
        revision.related = each(input.related(), "review", this::referred);
        read(input.body() == null ? "" : input.body(), revision);
        revisions.persist(revision);
        return revision.number;
    }

    /** Shows the newest revision to readers in the given time. */
    public void publish(Review review, Instant publishAt, @Nullable Instant unpublishAt, Instant now) {
        var revision = revisions.newest(review);
        publications.persist(new Publication(Ids.next(), revision, publishAt, unpublishAt, now));
    }

    private void read(String source, Revision revision) {
        var body = Markdown.parse(source);
        revision.say(source, body, json(body.blocks()));
        body.images().forEach(use -> revision.images.add(new BodyImage(image(use.image()), use.alt(), use.caption())));
        revision.links.addAll(body.reviews());
    }

    private String json(List<Block> blocks) {
        try {
            return mapper.writerFor(new TypeReference<List<Block>>() {}).writeValueAsString(blocks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Review referred(Reference reference) {
        return reference
                .id()
                .flatMap(reviews::byId)
                .or(() -> slugs.owner(reference.value()))
                .orElse(null);
    }

    private Film film(Reference reference) {
        return films.referred(reference).orElseThrow(() -> missing("film", reference.value()));
    }

    private Image image(UUID id) {
        return images.referred(id).orElseThrow(() -> missing("image", id.toString()));
    }

    private static <T> List<T> each(
            @Nullable List<Reference> references, String what, Function<Reference, @Nullable T> find) {
        return (references == null ? List.<Reference>of() : references)
                .stream()
                        .map(reference -> {
                            var found = find.apply(reference);
                            if (found == null) {
                                throw missing(what, reference.value());
                            }
                            return found;
                        })
                        .toList();
    }

    private static IllegalArgumentException missing(String what, String reference) {
        return new IllegalArgumentException("There is no " + what + " " + reference);
    }
}
