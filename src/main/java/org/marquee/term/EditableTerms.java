package org.marquee.term;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.FreeSlugs;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.sql.Referrers;
import org.marquee.kernel.text.Slug;

/** The terms in every state, and what stands around them. */
@Singleton
class EditableTerms {
    private static final String ONE = "select " + EditableTerm.DOCUMENT + " from term t where t.kind = ? and t.id = ?";

    /** What shows a term, or will once it is published. */
    private static final String REFERRERS = """
            select '/api/v1/editorial/films/' || f.id, 'The film ''' || f.title || ''' refers to it.'
            from film f
            join (select film_id, genre_id as term_id from film_genre
              union select film_id, company_id from film_company
              union select film_id, platform_id from film_availability) x on x.film_id = f.id
            where x.term_id = ? and f.trashed_at is null
            union all
            select distinct '/api/v1/editorial/reviews/' || r.id, 'The review ''' || w.headline || ''' has it.'
            from revision_tag x
            join revision v on v.id = x.revision_id
            join review r on r.id = v.review_id
            join revision w on w.review_id = r.id and w.number = r.revision_number
            where x.tag_id = ? and r.trashed_at is null
              and (v.number = r.revision_number or exists (
                select from publication p
                where p.revision_id = v.id and (p.unpublish_at is null or p.unpublish_at > now())))""";

    private final Reader reader;
    private final Lists lists;
    private final Referrers referrers;
    private final FreeSlugs slugs;

    EditableTerms(Reader reader, Lists lists, Referrers referrers, FreeSlugs slugs) {
        this.reader = reader;
        this.lists = lists;
        this.referrers = referrers;
        this.slugs = slugs;
    }

    Page<EditableTerm> page(TermKind kind, EditableTermFilter filter, PageQuery query) {
        return lists.page(
                EditableTerm.class, EditableTerm.DOCUMENT, "term t", filter.conditions(kind), filter.order(), query);
    }

    EditableTerm require(TermKind kind, UUID id) {
        return reader.first(EditableTerm.class, ONE, kind.value, id)
                .orElseThrow(() -> new NotFound(kind.value, id.toString()));
    }

    void refuseIfReferred(UUID id) {
        referrers.refuse(id, "Films or reviews still refer to it.", REFERRERS);
    }

    String slug(TermKind kind, TermInput input) {
        return input.slug() != null
                ? input.slug()
                : slugs.next(
                        Slug.from(input.name()).orElse(kind.value),
                        "select slug from term where kind = '" + kind.value + "' and slug = any(?)");
    }
}
