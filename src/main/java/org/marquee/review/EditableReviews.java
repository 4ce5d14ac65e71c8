package org.marquee.review;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.marquee.account.CurrentAccount;
import org.marquee.account.Roles;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.sql.Referrers;

/** The reviews in every state, and whose they are. */
@Singleton
class EditableReviews {
    /** A review {@code r} is of an account that began it, or that writes under a name in the byline of its working copy {@code v}. */
    static final String OWN = """
            exists (
              select from (values (cast(? as uuid))) me (id)
              where r.created_by = me.id or exists (
                select from revision_author x
                join author a on a.id = x.author_id
                where x.revision_id = v.id and a.account_id = me.id))""";

    private static final String ONE =
            "select " + ReviewDocuments.EDITABLE + "\nfrom " + ReviewDocuments.FROM + "\nwhere r.id = ?";

    private static final String IS_OWN = """
            select cast(%s as text)
            from review r
            join revision v on v.review_id = r.id and v.number = r.revision_number
            where r.id = ?""".formatted(OWN);

    /** Other reviews that readers or editors get here from. */
    private static final String REFERRERS = """
            select distinct '/api/v1/editorial/reviews/' || r.id, 'The review ''' || w.headline || ''' points to it.'
            from revision v
            join review r on r.id = v.review_id
            join revision w on w.review_id = r.id and w.number = r.revision_number
            where r.trashed_at is null
              and v.id in (
                select x.revision_id from revision_related x where x.review_id = ?
                union all
                select x.revision_id from revision_link x join review_slug s on s.slug = x.slug where s.review_id = ?
                union all
                select x.id from revision x where x.translation_of_id = ?)
              and r.id <> ?
              and (v.number = r.revision_number or exists (
                select from publication p
                where p.revision_id = v.id and (p.unpublish_at is null or p.unpublish_at > now())))""";

    private final Reader reader;
    private final Lists lists;
    private final Referrers referrers;
    private final CurrentAccount caller;

    EditableReviews(Reader reader, Lists lists, Referrers referrers, CurrentAccount caller) {
        this.reader = reader;
        this.lists = lists;
        this.referrers = referrers;
        this.caller = caller;
    }

    Page<EditableReviewSummary> page(EditableReviewFilter filter, PageQuery query) {
        return lists.page(
                EditableReviewSummary.class,
                EditableReviewSummary.DOCUMENT,
                ReviewDocuments.FROM,
                filter.conditions(seesAll() ? null : me()),
                filter.order(),
                query);
    }

    /**
     * @throws NotFound when there is none
     * @throws ProblemException 403 when it is somebody else's, and the caller only has their own
     */
    EditableReview require(UUID id) {
        requireAccess(id);
        return read(id);
    }

    /**
     * For whoever was found to have access.
     *
     * @throws NotFound when there is none
     */
    EditableReview read(UUID id) {
        return reader.first(EditableReview.class, ONE, id).orElseThrow(() -> missing(id));
    }

    /**
     * @throws NotFound when there is none
     * @throws ProblemException 403 when it is somebody else's, and the caller only has their own
     */
    void requireAccess(UUID id) {
        var own = reader.text(IS_OWN, me(), id).orElseThrow(() -> missing(id));
        if (!seesAll() && !own.equals("true")) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The review is somebody else's.");
        }
    }

    void refuseIfReferred(UUID id) {
        referrers.refuse(id, "Other reviews still point to it.", REFERRERS);
    }

    /** Whether readers see the review, or will see it. */
    boolean isAhead(UUID id) {
        return reader.text(
                        "select 'yes' from publication where review_id = ? and (unpublish_at is null or unpublish_at > now())",
                        id)
                .isPresent();
    }

    private boolean seesAll() {
        return caller.isAny(Roles.EDITOR, Roles.ADMIN, Roles.CONTENT_READ, Roles.CONTENT_WRITE, Roles.CONTENT_PUBLISH);
    }

    private UUID me() {
        return requireNonNull(caller.actor().id());
    }

    private static NotFound missing(UUID id) {
        return new NotFound("review", id.toString());
    }
}
