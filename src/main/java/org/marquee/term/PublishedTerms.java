package org.marquee.term;

import jakarta.inject.Singleton;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.sql.Lists;

/** The terms that readers may see, with their counts of published reviews. */
@Singleton
class PublishedTerms {
    private final Lists lists;

    PublishedTerms(Lists lists) {
        this.lists = lists;
    }

    Page<TermSummary> page(TermKind kind, TermFilter filter, PageQuery query) {
        return lists.page(
                TermSummary.class, TermSummary.DOCUMENT, kind.from(), filter.conditions(), filter.order(), query);
    }
}
