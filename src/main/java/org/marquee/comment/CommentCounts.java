package org.marquee.comment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many comments several reviews have. */
@Schema(name = "CommentCounts", description = "How many comments several reviews have.")
record CommentCounts(
        @Schema(description = "One for each review that there is, in the order of the slugs that were sent.")
        List<CommentCount> items,

        @Schema(description = "The slugs that no review has now.")
        List<String> unknown) {

    /** Builds the document of an array of slugs, the only {@code ?}. */
    static final String DOCUMENT = """
            select json_build_object(
              'items', coalesce(json_agg(json_build_object('slug', asked.slug, 'commentCount', s.comment_count,
                'commentsOpen', s.is_open) order by asked.place) filter (where s.review_id is not null), '[]'),
              'unknown', coalesce(json_agg(asked.slug order by asked.place) filter (where s.review_id is null), '[]'))
            from unnest(?::text[]) with ordinality asked(slug, place)
            left join published_comment_section s on s.slug = asked.slug""";

    /** What a review tells of the comments below it. */
    @Schema(name = "CommentCount", description = "What a review tells of the comments below it.")
    record CommentCount(
            String slug,
            @Schema(minimum = "0") int commentCount,

            @Schema(description = "Whether readers may comment at this moment.")
            boolean commentsOpen) {}
}
