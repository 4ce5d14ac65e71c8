package org.marquee.author;

import jakarta.inject.Singleton;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.sql.Detail;
import org.marquee.kernel.sql.Details;
import org.marquee.kernel.sql.Lists;

/** The public profiles of authors. */
@Singleton
class PublishedAuthors {
    private static final Detail<AuthorView> DETAIL = new Detail<>(
            AuthorView.class,
            "author",
            "/api/v1/authors",
            "select " + AuthorView.DOCUMENT + "\nfrom " + AuthorSummary.FROM + " where a.slug = ?",
            "select current_slug from published_author_former_slug where slug = ?");

    private final Details details;
    private final Lists lists;

    PublishedAuthors(Details details, Lists lists) {
        this.details = details;
        this.lists = lists;
    }

    Page<AuthorSummary> page(AuthorFilter filter, PageQuery query) {
        return lists.page(
                AuthorSummary.class,
                AuthorSummary.DOCUMENT,
                AuthorSummary.FROM,
                filter.conditions(),
                filter.order(),
                query);
    }

    AuthorView require(String slug) {
        return details.require(DETAIL, slug);
    }
}
