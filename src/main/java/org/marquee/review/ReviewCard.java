package org.marquee.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.author.AuthorReference;
import org.marquee.film.FilmSummary;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.link.ReviewPageUrl;
import org.marquee.term.TermReference;

/** A review in a list. */
@Schema(name = "ReviewCard", description = "A review in a list.")
public record ReviewCard(
        UUID id,
        @Schema(examples = "ballerina-2023-review") String slug,

        @Schema(examples = "Grief on pointe: Ballerina dances its revenge in neon and rain")
        String headline,

        @Nullable @Schema(description = "One or two sentences under the headline.")
        String dek,

        @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5, examples = "4.5")
        double rating,

        @Schema(description = "BCP 47.", examples = "en") String language,
        boolean containsSpoilers,

        @Schema(description = "When it was first published.")
        Instant publishedAt,

        @Schema(description = "Since when it reads as it does.")
        Instant updatedAt,

        @Schema(minimum = "0", examples = "3") int readingMinutes,
        @Schema(minimum = "0") int commentCount,
        FilmSummary film,
        List<AuthorReference> authors,
        @Nullable ImageView heroImage,
        List<TermReference> tags,
        ReviewPageUrl url)
        implements Cacheable {

    /** Builds the document of a row {@code r} of {@code published_review}. */
    public static final String DOCUMENT = """
            json_build_object(%s,
              'commentCount', coalesce(
                (select s.comment_count from published_comment_section s where s.review_id = r.id), 0),
              'film', (select %s from published_film f where f.id = r.film_id))""".formatted(members(ReviewSource.PUBLISHED), FilmSummary.DOCUMENT);

    /** The members that every document of a review {@code r} has, besides its film and what is said below it. */
    static String members(ReviewSource source) {
        return """
            'id', r.id, 'slug', r.slug, 'headline', r.headline, 'dek', r.dek, 'rating', r.half_stars * 0.5,
            'language', r.language, 'containsSpoilers', r.contains_spoilers,
            'publishedAt', r.published_at, 'updatedAt', r.updated_at, 'readingMinutes', r.reading_minutes,
            'authors', (
              select coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name)
                order by a.position), '[]')
              from %1$s_author a where a.%2$s),
            'heroImage', (select %3$s from %1$s_image i where i.%2$s and i.role = 'hero'),
            'tags', (
              select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name)
                order by t.position), '[]')
              from %1$s_tag t where t.%2$s),
            'url', r.slug""".formatted(source.view, source.isOf("r"), ImageView.DOCUMENT);
    }

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("review", id);
        film.mark(keys);
        authors.forEach(author -> keys.part("author", author.id()));
        tags.forEach(tag -> keys.part("term", tag.id()));
        if (heroImage != null) {
            heroImage.mark(keys);
        }
    }

    @Override
    public Instant lastChange() {
        return updatedAt;
    }

    /**
     * The card of a publication.
     *
     * @param asked the publications of this review that were asked for
     */
    record Published(List<UUID> asked, UUID publication, ReviewCard card) {

        /** Builds the document of the same row, of those in {@code published_asked}. */
        static final String DOCUMENT = """
                json_build_object('asked', (select json_agg(a.id) from published_asked a where a.review_id = r.id),
                  'publication', r.publication_id, 'card', %s)""".formatted(ReviewCard.DOCUMENT);
    }
}
