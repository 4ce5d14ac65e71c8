package org.marquee.film;

import jakarta.inject.Singleton;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Detail;
import org.marquee.kernel.sql.Details;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Source;

/** The films that readers may see. */
@Singleton
class PublishedFilms {
    private static final Detail<FilmView> DETAIL = new Detail<>(
            FilmView.class,
            "film",
            "/api/v1/films",
            "select " + FilmView.DOCUMENT + "\nfrom published_film f where f.slug = ?",
            "select current_slug from published_film_former_slug where slug = ?");

    /** Those of which something is found. */
    private static final String FOUND = """
            search_query(?, array['film']) asked
            join published_search_film s on s.vector @@ asked.matches
            join published_film f on f.id = s.film_id""";

    private final Details details;
    private final Lists lists;

    PublishedFilms(Details details, Lists lists) {
        this.details = details;
        this.lists = lists;
    }

    Page<FilmSummary> page(FilmFilter filter, PageQuery query) {
        return lists.page(
                FilmSummary.class,
                FilmSummary.DOCUMENT,
                filter.q() == null
                        ? Source.of("published_film f")
                        : Source.of(FOUND, (Object) Terms.of(filter.q()).asArray()),
                filter.conditions(),
                filter.order(),
                query);
    }

    FilmView require(String slug) {
        return details.require(DETAIL, slug);
    }
}
