package org.marquee.comment;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.text.Slug;

/** The reviews that readers may see, as far as those who comment on them are concerned. */
@Singleton
class CommentPlaces {
    private static final String SELECT = """
            select json_build_object('reviewId', p.review_id, 'slug', p.slug, 'open', p.is_open, 'moderation', s.moderation)
            from published_comment_section p
            join comment_section s on s.review_id = p.review_id
            """;

    /** A form may be older than the slug, and what is written is not to be lost by that. */
    private static final String BY_ANY_SLUG = SELECT + """
            where p.slug = any (array[?, (select f.current_slug from published_review_former_slug f where f.slug = ?)])""";

    private static final String BY_REVIEW = SELECT + "where p.review_id = ?";

    private final Reader reader;

    CommentPlaces(Reader reader) {
        this.reader = reader;
    }

    /**
     * The place below the review that has this slug, or had it.
     *
     * @throws NotFound when there is none that readers may see
     */
    CommentPlace require(String slug) {
        return Optional.of(slug)
                .filter(Slug::isValid)
                .flatMap(valid -> reader.first(CommentPlace.class, BY_ANY_SLUG, valid, valid))
                .orElseThrow(() -> new NotFound("review", slug));
    }

    /** The place below this review, if readers may see it. */
    Optional<CommentPlace> of(UUID reviewId) {
        return reader.first(CommentPlace.class, BY_REVIEW, reviewId);
    }
}
