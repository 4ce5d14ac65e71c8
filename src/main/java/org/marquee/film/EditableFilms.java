package org.marquee.film;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.sql.Referrers;

/** The films in every state, and what stands around them. */
@Singleton
class EditableFilms {
    private static final String ONE = "select " + EditableFilm.DOCUMENT + "\nfrom film f where f.id = ?";

    /** The reviews that are about it, or will be as readers see them. */
    private static final String REFERRERS = """
            select distinct on (r.id)
              '/api/v1/editorial/reviews/' || r.id, 'The review ''' || v.headline || ''' is about it.'
            from revision v
            join review r on r.id = v.review_id
            where v.film_id = ? and r.trashed_at is null
              and (v.number = r.revision_number or exists (
                select from publication p
                where p.revision_id = v.id and (p.unpublish_at is null or p.unpublish_at > now())))
            order by r.id, v.number desc""";

    private final Reader reader;
    private final Lists lists;
    private final Referrers referrers;

    EditableFilms(Reader reader, Lists lists, Referrers referrers) {
        this.reader = reader;
        this.lists = lists;
        this.referrers = referrers;
    }

    Page<EditableFilmSummary> page(EditableFilmFilter filter, PageQuery query) {
        return lists.page(
                EditableFilmSummary.class,
                EditableFilmSummary.DOCUMENT,
                "film f",
                filter.conditions(),
                filter.order(),
                query);
    }

    EditableFilm require(UUID id) {
        return reader.first(EditableFilm.class, ONE, id).orElseThrow(() -> new NotFound("film", id.toString()));
    }

    void refuseIfReferred(UUID id) {
        referrers.refuse(id, "Reviews are still about it.", REFERRERS);
    }
}
