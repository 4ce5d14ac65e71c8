package org.marquee.film;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.author.AuthorReference;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.link.ReviewPageUrl;

/** A review in the page of its film. */
@Schema(name = "FilmReview", description = "A review in the page of its film.")
record FilmReview(
        UUID id,
        @Schema(examples = "ballerina-2023-review") String slug,
        String headline,

        @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5, examples = "4.5")
        double rating,

        @Schema(description = "BCP 47.", examples = "en") String language,
        Instant publishedAt,
        List<AuthorReference> authors,
        ReviewPageUrl url)
        implements Cacheable {

    /** The newest reviews of a film {@code f}. */
    static final String LIST = """
            select coalesce(json_agg(json_build_object('id', r.id, 'slug', r.slug, 'headline', r.headline,
                'rating', r.half_stars * 0.5, 'language', r.language, 'publishedAt', r.published_at,
                'authors', (
                  select coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name)
                    order by a.position), '[]')
                  from published_review_author a where a.review_id = r.id),
                'url', r.slug)
              order by r.published_at desc, r.id desc), '[]')
            from (
              select * from published_review r
              where r.film_id = f.id
              order by r.published_at desc, r.id desc
              limit 20) r""";

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("review", id);
        authors.forEach(author -> keys.part("author", author.id()));
    }
}
