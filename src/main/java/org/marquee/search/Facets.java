package org.marquee.search;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** How what was found is spread. */
@Schema(
        name = "SearchFacets",
        description =
                "How what was found is spread: how many of the reviews and films, or, of ratings, of the reviews.")
record Facets(
        @Schema(description = "Those with the most first, at most 100.")
        List<TermCount> genres,

        @Schema(description = "Those with the most first, at most 100.")
        List<TermCount> platforms,

        @Schema(description = "When the films were first shown; the latest first.")
        List<YearCount> years,

        @Schema(description = "The highest first.") List<RatingCount> ratings)
        implements Cacheable {

    /** Builds the document of all rows of {@code published_hits}. */
    static final String DOCUMENT = """
            select json_build_object(
              'genres', (
                select coalesce(json_agg(json_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'count', g.n)
                  order by g.n desc, g.slug), '[]')
                from (select x.id, x.slug, x.name, count(*) as n
                      from published_hits h join published_film_genre x on x.film_id = h.film_id
                      group by x.id, x.slug, x.name order by n desc, x.slug limit 100) g),
              'platforms', (
                select coalesce(json_agg(json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'count', p.n)
                  order by p.n desc, p.slug), '[]')
                from (select x.platform_id as id, x.platform_slug as slug, x.platform_name as name,
                        count(distinct (h.kind, h.id)) as n
                      from published_hits h join published_film_availability x on x.film_id = h.film_id
                      group by 1, 2, 3 order by n desc, slug limit 100) p),
              'years', (
                select coalesce(json_agg(json_build_object('year', y.year, 'count', y.n) order by y.year desc), '[]')
                from (select f.release_year as year, count(*) as n
                      from published_hits h join published_film f on f.id = h.film_id
                      where f.release_year is not null group by 1) y),
              'ratings', (
                select coalesce(json_agg(json_build_object('rating', r.half_stars * 0.5, 'count', r.n)
                  order by r.half_stars desc), '[]')
                from (select h.half_stars, count(*) as n
                      from published_hits h where h.half_stars is not null group by 1) r))""";

    @Override
    public void mark(SurrogateKeys keys) {
        genres.forEach(genre -> keys.part("term", genre.id()));
        platforms.forEach(platform -> keys.part("term", platform.id()));
    }

    @Schema(name = "TermCount", description = "A genre or platform, and how many have it.")
    record TermCount(
            UUID id,
            String slug,
            String name,
            @Schema(minimum = "1") int count) {}

    @Schema(name = "YearCount", description = "A year, and how many are of it.")
    record YearCount(int year, @Schema(minimum = "1") int count) {}

    @Schema(name = "RatingFacet", description = "A rating, and how many reviews gave it.")
    record RatingCount(
            @Schema(minimum = "0.5", maximum = "5", multipleOf = 0.5)
            double rating,

            @Schema(minimum = "1") int count) {}
}
