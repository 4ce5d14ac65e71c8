-- All that readers can ever see. Delivery reads these views and nothing else: what they do not show is out of reach.

create view published_genre as
select id, slug, name, updated_at from term where kind = 'genre' and trashed_at is null;

create view published_platform as
select id, slug, name, updated_at from term where kind = 'platform' and trashed_at is null;

create view published_company as
select id, slug, name, updated_at from term where kind = 'company' and trashed_at is null;

create view published_tag as
select id, slug, name, updated_at from term where kind = 'tag' and trashed_at is null;

create view published_author as
select id, slug, name, title, biography, website, updated_at from author where trashed_at is null;

create view published_author_former_slug as
select h.slug, a.slug as current_slug
from author_slug h
join published_author a on a.id = h.author_id and a.slug <> h.slug;

create view published_person as
select id, slug, name, native_name, native_name_language, aliases, biography,
       imdb_id, tmdb_id, wikidata_id, letterboxd_id, updated_at
from person
where trashed_at is null;

create view published_person_former_slug as
select h.slug, p.slug as current_slug
from person_slug h
join published_person p on p.id = h.person_id and p.slug <> h.slug;

create view published_film as
select id, slug, kind, title, original_title, original_title_language, original_title_romanised, synopsis,
       release_date, release_year, runtime_minutes, countries, languages,
       imdb_id, tmdb_id, wikidata_id, letterboxd_id, updated_at,
       -- films without any date sort as the oldest
       coalesce(release_date, make_date(release_year, 1, 1), date '0001-01-01') as sort_date
from film
where trashed_at is null;

create view published_film_former_slug as
select h.slug, f.slug as current_slug
from film_slug h
join published_film f on f.id = h.film_id and f.slug <> h.slug;

create view published_film_alternative_title as
select film_id, position, title, language from film_alternative_title;

create view published_film_genre as
select x.film_id, x.position, g.id, g.slug, g.name
from film_genre x
join published_genre g on g.id = x.genre_id;

create view published_film_company as
select x.film_id, x.position, c.id, c.slug, c.name
from film_company x
join published_company c on c.id = x.company_id;

create view published_film_availability as
select x.film_id, x.position, p.id as platform_id, p.slug as platform_slug, p.name as platform_name,
       x.country, x.kind, x.url, x.available_from, x.available_until
from film_availability x
join published_platform p on p.id = x.platform_id;

create view published_film_credit as
select x.film_id, x.type, x.position, x.character, x.department, x.job,
       p.id as person_id, p.slug as person_slug, p.name as person_name,
       p.native_name, p.native_name_language
from film_credit x
join published_person p on p.id = x.person_id;

-- Which revision of which review the public sees this moment.
create view published_revision as
select review_id, revision_id
from publication
where publish_at <= now()
  and (unpublish_at is null or unpublish_at > now());

create view published_review as
select p.review_id as id, p.revision_id, p.slug, p.headline, v.dek, v.verdict, p.half_stars, p.language,
       v.contains_spoilers, p.published_at, p.publish_at as updated_at, p.film_id, v.pros, v.cons,
       v.seo_title, v.seo_description, v.body_html, v.body_blocks, v.body_text, v.word_count, v.reading_minutes
from publication p
join revision v on v.id = p.revision_id
where p.publish_at <= now()
  and (p.unpublish_at is null or p.unpublish_at > now());

create view published_review_former_slug as
select h.slug, p.slug as current_slug
from review_slug h
join publication p on p.review_id = h.review_id and p.slug <> h.slug
where p.publish_at <= now()
  and (p.unpublish_at is null or p.unpublish_at > now())
  -- what only drafts ever used, nobody knows
  and exists (select from publication q where q.review_id = h.review_id and q.slug = h.slug and q.publish_at <= now());

create view published_review_author as
select r.review_id, x.position, a.id, a.slug, a.name
from published_revision r
join revision_author x on x.revision_id = r.revision_id
join published_author a on a.id = x.author_id;

create view published_review_tag as
select r.review_id, x.position, t.id, t.slug, t.name
from published_revision r
join revision_tag x on x.revision_id = r.revision_id
join published_tag t on t.id = x.tag_id;

create view published_review_related as
select r.review_id, x.position, x.review_id as related_id
from published_revision r
join revision_related x on x.revision_id = r.revision_id
join published_revision other on other.review_id = x.review_id;

create view published_review_link as
select r.review_id, x.slug as linked_slug, other.id, other.slug, other.headline
from published_revision r
join revision_link x on x.revision_id = r.revision_id
join review_slug s on s.slug = x.slug
join published_review other on other.id = s.review_id;

-- Images where they are used: with the alt, caption and credit of that place, or else their own.

create view published_review_image as
select r.review_id, 'hero' as role, 0 as position, i.id,
       coalesce(v.hero_alt, i.alt) as alt, coalesce(v.hero_caption, i.caption) as caption,
       coalesce(v.hero_credit, i.credit) as credit, i.alt as own_alt, i.caption as own_caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type
from published_revision r
join revision v on v.id = r.revision_id
join image i on i.id = v.hero_image_id and i.trashed_at is null
union all
select r.review_id, 'inline', x.position, i.id, coalesce(x.alt, i.alt), coalesce(x.caption, i.caption), i.credit,
       i.alt, i.caption,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type
from published_revision r
join revision_image x on x.revision_id = r.revision_id
join image i on i.id = x.image_id and i.trashed_at is null;

create view published_film_image as
select f.id as film_id, 'poster' as role, 0 as position, i.id, i.alt, i.caption, i.credit,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type
from film f
join image i on i.id = f.poster_id and i.trashed_at is null
where f.trashed_at is null
union all
select f.id, 'gallery', x.position, i.id,
       coalesce(x.alt, i.alt), coalesce(x.caption, i.caption), coalesce(x.credit, i.credit),
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type
from film f
join film_image x on x.film_id = f.id
join image i on i.id = x.image_id and i.trashed_at is null
where f.trashed_at is null;

create view published_person_image as
select p.id as person_id, i.id, i.alt, i.caption, i.credit,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type
from person p
join image i on i.id = p.portrait_id and i.trashed_at is null
where p.trashed_at is null;

create view published_author_image as
select a.id as author_id, i.id, i.alt, i.caption, i.credit,
       i.width, i.height, i.focal_x, i.focal_y, i.blurhash, i.dominant_color, i.data_uri, i.hash, i.media_type
from author a
join image i on i.id = a.portrait_id and i.trashed_at is null
where a.trashed_at is null;

-- An image by itself is public as long as something public uses it.
create view published_image as
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
               where x.image_id = i.id));
