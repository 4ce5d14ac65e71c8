package org.marquee.review;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.account.AccountReference;

/** What a review said at one save. */
@Schema(name = "Revision", description = "What a review said at one save.")
record RevisionView(
        @Schema(minimum = "1", examples = "3") int number,
        Instant savedAt,
        @Nullable AccountReference savedBy,

        @Nullable @Schema(description = "The number of the revision that this repeats.")
        Integer restoredFrom,

        @Schema(description = "Whether readers see it now.") boolean published,

        @Schema(
                description =
                        "As an editor would write it; what it refers to is named by its present slug, reviews that readers do not see by their ids.")
        ReviewInput content) {

    private static final String CONTENT = """
            json_build_object('slug', v.slug, 'headline', v.headline, 'dek', v.dek, 'verdict', v.verdict,
              'rating', v.half_stars / 2.0, 'language', v.language, 'containsSpoilers', v.contains_spoilers,
              'film', (select f.slug from film f where f.id = v.film_id),
              'authors', (
                select coalesce(json_agg(a.slug order by x.position), '[]')
                from revision_author x join author a on a.id = x.author_id where x.revision_id = v.id),
              'body', v.body,
              'tags', (
                select coalesce(json_agg(t.slug order by x.position), '[]')
                from revision_tag x join term t on t.id = x.tag_id where x.revision_id = v.id),
              'heroImage', case when v.hero_image_id is not null then json_build_object(
                'image', v.hero_image_id, 'alt', v.hero_alt, 'caption', v.hero_caption, 'credit', v.hero_credit) end,
              'related', (
                select coalesce(json_agg(coalesce(seen.slug, cast(o.id as text)) order by x.position), '[]')
                from revision_related x
                join review o on o.id = x.review_id
                left join published_review seen on seen.id = o.id
                where x.revision_id = v.id),
              'pros', v.pros, 'cons', v.cons,
              'seo', json_build_object('title', v.seo_title, 'description', v.seo_description,
                'canonicalUrl', v.seo_canonical_url,
                'robots', json_build_object('index', v.seo_index, 'follow', v.seo_follow), 'image', v.seo_image_id),
              'translationOf', (
                select coalesce(seen.slug, cast(o.id as text))
                from review o
                left join published_review seen on seen.id = o.id
                where o.id = v.translation_of_id),
              'commentPolicy', v.comment_policy)""";

    static final String DOCUMENT = "json_build_object(" + RevisionSummary.MEMBERS + ", 'content', " + CONTENT + ")";
}
