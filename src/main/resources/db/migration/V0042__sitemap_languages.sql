-- Sitemaps tell in which languages there is a review.
create or replace view published_review_place as
select p.review_id as id, p.place, p.place / 1000 as part, p.slug, p.publish_at as updated_at,
       p.language, v.translation_of_id is null as is_original
from publication p
join revision v on v.id = p.revision_id
where p.publish_at <= now()
  and (p.unpublish_at is null or p.unpublish_at > now())
  and v.seo_index and v.seo_canonical_url is null;
