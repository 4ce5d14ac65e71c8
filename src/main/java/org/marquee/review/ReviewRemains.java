package org.marquee.review;

/**
 * What has to be known of a review that goes for ever.
 *
 * @param slug what the change log calls it
 * @param comments how many there are below it, in every state
 */
record ReviewRemains(String slug, int comments) {

    static final String OF_REVIEW = """
            select json_build_object('slug', v.slug, 'comments', (
              select s.approved + s.pending + s.rejected + s.spam + s.trashed + s.deleted
              from comment_section s where s.review_id = r.id))
            from review r
            join revision v on v.review_id = r.id and v.number = r.revision_number
            where r.id = ?""";
}
