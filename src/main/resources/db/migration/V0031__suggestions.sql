-- What completes what readers type: each name from each of its words on, jong seo of Jeon Jong-seo. Hangul is taken apart into its
-- letters, so that the first of them finds something before the syllable is whole. What readers don't see is not here, but for
-- reviews, of which time decides.

create table search_name (
    kind     text    not null,
    thing_id uuid    not null,
    tail     text    not null,
    standing integer not null,
    recency  integer not null,
    constraint search_name_kind_known check (kind in ('film', 'person', 'review'))
);

comment on column search_name.thing_id is 'Of a review: its publication.';

create index search_name_thing_index on search_name (thing_id);

create function search_tail(words text) returns text language sql immutable strict parallel safe
    return left(normalize(search_spaced(words), NFKD), 100);

create function search_name_write(its_kind text, its uuid, names text[], standing integer, recency integer) returns void
    language sql as $$
    delete from search_name where thing_id = its;
    insert into search_name
    select distinct its_kind, its, search_tail(array_to_string(words[place:], ' ')), standing, recency
    from unnest(names) as n (name)
    cross join lateral (select string_to_array(name, ' ') as words) w
    cross join lateral generate_subscripts(words, 1) as place
$$;

create function search_film_named() returns trigger language plpgsql as $$
begin
    perform search_name_write('film', new.film_id,
        case when new.hidden then '{}' else new.titles end, new.standing, new.released);
    return null;
end $$;

create function search_person_named() returns trigger language plpgsql as $$
begin
    perform search_name_write('person', new.person_id,
        case when new.hidden then '{}' else new.titles end, new.standing, 0);
    return null;
end $$;

create function search_review_named() returns trigger language plpgsql as $$
begin
    perform search_name_write('review', new.publication_id,
        (select search_folded(array[v.headline]) from revision v where v.id = new.revision_id),
        0, search_day((new.published_at at time zone 'UTC')::date));
    return null;
end $$;

create function search_unnamed() returns trigger language plpgsql as $$
begin
    delete from search_name n
    where n.thing_id = (to_jsonb(old) ->> tg_argv[0])::uuid;
    return null;
end $$;

-- One to three letters begin so many names that only the order of the index tells the first of them; of more, all are looked at.
create index search_name_1_index on search_name (kind, left(tail, 1), standing desc, recency desc, thing_id);
create index search_name_2_index on search_name (kind, left(tail, 2), standing desc, recency desc, thing_id);
create index search_name_3_index on search_name (kind, left(tail, 3), standing desc, recency desc, thing_id);
create index search_name_tail_index on search_name (kind, tail collate "C") include (standing, recency, thing_id);

create trigger search_film_named_when_moved after update on search_film
    for each row when ((old.titles, old.standing, old.released, old.hidden)
                       is distinct from (new.titles, new.standing, new.released, new.hidden))
    execute function search_film_named();
create trigger search_film_unnamed after delete on search_film
    for each row execute function search_unnamed('film_id');

create trigger search_person_named_when_come after insert on search_person
    for each row execute function search_person_named();
create trigger search_person_named_when_moved after update on search_person
    for each row when ((old.titles, old.standing, old.hidden) is distinct from (new.titles, new.standing, new.hidden))
    execute function search_person_named();
create trigger search_person_unnamed after delete on search_person
    for each row execute function search_unnamed('person_id');

create trigger search_review_named_when_come after insert on search_review
    for each row execute function search_review_named();
create trigger search_review_named_when_moved after update on search_review
    for each row when ((old.revision_id, old.published_at) is distinct from (new.revision_id, new.published_at))
    execute function search_review_named();
create trigger search_review_unnamed after delete on search_review
    for each row execute function search_unnamed('publication_id');

-- What others wrote since the tables are there.
do $$ begin
    perform search_name_write('film', film_id, titles, standing, released) from search_film where not hidden;
    perform search_name_write('person', person_id, titles, standing, 0) from search_person where not hidden;
    perform search_name_write('review', s.publication_id, search_folded(array[v.headline]), 0,
                              search_day((s.published_at at time zone 'UTC')::date))
    from search_review s join revision v on v.id = s.revision_id;
end $$;

create view published_search_name as
select kind, thing_id, thing_id as id, tail, standing, recency from search_name where kind <> 'review';

create view published_search_headline as
select n.kind, n.thing_id, s.review_id as id, n.tail, n.standing, n.recency
from search_name n
join search_review s on s.publication_id = n.thing_id
where n.kind = 'review'
  and s.publish_at <= now()
  and (s.unpublish_at is null or s.unpublish_at > now());

-- Some that begin so, the foremost first; each as often as its names do. Planned anew each time: whether the order of an index or
-- what it selects is worth more depends on what was typed.
create function search_suggested(its_kind text, typed text) returns setof published_search_name
    language plpgsql stable parallel safe as $$
declare
    begins text := least(length(typed), 3)::text;
begin
    return query execute
        'select * from ' || case its_kind when 'review' then 'published_search_headline' else 'published_search_name' end
        || ' n where n.kind = $1 and left(n.tail, ' || begins || ') = left($2, ' || begins || ')'
        || case when length(typed) > 3
            then ' and n.tail collate "C" >= $2 and n.tail collate "C" < $2 || chr(1114111)' else '' end
        || ' order by n.standing desc, n.recency desc, n.thing_id limit 60'
        using its_kind, typed;
end $$;
