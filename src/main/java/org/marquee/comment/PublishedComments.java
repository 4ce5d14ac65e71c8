package org.marquee.comment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.marquee.kernel.http.Moved;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Lists;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.text.Slug;

/** The comments that readers may see, as they are this moment. */
@Singleton
class PublishedComments {
    private static final String REVIEW = "select s.review_id from published_comment_section s where s.slug = ?";
    private static final String CURRENT_SLUG =
            "select h.current_slug from published_review_former_slug h where h.slug = ?";

    private final Reader reader;
    private final Lists lists;
    private final String flat;
    private final String tree;

    PublishedComments(Reader reader, Lists lists, CommentConfig config) {
        this.reader = reader;
        this.lists = lists;
        this.flat = CommentView.document(config.avatars());
        this.tree = CommentView.tree(config.avatars());
    }

    Page<CommentView> page(UUID review, CommentFilter filter, PageQuery query) {
        return lists.page(
                CommentView.class,
                filter.isTree() ? tree : flat,
                "published_comment c",
                filter.conditions(review),
                filter.order(),
                query);
    }

    CommentCounts counts(List<String> slugs) {
        return reader.first(CommentCounts.class, CommentCounts.DOCUMENT, (Object) slugs.toArray(String[]::new))
                .orElseThrow();
    }

    /**
     * The review with this slug, if readers see it.
     *
     * @throws Moved when it has another slug by now
     * @throws NotFound when there is none
     */
    UUID requireReview(String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound("review", slug);
        }
        return reader.text(REVIEW, slug).map(UUID::fromString).orElseThrow(() -> movedOrMissing(slug));
    }

    private RuntimeException movedOrMissing(String slug) {
        return reader.text(CURRENT_SLUG, slug)
                .<RuntimeException>map(current -> new Moved("/api/v1/reviews/" + current + "/comments"))
                .orElseGet(() -> new NotFound("review", slug));
    }
}
