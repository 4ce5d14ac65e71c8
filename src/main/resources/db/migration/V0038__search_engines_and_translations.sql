-- What search engines and social networks are told of a review, as far as its editors say otherwise, and which review it
-- translates. All translations of one review belong together, whichever of them is public.
alter table revision
    add column seo_canonical_url text,
    add column seo_index         boolean not null default true,
    add column seo_follow        boolean not null default true,
    add column seo_image_id      uuid constraint revision_seo_image_fk references image,
    add column translation_of_id uuid constraint revision_translation_of_fk references review on delete set null,
    add constraint revision_seo_canonical_url_format check (seo_canonical_url ~ '^https?://\S+$' and length(seo_canonical_url) <= 1000),
    add constraint revision_translation_of_another check (translation_of_id <> review_id);

create index revision_seo_image_index on revision (seo_image_id);
create index revision_translation_of_index on revision (translation_of_id);

create trigger revision_seo_immutable
    before update of seo_canonical_url, seo_index, seo_follow, seo_image_id
    on revision for each row execute function revision_refuse_update();

-- Only a review that is purged takes it away.
create trigger revision_translation_immutable
    before update of translation_of_id
    on revision for each row when (new.translation_of_id is not null) execute function revision_refuse_update();

-- At no moment do readers find two translations into one language. Those of one review come one after the other: each takes the
-- lock of the original, which its own publication takes, too.
create function publication_translate() returns trigger language plpgsql as $$
declare
    original uuid;
begin
    select coalesce(translation_of_id, review_id) into original
    from revision where id = new.revision_id and review_id = new.review_id;
    if original <> new.review_id then
        perform from review where id = original for no key update;
    end if;
    if exists (
        select
        from (
            select id from revision where translation_of_id = original
            union all
            select x.id
            from publication o
            join revision x on x.id = o.revision_id and x.translation_of_id is null
            where o.review_id = original) v
        join publication p on p.revision_id = v.id
        where p.review_id <> new.review_id and p.language = new.language
          and (p.unpublish_at is null or p.unpublish_at > now())
          and p.publish_at < coalesce(new.unpublish_at, 'infinity')
          and new.publish_at < coalesce(p.unpublish_at, 'infinity')) then
        raise exception 'Readers have a translation into this language already'
            using errcode = 'unique_violation', table = 'publication', constraint = 'publication_language_once';
    end if;
    return new;
end $$;

-- By its name after publication_completed, which fills the language.
create trigger publication_translated before insert or update of publish_at, unpublish_at, revision_id on publication
    for each row execute function publication_translate();

create or replace view published_review as
select p.review_id as id, p.revision_id, p.slug, p.headline, v.dek, v.verdict, p.half_stars, p.language,
       v.contains_spoilers, p.published_at, p.publish_at as updated_at, p.film_id, v.pros, v.cons,
       v.seo_title, v.seo_description, v.body_html, v.body_blocks, v.body_text, v.word_count, v.reading_minutes,
       p.id as publication_id,
       v.seo_canonical_url, v.seo_index, v.seo_follow, v.seo_image_id, v.translation_of_id
from publication p
left join revision v on v.id = p.revision_id
where p.publish_at <= now()
  and (p.unpublish_at is null or p.unpublish_at > now());

create or replace view preview_review as
select v.review_id as id, v.id as revision_id, v.slug, v.headline, v.dek, v.verdict, v.half_stars, v.language,
       v.contains_spoilers,
       (select min(p.published_at) from publication p where p.review_id = v.review_id and p.publish_at <= now())
         as published_at,
       v.created_at as updated_at, v.film_id, v.pros, v.cons,
       v.seo_title, v.seo_description, v.body_html, v.body_blocks, v.body_text, v.word_count, v.reading_minutes,
       v.seo_canonical_url, v.seo_index, v.seo_follow, v.seo_image_id, v.translation_of_id
from revision v
join review r on r.id = v.review_id and r.trashed_at is null;

-- Also the picture that a review shows search engines, as it is.

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
join image i on i.id = x.image_id and i.trashed_at is null
union all
select r.review_id, 'shared', 0, i.id, i.alt, i.caption, i.credit, i.alt, i.caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       i.credit
from published_revision r
join revision v on v.id = r.revision_id
join image i on i.id = v.seo_image_id and i.trashed_at is null;

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
join image i on i.id = x.image_id and i.trashed_at is null
union all
select v.review_id, 'shared', 0, i.id, i.alt, i.caption, i.credit, i.alt, i.caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       v.id, i.credit
from revision v
join image i on i.id = v.seo_image_id and i.trashed_at is null;

-- The other public reviews that a review belongs to as a translation, or that translate it. The original is no translation itself.

create view preview_review_translation as
select v.review_id, p.review_id as id, p.slug, p.headline, p.language, o.translation_of_id is null as is_original,
       o.seo_index and o.seo_canonical_url is null as is_alternate, v.id as revision_id
from revision v
cross join lateral (
    select x.id, x.translation_of_id, x.seo_index, x.seo_canonical_url
    from revision x
    where x.translation_of_id = coalesce(v.translation_of_id, v.review_id)
    union all
    select x.id, x.translation_of_id, x.seo_index, x.seo_canonical_url
    from published_revision q
    join revision x on x.id = q.revision_id and x.translation_of_id is null
    where q.review_id = v.translation_of_id) o
join publication p on p.revision_id = o.id and p.review_id <> v.review_id
where p.publish_at <= now() and (p.unpublish_at is null or p.unpublish_at > now());

create view published_review_translation as
select t.review_id, t.id, t.slug, t.headline, t.language, t.is_original, t.is_alternate
from published_revision r
join preview_review_translation t on t.revision_id = r.revision_id;

-- When the page of a published review changes by time alone, and nobody changes anything.
create or replace view published_review_horizon as
select shown.review_id, t.at
from (
    select review_id, review_id as other_id from published_revision
    union all
    select review_id, other_id from published_review_pointer
    union all
    select r.review_id, v.translation_of_id
    from published_revision r
    join revision v on v.id = r.revision_id
    where v.translation_of_id is not null
    union all
    select r.review_id, x.review_id
    from published_revision r
    join revision v on v.id = r.revision_id
    join revision x on x.translation_of_id = coalesce(v.translation_of_id, v.review_id)) shown
join publication q on q.review_id = shown.other_id
cross join lateral (values (q.publish_at), (q.unpublish_at)) t (at)
where t.at > now()
union all
select review_id, closes_at from published_comment_section where closes_at > now();

create or replace view published_image as
select i.id, i.alt, i.caption, i.credit, i.license, i.source_url, i.file,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type,
       i.updated_at
from image i
where i.trashed_at is null
  and (exists (select from film f where f.poster_id = i.id and f.trashed_at is null)
    or exists (select from film_image x join film f on f.id = x.film_id
               where x.image_id = i.id and f.trashed_at is null)
    or exists (select from person p where p.portrait_id = i.id and p.trashed_at is null)
    or exists (select from author a where a.portrait_id = i.id and a.trashed_at is null)
    or exists (select from revision v join published_revision r on r.revision_id = v.id
               where v.hero_image_id = i.id)
    or exists (select from revision_image x join published_revision r on r.revision_id = x.revision_id
               where x.image_id = i.id)
    or exists (select from revision v join published_revision r on r.revision_id = v.id
               where v.seo_image_id = i.id));
