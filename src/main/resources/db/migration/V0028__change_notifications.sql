-- What comes out of the trash is shown again by all that refer to it and came back before: these are cut, too. Nothing that stayed
-- refers to what went there.
create function change_cut_referrers() returns trigger language plpgsql as $$
declare
    -- Where there are more, everything is cut: their list would cost more than it spares.
    most constant int := 2000;
    types text[];
    keys text[];
begin
    select array_agg(distinct type), array_agg(distinct type || '-' || right(id::text, 12)) into types, keys
    from (
      select r.type, r.id
      from (
        select 'film' as type, x.film_id as id from film_genre x where x.genre_id = new.entity_id
        union all select 'film', x.film_id from film_company x where x.company_id = new.entity_id
        union all select 'film', x.film_id from film_availability x where x.platform_id = new.entity_id
        union all select 'film', x.film_id from film_credit x where x.person_id = new.entity_id
        union all select 'film', x.film_id from film_image x where x.image_id = new.entity_id
        union all select 'film', f.id from film f where f.poster_id = new.entity_id
        union all select 'person', p.id from person p where p.portrait_id = new.entity_id
        union all select 'author', a.id from author a where a.portrait_id = new.entity_id) r
      limit most + 1) referrer;
    new.surrogate_keys := new.surrogate_keys
        || array(select 'folded-' || type || 's' from unnest(types) type)
        || case when cardinality(keys) > most then array['*'] else coalesce(keys, '{}') end;
    return new;
end $$;

create trigger change_referrers_cut before insert on change
    for each row when (new.action = 'restored' and new.entity in ('term', 'person', 'image'))
    execute function change_cut_referrers();

-- Every instance hears what any of them changes, when it is committed: the keys of all answers that may differ now, with spaces
-- between them. Keys that only stand in headers are of no use to it.
create function change_notify() returns trigger language plpgsql as $$
declare
    messages text[];
begin
    -- A message may have 8,000 bytes.
    select array_agg(message) into messages
    from (
      select string_agg(key, ' ' order by key) as message
      from (
        select key, sum(octet_length(key) + 1) over (order by key) / 7000 as part
        from (select distinct unnest(surrogate_keys) as key from fresh) k
        where key not like 'folded-%') p
      group by part) m;
    if cardinality(messages) > 50 then
        perform pg_notify('marquee_change', '*');
    else
        perform pg_notify('marquee_change', message) from unnest(messages) message;
    end if;
    return null;
end $$;

create trigger change_notified after insert on change
    referencing new table as fresh
    for each statement execute function change_notify();

-- Sections that close by themselves are looked for by their time.
create index comment_section_closes_at_index on comment_section (closes_at) where closes_at is not null;
