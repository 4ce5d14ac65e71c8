-- A picture inside a body may have another credit there, like the one above a review and those of a gallery.
alter table revision_image
    add column credit text,
    add constraint revision_image_credit_length check (length(credit) between 1 and 300);

create or replace view published_review_image as
select r.review_id, 'hero' as role, 0 as position, i.id,
       coalesce(v.hero_alt, i.alt) as alt, coalesce(v.hero_caption, i.caption) as caption,
       coalesce(v.hero_credit, i.credit) as credit, i.alt as own_alt, i.caption as own_caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       i.credit as own_credit
from published_revision r
join revision v on v.id = r.revision_id
join image i on i.id = v.hero_image_id and i.trashed_at is null
union all
select r.review_id, 'inline', x.position, i.id,
       coalesce(x.alt, i.alt), coalesce(x.caption, i.caption), coalesce(x.credit, i.credit), i.alt, i.caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       i.credit
from published_revision r
join revision_image x on x.revision_id = r.revision_id
join image i on i.id = x.image_id and i.trashed_at is null;

create or replace view preview_review_image as
select v.review_id, 'hero' as role, 0 as position, i.id,
       coalesce(v.hero_alt, i.alt) as alt, coalesce(v.hero_caption, i.caption) as caption,
       coalesce(v.hero_credit, i.credit) as credit, i.alt as own_alt, i.caption as own_caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       v.id as revision_id, i.credit as own_credit
from revision v
join image i on i.id = v.hero_image_id and i.trashed_at is null
union all
select v.review_id, 'inline', x.position, i.id,
       coalesce(x.alt, i.alt), coalesce(x.caption, i.caption), coalesce(x.credit, i.credit), i.alt, i.caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       v.id, i.credit
from revision v
join revision_image x on x.revision_id = v.id
join image i on i.id = x.image_id and i.trashed_at is null;
