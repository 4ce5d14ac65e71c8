package org.marquee.person;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.link.ReviewPageUrl;

/** One film in the work of a person, with everything they did in it. */
@Schema(name = "FilmographyEntry", description = "One film in the work of a person, with all they did in it.")
record FilmographyEntry(
        FilmTitle film,
        List<Role> roles,

        @Nullable @Schema(description = "The newest review of the film; null: there is none.")
        ReviewTitle review)
        implements Cacheable {

    /** The films of a person {@code p}, newest first. */
    static final String LIST = """
            select coalesce(json_agg(json_build_object(
                'film', json_build_object('id', f.id, 'slug', f.slug, 'kind', f.kind, 'title', f.title,
                  'year', f.release_year,
                  'poster', (select %s from published_film_image i where i.film_id = f.id and i.role = 'poster')),
                'roles', w.roles,
                'review', (
                  select json_build_object('id', r.id, 'slug', r.slug, 'headline', r.headline,
                    'rating', r.half_stars * 0.5, 'url', r.slug)
                  from published_review r
                  where r.film_id = f.id
                  order by r.published_at desc, r.id desc
                  limit 1))
              order by f.sort_date desc, f.id desc), '[]')
            from (
              select c.film_id, json_agg(json_build_object('type', c.type, 'character', c.character,
                'department', c.department, 'job', c.job) order by c.type, c.position) as roles
              from published_film_credit c
              where c.person_id = p.id
              group by c.film_id) w
            join published_film f on f.id = w.film_id""".formatted(ImageView.DOCUMENT);

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("film", film.id()).hidden(SurrogateKeys.REVIEWS_OF_FILM, film.id());
        if (film.poster() != null) {
            film.poster().mark(keys);
        }
        if (review != null) {
            keys.part("review", review.id());
        }
    }

    @Schema(name = "FilmographyFilm", description = "A film, as short as a list of works needs it.")
    record FilmTitle(
            UUID id,
            @Schema(examples = "ballerina-2023") String slug,

            @Schema(enumeration = {"feature", "short", "documentary", "series", "special"})
            String kind,

            @Schema(examples = "Ballerina") String title,
            @Nullable @Schema(examples = "2023") Integer year,
            @Nullable ImageView poster) {}

    @Schema(name = "FilmographyRole", description = "One thing that a person did in a film.")
    record Role(
            @Schema(enumeration = {"cast", "crew"}) String type,
            @Nullable @Schema(examples = "Ok-ju") String character,
            @Nullable @Schema(examples = "Directing") String department,
            @Nullable @Schema(examples = "Director") String job) {}

    @Schema(name = "FilmographyReview", description = "A review, as short as a list of works needs it.")
    record ReviewTitle(
            UUID id,
            @Schema(examples = "ballerina-2023-review") String slug,
            String headline,

            @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5, examples = "4.5")
            double rating,

            ReviewPageUrl url) {}
}
