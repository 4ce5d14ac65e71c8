-- Who only counts published reviews, or looks whether there are any, asks for none of their words. PostgreSQL leaves a join out
-- when nothing is asked of it, but only an outer one: as long as it was an inner one, each count looked up each revision.
-- A publication has a revision, always: the view shows the same rows as before.

create or replace view published_review as
select p.review_id as id, p.revision_id, p.slug, p.headline, v.dek, v.verdict, p.half_stars, p.language,
       v.contains_spoilers, p.published_at, p.publish_at as updated_at, p.film_id, v.pros, v.cons,
       v.seo_title, v.seo_description, v.body_html, v.body_blocks, v.body_text, v.word_count, v.reading_minutes
from publication p
left join revision v on v.id = p.revision_id
where p.publish_at <= now()
  and (p.unpublish_at is null or p.unpublish_at > now());
