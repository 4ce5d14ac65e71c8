package org.marquee.comment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review below which a comment stands, as editors have it. */
@Schema(name = "CommentedReview", description = "The review below which a comment stands, as editors have it now.")
record CommentedReview(UUID id, String slug, String headline) {

    /** Of a comment {@code c}. */
    static final String DOCUMENT = """
            (select json_build_object('id', r.id, 'slug', v.slug, 'headline', v.headline)
            from review r join revision v on v.review_id = r.id and v.number = r.revision_number where r.id = c.review_id)""";
}
