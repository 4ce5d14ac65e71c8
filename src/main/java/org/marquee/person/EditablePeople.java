package org.marquee.person;

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

/** The people in every state, and what stands around them. */
@Singleton
class EditablePeople {
    private static final String ONE = "select " + EditablePerson.DOCUMENT + " from person p where p.id = ?";

    private static final String REFERRERS = """
            select distinct '/api/v1/editorial/films/' || f.id, 'The film ''' || f.title || ''' credits them.'
            from film_credit c
            join film f on f.id = c.film_id
            where c.person_id = ? and f.trashed_at is null""";

    private final Reader reader;
    private final Lists lists;
    private final Referrers referrers;
    private final FreeSlugs slugs;

    EditablePeople(Reader reader, Lists lists, Referrers referrers, FreeSlugs slugs) {
        this.reader = reader;
        this.lists = lists;
        this.referrers = referrers;
        this.slugs = slugs;
    }

    Page<EditablePersonSummary> page(EditablePersonFilter filter, PageQuery query) {
        return lists.page(
                EditablePersonSummary.class,
                EditablePersonSummary.DOCUMENT,
                "person p",
                filter.conditions(),
                filter.order(),
                query);
    }

    EditablePerson require(UUID id) {
        return reader.first(EditablePerson.class, ONE, id).orElseThrow(() -> new NotFound("person", id.toString()));
    }

    void refuseIfReferred(UUID id) {
        referrers.refuse(id, "Films still credit them.", REFERRERS);
    }

    String slug(PersonInput input) {
        return input.slug() != null
                ? input.slug()
                : slugs.next(
                        Slug.from(input.name()).orElse("person"), "select slug from person_slug where slug = any(?)");
    }
}
