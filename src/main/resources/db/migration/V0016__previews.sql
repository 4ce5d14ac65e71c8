insert into signing_key (purpose, secret)
values ('preview', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- What the page of a review would be if a revision were published now: for whoever has a link to that very revision, and for
-- nobody else. What it relates and links to is shown as far as it is public. These views are those of what is published, with
-- the same columns, but over all revisions, each found by its revision_id.

create view preview_review as
select v.review_id as id, v.id as revision_id, v.slug, v.headline, v.dek, v.verdict, v.half_stars, v.language,
       v.contains_spoilers,
       (select min(p.published_at) from publication p where p.review_id = v.review_id and p.publish_at <= now())
         as published_at,
       v.created_at as updated_at, v.film_id, v.pros, v.cons,
       v.seo_title, v.seo_description, v.body_html, v.body_blocks, v.body_text, v.word_count, v.reading_minutes
from revision v
join review r on r.id = v.review_id and r.trashed_at is null;

create view preview_review_author as
select v.review_id, x.position, a.id, a.slug, a.name, v.id as revision_id
from revision v
join revision_author x on x.revision_id = v.id
join published_author a on a.id = x.author_id;

create view preview_review_tag as
select v.review_id, x.position, t.id, t.slug, t.name, v.id as revision_id
from revision v
join revision_tag x on x.revision_id = v.id
join published_tag t on t.id = x.tag_id;

create view preview_review_related as
select v.review_id, x.position, x.review_id as related_id, v.id as revision_id
from revision v
join revision_related x on x.revision_id = v.id
join published_revision other on other.review_id = x.review_id;

create view preview_review_link as
select v.review_id, x.slug as linked_slug, other.id, other.slug, other.headline, v.id as revision_id
from revision v
join revision_link x on x.revision_id = v.id
join review_slug s on s.slug = x.slug
join published_review other on other.id = s.review_id;

create view preview_review_image as
select v.review_id, 'hero' as role, 0 as position, i.id,
       coalesce(v.hero_alt, i.alt) as alt, coalesce(v.hero_caption, i.caption) as caption,
       coalesce(v.hero_credit, i.credit) as credit, i.alt as own_alt, i.caption as own_caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       v.id as revision_id
from revision v
join image i on i.id = v.hero_image_id and i.trashed_at is null
union all
select v.review_id, 'inline', x.position, i.id, coalesce(x.alt, i.alt), coalesce(x.caption, i.caption), i.credit,
       i.alt, i.caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       v.id
from revision v
join revision_image x on x.revision_id = v.id
join image i on i.id = x.image_id and i.trashed_at is null;
