package org.marquee.film;

import jakarta.inject.Singleton;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.sql.Detail;
import org.marquee.kernel.sql.Details;
import org.marquee.kernel.sql.Lists;

/** The films that readers may see. */
@Singleton
class PublishedFilms {
    private static final Detail<FilmView> DETAIL = new Detail<>(
            FilmView.class,
            "film",
            "/api/v1/films",
            "select " + FilmView.DOCUMENT + "\nfrom published_film f where f.slug = ?",
            "select current_slug from published_film_former_slug where slug = ?");

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
                "published_film f",
                filter.conditions(),
                filter.order(),
                query);
    }

    FilmView require(String slug) {
        return details.require(DETAIL, slug);
    }
}
