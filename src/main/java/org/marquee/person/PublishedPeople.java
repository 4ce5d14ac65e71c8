package org.marquee.person;

import jakarta.inject.Singleton;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.query.Terms;
import org.marquee.kernel.sql.Detail;
import org.marquee.kernel.sql.Details;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Source;

/** The people that readers may see. */
@Singleton
class PublishedPeople {
    private static final Detail<PersonView> DETAIL = new Detail<>(
            PersonView.class,
            "person",
            "/api/v1/people",
            "select " + PersonView.DOCUMENT + "\nfrom published_person p where p.slug = ?",
            "select current_slug from published_person_former_slug where slug = ?");

    /** Those of which something is found. */
    private static final String FOUND = """
            search_query(?, array['person']) asked
            join published_search_person s on s.vector @@ asked.matches
            join published_person p on p.id = s.person_id""";

    private final Details details;
    private final Lists lists;

    PublishedPeople(Details details, Lists lists) {
        this.details = details;
        this.lists = lists;
    }

    Page<PersonSummary> page(PersonFilter filter, PageQuery query) {
        return lists.page(
                PersonSummary.class,
                PersonSummary.DOCUMENT,
                filter.q() == null
                        ? Source.of("published_person p")
                        : Source.of(FOUND, (Object) Terms.of(filter.q()).asArray()),
                filter.conditions(),
                filter.order(),
                query);
    }

    PersonView require(String slug) {
        return details.require(DETAIL, slug);
    }
}
