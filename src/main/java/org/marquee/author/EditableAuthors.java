package org.marquee.author;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.sql.FreeSlugs;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.sql.Referrers;
import org.marquee.kernel.text.Slug;

/** The authors in every state, and what stands around them. */
@Singleton
class EditableAuthors {
    private static final String ONE = "select " + EditableAuthor.DOCUMENT + " from author a where a.id = ?";

    /** The reviews that are by somebody, or will be as readers see them. */
    private static final String REFERRERS = """
            select distinct on (r.id)
              '/api/v1/editorial/reviews/' || r.id, 'The review ''' || v.headline || ''' is by them.'
            from revision_author x
            join revision v on v.id = x.revision_id
            join review r on r.id = v.review_id
            where x.author_id = ? and r.trashed_at is null
              and (v.number = r.revision_number or exists (
                select from publication p
                where p.revision_id = v.id and (p.unpublish_at is null or p.unpublish_at > now())))
            order by r.id, v.number desc""";

    private final Reader reader;
    private final Lists lists;
    private final Referrers referrers;
    private final FreeSlugs slugs;

    EditableAuthors(Reader reader, Lists lists, Referrers referrers, FreeSlugs slugs) {
        this.reader = reader;
        this.lists = lists;
        this.referrers = referrers;
        this.slugs = slugs;
    }

    Page<EditableAuthorSummary> page(EditableAuthorFilter filter, PageQuery query) {
        return lists.page(
                EditableAuthorSummary.class,
                EditableAuthorSummary.DOCUMENT,
                "author a",
                filter.conditions(),
                filter.order(),
                query);
    }

    EditableAuthor require(UUID id) {
        return reader.first(EditableAuthor.class, ONE, id).orElseThrow(() -> new NotFound("author", id.toString()));
    }

    void refuseIfReferred(UUID id) {
        referrers.refuse(id, "Reviews are still by them.", REFERRERS);
    }

    /** @throws ProblemException when the account that is to write under this name does not exist */
    void requireAccount(AuthorInput input) {
        var account = input.account();
        if (account != null
                && reader.text("select name from account where id = ?", account).isEmpty()) {
            var check = new ReferenceCheck();
            check.unknown("/account", "there is no account '%s'".formatted(account));
            check.end();
        }
    }

    String slug(AuthorInput input) {
        return input.slug() != null
                ? input.slug()
                : slugs.next(
                        Slug.from(input.name()).orElse("author"), "select slug from author_slug where slug = any(?)");
    }
}
