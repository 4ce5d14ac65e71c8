package org.marquee.comment;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.InvalidParameters;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;

/** The comments in every state. */
@Singleton
class ModeratedComments {
    private static final String ONE = "select " + ModeratedComment.DOCUMENT + " from comment c where c.id = ?";

    private static final String ADDRESS =
            "select c.address_key from comment c where c.id = ? and c.address_key is not null";

    private static final String COUNTS = "select " + StatusCounts.OF_SECTIONS + " from comment_section x";
    private static final String COUNTS_BY_ID = COUNTS + " where x.review_id = ?";
    private static final String COUNTS_BY_SLUG =
            COUNTS + " where x.review_id = (select s.review_id from review_slug s where s.slug = ?)";

    private final Reader reader;
    private final Lists lists;

    ModeratedComments(Reader reader, Lists lists) {
        this.reader = reader;
        this.lists = lists;
    }

    /** @throws InvalidParameters when those of an address are asked for, and there is none */
    Page<ModeratedCommentSummary> page(ModeratedCommentFilter filter, PageQuery query) {
        var like = filter.sameAddressAs();
        if (like != null && reader.text(ADDRESS, like).isEmpty()) {
            throw new InvalidParameters(
                    "sameAddressAs", "unknown-reference", "must be a comment of which an e-mail address is known");
        }
        return lists.page(
                ModeratedCommentSummary.class,
                ModeratedCommentSummary.DOCUMENT,
                "comment c",
                filter.conditions(),
                filter.order(),
                query);
    }

    /** @throws NotFound when there is none */
    ModeratedComment require(UUID id) {
        return reader.first(ModeratedComment.class, ONE, id).orElseThrow(() -> new NotFound("comment", id.toString()));
    }

    /** @param review its slug or id; null for all */
    StatusCounts counts(@Nullable String review) {
        var counts = review == null
                ? reader.first(StatusCounts.class, COUNTS)
                : new Reference(review)
                        .id()
                        .map(id -> reader.first(StatusCounts.class, COUNTS_BY_ID, id))
                        .orElseGet(() -> reader.first(StatusCounts.class, COUNTS_BY_SLUG, review));
        return counts.orElseThrow();
    }
}
