-- What readers sort reviews by (genres, platforms and companies of the film, authors and tags), beside what lists of reviews ask of each. So a list
-- of one genre is a piece of one index, newest first, and counting it reads nothing else. Joined from its parts, it would read all
-- reviews of the genre for each page, and PostgreSQL could not tell a common genre from a rare tag: both are terms.

create table publication_facet (
    publication_id uuid        not null
        constraint publication_facet_publication_fk references publication on delete cascade,
    facet_id       uuid        not null,
    review_id      uuid        not null,
    half_stars     integer     not null,
    published_at   timestamptz not null,
    publish_at     timestamptz not null,
    unpublish_at   timestamptz,
    constraint publication_facet_pk primary key (publication_id, facet_id)
);

create function publication_facet_source(publications uuid[]) returns setof publication_facet language sql stable as $$
    select p.id, x.facet_id, p.review_id, p.half_stars, p.published_at, p.publish_at, p.unpublish_at
    from publication p
    cross join lateral (
        select g.genre_id from film_genre g where g.film_id = p.film_id
        union select a.platform_id from film_availability a where a.film_id = p.film_id
        union select c.company_id from film_company c where c.film_id = p.film_id
        union select a.author_id from revision_author a where a.revision_id = p.revision_id
        union select t.tag_id from revision_tag t where t.revision_id = p.revision_id) x (facet_id)
    where p.id = any (publications)
$$;

insert into publication_facet select * from publication_facet_source(array(select id from publication));

-- One for each order that starts from what was asked for. With all columns that a count asks for, so that it needs no look at the table.
create index publication_facet_newest_index on publication_facet (facet_id, published_at, review_id)
    include (half_stars, publish_at, unpublish_at, publication_id);
create index publication_facet_rating_index on publication_facet (facet_id, half_stars, review_id)
    include (published_at, publish_at, unpublish_at, publication_id);

analyze publication_facet;

create function publication_facet_refresh(publications uuid[]) returns void language plpgsql as $$
begin
    -- Who else changes one of these is waited for, and what they did is seen below.
    perform from publication where id = any (publications) order by id for no key update;
    delete from publication_facet x
    where x.publication_id = any (publications)
      and not exists (
        select from publication_facet_source(publications) s
        where s.publication_id = x.publication_id and s.facet_id = x.facet_id);
    insert into publication_facet as x
    select * from publication_facet_source(publications)
    on conflict (publication_id, facet_id) do update
    set review_id = excluded.review_id, half_stars = excluded.half_stars, published_at = excluded.published_at,
        publish_at = excluded.publish_at, unpublish_at = excluded.unpublish_at
    where (x.review_id, x.half_stars, x.published_at, x.publish_at, x.unpublish_at)
        is distinct from (excluded.review_id, excluded.half_stars, excluded.published_at, excluded.publish_at,
            excluded.unpublish_at);
end $$;

create function publication_sort() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.review_id, old.revision_id, old.publish_at, old.unpublish_at, old.published_at,
            old.half_stars, old.film_id)
        is not distinct from (new.review_id, new.revision_id, new.publish_at, new.unpublish_at, new.published_at,
            new.half_stars, new.film_id) then
        return null;
    end if;
    -- While the film's genres change, one waits for them.
    perform from film where id = new.film_id for share;
    perform publication_facet_refresh(array[new.id]);
    return null;
end $$;

create trigger publication_sorted
    after insert or update of review_id, revision_id, publish_at, unpublish_at, published_at, half_stars, film_id
    on publication for each row execute function publication_sort();

-- Whoever publishes a review of the film meanwhile holds its lock, or waits for it: one of both sees what the other did.
create function film_sort_reviews() returns trigger language plpgsql as $$
begin
    perform from film where id in (select film_id from changed) order by id for no key update;
    perform publication_facet_refresh(array(
        select id from publication where film_id in (select film_id from changed) order by id));
    return null;
end $$;

create trigger film_genre_added_sorts after insert on film_genre
    referencing new table as changed for each statement execute function film_sort_reviews();
create trigger film_genre_changed_sorts after update on film_genre
    referencing new table as changed for each statement execute function film_sort_reviews();
create trigger film_genre_removed_sorts after delete on film_genre
    referencing old table as changed for each statement execute function film_sort_reviews();
create trigger film_company_added_sorts after insert on film_company
    referencing new table as changed for each statement execute function film_sort_reviews();
create trigger film_company_changed_sorts after update on film_company
    referencing new table as changed for each statement execute function film_sort_reviews();
create trigger film_company_removed_sorts after delete on film_company
    referencing old table as changed for each statement execute function film_sort_reviews();
create trigger film_availability_added_sorts after insert on film_availability
    referencing new table as changed for each statement execute function film_sort_reviews();
create trigger film_availability_changed_sorts after update on film_availability
    referencing new table as changed for each statement execute function film_sort_reviews();
create trigger film_availability_removed_sorts after delete on film_availability
    referencing old table as changed for each statement execute function film_sort_reviews();

-- A revision may be published by the transaction that saves it, before its authors and tags are there. It never changes later on.
create function revision_sort_review() returns trigger language plpgsql as $$
begin
    perform publication_facet_refresh(array(
        select id from publication where revision_id in (select revision_id from changed) order by id));
    return null;
end $$;

create trigger revision_author_added_sorts after insert on revision_author
    referencing new table as changed for each statement execute function revision_sort_review();
create trigger revision_tag_added_sorts after insert on revision_tag
    referencing new table as changed for each statement execute function revision_sort_review();

-- Which published review is sorted by what.
create view published_review_facet as
select facet_id, review_id, publication_id
from publication_facet
where publish_at <= now()
  and (unpublish_at is null or unpublish_at > now());

create or replace view published_review as
select p.review_id as id, p.revision_id, p.slug, p.headline, v.dek, v.verdict, p.half_stars, p.language,
       v.contains_spoilers, p.published_at, p.publish_at as updated_at, p.film_id, v.pros, v.cons,
       v.seo_title, v.seo_description, v.body_html, v.body_blocks, v.body_text, v.word_count, v.reading_minutes,
       p.id as publication_id
from publication p
left join revision v on v.id = p.revision_id
where p.publish_at <= now()
  and (p.unpublish_at is null or p.unpublish_at > now());

-- Published reviews once more, each as often as there is something that it is sorted by: for lists of one such thing.
create view published_sorted_review as
select x.review_id as id, p.revision_id, p.slug, p.headline, v.dek, v.verdict, x.half_stars, p.language,
       v.contains_spoilers, x.published_at, x.publish_at as updated_at, p.film_id, v.reading_minutes,
       x.publication_id, x.facet_id
from publication_facet x
left join publication p on p.id = x.publication_id
left join revision v on v.id = p.revision_id
where x.publish_at <= now()
  and (x.unpublish_at is null or x.unpublish_at > now());
