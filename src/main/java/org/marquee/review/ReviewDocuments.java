package org.marquee.review;

import org.marquee.account.AccountReference;
import org.marquee.image.ImageView;

/** The SQL that puts together what editors see of reviews, over the tables: these know no difference of states. */
final class ReviewDocuments {
    /** Reviews {@code r} with their working copies {@code v}, films {@code f}, what is {@code live} and what is {@code coming}. */
    static final String FROM = """
            review r
            join revision v on v.review_id = r.id and v.number = r.revision_number
            left join film f on f.id = v.film_id
            left join lateral (
              select p.*, x.number
              from publication p
              join revision x on x.id = p.revision_id
              where p.review_id = r.id and p.publish_at <= now() and (p.unpublish_at is null or p.unpublish_at > now())
            ) live on true
            left join lateral (
              select p.*, x.number
              from publication p
              join revision x on x.id = p.revision_id
              where p.review_id = r.id and p.publish_at > now()
              order by p.publish_at
              limit 1
            ) coming on true
            cross join lateral (select %s as state) s""".formatted(ReviewState.EXPRESSION);

    private static final String FILM =
            "case when f.id is not null then %s end".formatted(EditableReview.FilmReference.DOCUMENT);

    private static final String AUTHORS = """
            (select coalesce(json_agg(json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) order by x.position), '[]')
            from revision_author x join author a on a.id = x.author_id where x.revision_id = v.id)""";

    /** The members that every document of a review {@code r} has. */
    static final String MEMBERS = """
            'id', r.id, 'slug', v.slug, 'headline', v.headline, 'language', v.language, 'rating', v.half_stars / 2.0,
            'film', %s, 'authors', %s, 'state', s.state, 'revision', r.revision_number, 'version', r.version,
            'savedAt', v.created_at, 'savedBy', %s, 'updatedAt', r.updated_at, 'trashedAt', r.trashed_at""".formatted(FILM, AUTHORS, AccountReference.document("v.created_by"));

    static final String EDITABLE = """
            json_build_object(%1$s,
              'dek', v.dek, 'verdict', v.verdict, 'containsSpoilers', v.contains_spoilers, 'body', v.body,
              'tags', (
                select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) order by x.position), '[]')
                from revision_tag x join term t on t.id = x.tag_id where x.revision_id = v.id),
              'heroImage', (
                select json_build_object('image', %2$s, 'alt', v.hero_alt, 'caption', v.hero_caption, 'credit', v.hero_credit)
                from image i where i.id = v.hero_image_id),
              'related', (
                select coalesce(json_agg(json_build_object('id', o.id, 'slug', seen.slug,
                  'headline', seen.headline) order by x.position), '[]')
                from revision_related x
                join review o on o.id = x.review_id
                left join published_review seen on seen.id = o.id
                where x.revision_id = v.id),
              'pros', v.pros, 'cons', v.cons,
              'seo', json_build_object('title', v.seo_title, 'description', v.seo_description,
                'canonicalUrl', v.seo_canonical_url,
                'robots', json_build_object('index', v.seo_index, 'follow', v.seo_follow),
                'image', (select %2$s from image i where i.id = v.seo_image_id)),
              'translationOf', (
                select json_build_object('id', o.id, 'slug', seen.slug, 'headline', seen.headline)
                from (values (v.translation_of_id)) o (id)
                left join published_review seen on seen.id = o.id
                where o.id is not null),
              'translations', (
                select coalesce(json_agg(json_build_object('id', w.review_id, 'language', w.language, 'slug', seen.slug,
                  'headline', seen.headline) order by w.language, w.review_id), '[]')
                from (
                  select review_id, number, language from revision
                  where translation_of_id = coalesce(v.translation_of_id, v.review_id)
                  union all
                  select review_id, number, language from revision
                  where review_id = v.translation_of_id and translation_of_id is null) w
                join review o on o.id = w.review_id and o.revision_number = w.number and o.trashed_at is null
                left join published_review seen on seen.id = o.id
                where o.id <> r.id),
              'commentPolicy', v.comment_policy, 'wordCount', v.word_count, 'readingMinutes', v.reading_minutes,
              'publication', (select %3$s from (select live.*) p where p.id is not null),
              'schedule', (select %3$s from (select coming.*) p where p.id is not null),
              'submission', case when r.submitted_at is not null then json_build_object(
                'submittedAt', r.submitted_at, 'submittedBy', %4$s) end,
              'returned', case when r.returned_at is not null then json_build_object(
                'returnedAt', r.returned_at, 'returnedBy', %5$s, 'note', r.return_note) end,
              'createdAt', r.created_at, 'createdBy', %6$s)""".formatted(
                    MEMBERS,
                    ImageView.DOCUMENT,
                    EditableReview.Showing.DOCUMENT,
                    AccountReference.document("r.submitted_by"),
                    AccountReference.document("r.returned_by"),
                    AccountReference.document("r.created_by"));

    private ReviewDocuments() {}
}
