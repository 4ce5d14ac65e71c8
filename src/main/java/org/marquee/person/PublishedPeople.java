package org.marquee.person;

import jakarta.inject.Singleton;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.sql.Detail;
import org.marquee.kernel.sql.Details;
import org.marquee.kernel.sql.Lists;

/** The people that readers may see. */
@Singleton
class PublishedPeople {
    private static final Detail<PersonView> DETAIL = new Detail<>(
            PersonView.class,
            "person",
            "/api/v1/people",
            "select " + PersonView.DOCUMENT + "\nfrom published_person p where p.slug = ?",
            "select current_slug from published_person_former_slug where slug = ?");

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
                "published_person p",
                filter.conditions(),
                filter.order(),
                query);
    }

    PersonView require(String slug) {
        return details.require(DETAIL, slug);
    }
}
