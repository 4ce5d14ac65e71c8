-- What readers find by words: one row for each film, each person and each publication of a review, kept in step by triggers,
-- whoever writes. Nobody waits for it: what can't be written at once is noted in search_pending, and a job writes it.

create extension if not exists unaccent;

-- Small letters without accents. PostgreSQL says of unaccent that it is stable, because a dictionary can be altered; ours is not.
-- Most texts need none of it, and have as many bytes as characters.
create function search_fold(words text) returns text language sql immutable strict parallel safe
    return case when octet_length(words) = length(words) then lower(words)
        else regexp_replace(lower(unaccent('unaccent', normalize(words, NFKC))), '[\u0300-\u036f]+', '', 'g') end;

-- Scripts that have no spaces between words, or grow endings onto them: Thai, Lao, Burmese, Khmer, Hangul, Kana, Han.
create function search_is_dense(words text) returns boolean language sql immutable strict parallel safe
    return words ~ '[\u0E00-\u0EFF\u1000-\u11FF\u1780-\u17FF\u3005-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF]';

create function search_spaced(words text) returns text language sql immutable strict parallel safe
    return btrim(regexp_replace(search_fold(words), '[^[:alnum:]]+', ' ', 'g'));

-- The words of a text, with single spaces between them and nothing else, so that PostgreSQL's parser takes them as they are. In
-- dense scripts each character with the one behind it is a word: 발레리나 is 발레 레리 리나 나, in which 발레 is found, and 레리.
-- What is asked for ends with its last pair; a single character is the beginning of one.
create function search_words(words text, asked boolean default false) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    dense  constant text := '\u0E00-\u0EFF\u1000-\u11FF\u1780-\u17FF\u3005-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF';
    spaced text := search_spaced(words);
begin
    if not search_is_dense(spaced) then
        return spaced;
    end if;
    -- Other scripts stand apart from these.
    spaced := regexp_replace(spaced, '([' || dense || '])(?=[^ ' || dense || '])', '\1 ', 'g');
    spaced := regexp_replace(spaced, '([^ ' || dense || '])(?=[' || dense || '])', '\1 ', 'g');
    return (
        select string_agg(
            case
                when not search_is_dense(word) then word
                when place = count and asked and length(word) = 1 then word || ':*'
                else array_to_string(array(
                    select substr(word, i, 2)
                    from generate_series(1, length(word) - case when place = count and asked then 1 else 0 end) i), ' ')
            end, ' ' order by place)
        from (select word, place, count(*) over () as count
              from unnest(string_to_array(spaced, ' ')) with ordinality as w (word, place)) split);
end $$;

-- What is written with a hyphen, a dot or an apostrophe, in one: jongseo of Jong-seo. Null when there is nothing like it.
create function search_joined(words text) returns text language sql immutable strict parallel safe
    return (select string_agg(regexp_replace(search_spaced(part[1]), ' ', '', 'g'), ' ')
            from regexp_matches(words, '([[:alnum:]]+(?:[-''’.·‐][[:alnum:]]+)+)', 'g') as found (part));

-- PostgreSQL's stemmer for a language, as BCP 47 names it.
create function search_configuration(language text) returns text language sql immutable strict parallel safe
    return case split_part(lower(language), '-', 1)
        when 'ar' then 'arabic' when 'ca' then 'catalan' when 'da' then 'danish' when 'de' then 'german'
        when 'el' then 'greek' when 'en' then 'english' when 'es' then 'spanish' when 'eu' then 'basque'
        when 'fi' then 'finnish' when 'fr' then 'french' when 'ga' then 'irish' when 'hi' then 'hindi'
        when 'hu' then 'hungarian' when 'hy' then 'armenian' when 'id' then 'indonesian' when 'it' then 'italian'
        when 'lt' then 'lithuanian' when 'nb' then 'norwegian' when 'ne' then 'nepali' when 'nl' then 'dutch'
        when 'nn' then 'norwegian' when 'no' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian'
        when 'ru' then 'russian' when 'sr' then 'serbian' when 'sv' then 'swedish' when 'ta' then 'tamil'
        when 'tr' then 'turkish' when 'yi' then 'yiddish' else 'simple' end;

-- The stemmers that any text here was read with. Never fewer: what once was asked for costs nothing.
create table search_language (
    configuration text not null constraint search_language_pk primary key
);

insert into search_language values ('english');

create function search_vector(configuration text, words text, weight "char") returns tsvector
    language sql stable parallel safe
    return setweight(to_tsvector(configuration::regconfig, search_words(coalesce(words, ''))), weight);

-- Names stand as they are, in no language, and once more without their hyphens.
create function search_names(names text, weight "char") returns tsvector language sql stable parallel safe
    return search_vector('simple', names, weight)
        || setweight(to_tsvector('simple', coalesce(search_joined(names), '')), weight);

-- Says in which language a text was read: its stop words count as found there, and nowhere else.
create function search_mark(configuration text) returns tsvector language sql stable parallel safe
    return array_to_tsvector(array['@' || configuration]);

create function search_day(day date) returns integer language sql immutable parallel safe
    return case when isfinite(day) then day else date '0001-01-01' end - date '1970-01-01';

-- titles: folded, to be told from longer ones that contain them. names: what ranks. vector: all that is found. Both stand apart
-- from the rest of their rows, of which many are read to find the newest.

create table search_film (
    film_id  uuid     not null constraint search_film_pk primary key
                      constraint search_film_film_fk references film on delete cascade,
    titles   text[]   not null default '{}',
    people   text[]   not null default '{}',
    people_ids uuid[]   not null default '{}',
    names    tsvector not null default '',
    vector   tsvector not null default '',
    released integer  not null default 0,
    standing integer  not null default 0,
    hidden   boolean  not null default true,
    made_of  text
);

create table search_person (
    person_id uuid     not null constraint search_person_pk primary key
                       constraint search_person_person_fk references person on delete cascade,
    titles    text[]   not null,
    names     tsvector not null,
    vector    tsvector not null,
    standing  integer  not null default 0,
    hidden    boolean  not null
);

create table search_review (
    publication_id uuid        not null constraint search_review_pk primary key
                               constraint search_review_publication_fk references publication on delete cascade,
    review_id      uuid        not null,
    revision_id    uuid        not null,
    film_id        uuid,
    publish_at     timestamptz not null,
    unpublish_at   timestamptz,
    published_at   timestamptz not null,
    half_stars     integer     not null,
    language       text        not null,
    titles         text[]      not null,
    names          tsvector    not null,
    vector         tsvector    not null,
    film_made_of   text
);

comment on column search_film.people_ids is 'All who are credited.';
comment on column search_film.standing is 'Of how many reviews, in powers of two; 0 is none.';
comment on column search_film.made_of is 'A hash of all that its texts were made of; null until they are, empty of what is older than the search.';
comment on column search_review.film_made_of is 'Which texts of the film are in it.';
comment on column search_person.standing is 'In how many films, in powers of two.';

alter table search_film alter column vector set storage external;
alter table search_person alter column vector set storage external;
alter table search_review alter column vector set storage external;
alter table search_film set (toast_tuple_target = 512);
alter table search_person set (toast_tuple_target = 512);
alter table search_review set (toast_tuple_target = 512);

create index search_review_film_index on search_review (film_id);
create index search_review_review_index on search_review (review_id);
create index search_review_revision_index on search_review (revision_id);

create view published_search_film as
select film_id, titles, people, names, vector, released, standing from search_film where not hidden;

create view published_search_person as
select person_id, titles, names, vector, standing from search_person where not hidden;

create view published_search_review as
select publication_id, review_id, revision_id, film_id, published_at, half_stars, language, titles, names, vector
from search_review
where publish_at <= now()
  and (unpublish_at is null or unpublish_at > now());

-- What the text of a film is made of. All lengths are bounded: a vector has less than 1 MiB.

create function search_film_titles(film) returns text[] language sql stable parallel safe
    return array(select left(t.title, 300) from (
        select 0 as place, 0 as position, $1.title
        union all select 1, 0, $1.original_title
        union all select 2, 0, $1.original_title_romanised
        union all (select 3, a.position, a.title from film_alternative_title a
                   where a.film_id = $1.id order by a.position limit 40)) t
        where t.title is not null order by t.place, t.position);

-- With and without its hyphens: jeon jong seo, jeon jongseo.
create function search_folded(names text[]) returns text[] language sql immutable strict parallel safe
    return array(select distinct words
                 from unnest(names) as n (name)
                 cross join lateral (
                     select search_spaced(name) as words
                     union all
                     select search_spaced(regexp_replace(name, '([[:alnum:]])[-''’.·‐]+(?=[[:alnum:]])', '\1', 'g'))) spelt
                 where words <> '');

-- With the names of those who are credited, each once, in the order of the credits.
create function search_film_source(its uuid, out titles text[], out people text[], out people_ids uuid[], out released integer,
                                   out hidden boolean, out synopsis text, out made_of text) language sql stable as $$
    select t.titles, p.shown, p.ids, r.released, f.trashed_at is not null, left(f.synopsis, 5000),
           md5(row(t.titles, p.shown, p.ids, r.released, f.trashed_at is not null, left(f.synopsis, 5000))::text)
    from film f
    cross join lateral (select search_film_titles(f) as titles) t
    cross join lateral (
        select search_day(coalesce(f.release_date, make_date(f.release_year, 1, 1))) as released) r
    cross join lateral (
        select coalesce(array_agg(name order by place, position, native) filter (where shown <= 25000), '{}') as shown,
               coalesce(array_agg(distinct id), '{}') as ids
        from (select id, name, place, position, native, sum(length(name) + 1) over (order by place, position, native) as shown
              from (select p.id, x.place, x.position, v.native, v.name
                    from (select c.person_id, min(case c.type when 'cast' then 1 else 0 end) as place,
                                 min(c.position) as position
                          from film_credit c where c.film_id = f.id group by c.person_id) x
                    join person p on p.id = x.person_id and p.trashed_at is null
                    cross join lateral (
                        select 0 as native, p.name union all select 1, p.native_name where p.native_name is not null
                        union all select 2, left(joined(p.aliases), 500) where cardinality(p.aliases) > 0) v) named) counted) p
    where f.id = its
$$;

-- What stands around the body: the headline as it is and in its language, the titles and people of the film, the dek.
create function search_review_names(headline text, dek text, configuration text, film tsvector) returns tsvector
    language sql stable parallel safe
    return search_names(headline, 'A')
        || case when configuration = 'simple' then '' else search_vector(configuration, headline, 'A') end
        || ts_filter(coalesce(film, ''), '{a,b}') || search_vector(configuration, dek, 'C') || search_mark(configuration);

-- Where the body stays as it is, its words are taken from the vector: stemming them costs more than all the rest.
create function search_review_rename(its uuid) returns void language sql as $$
    update search_review s
    set titles = f.titles, names = n.names, vector = ts_filter(s.vector, '{d}') || n.names, film_made_of = f.made_of
    from search_film f, revision v
    cross join lateral (
        select search_configuration(v.language) as configuration) c
    cross join lateral (
        select search_review_names(v.headline, v.dek, c.configuration,
                   (select x.names from search_film x join search_review y using (film_id) where y.publication_id = its)) as names) n
    where s.publication_id = its and f.film_id = s.film_id and v.id = s.revision_id
$$;

create function search_review_write(its uuid) returns void language sql as $$
    insert into search_language
    select search_configuration(v.language) from publication p join revision v on v.id = p.revision_id
    where p.id = its and search_configuration(v.language) <> 'simple'
    on conflict do nothing;

    insert into search_review
    select p.id, p.review_id, p.revision_id, p.film_id, p.publish_at, p.unpublish_at, p.published_at,
           p.half_stars, p.language, coalesce(f.titles, '{}'), n.names,
           search_vector(c.configuration, left(v.body_text, 50000), 'D') || n.names, f.made_of
    from publication p
    join revision v on v.id = p.revision_id
    left join search_film f on f.film_id = p.film_id
    cross join lateral (select search_configuration(v.language) as configuration) c
    cross join lateral (select search_review_names(v.headline, v.dek, c.configuration, f.names) as names) n
    where p.id = its
    on conflict (publication_id) do update
    set revision_id = excluded.revision_id, film_id = excluded.film_id, publish_at = excluded.publish_at,
        unpublish_at = excluded.unpublish_at, published_at = excluded.published_at, half_stars = excluded.half_stars,
        language = excluded.language, titles = excluded.titles, names = excluded.names, vector = excluded.vector,
        film_made_of = excluded.film_made_of
$$;

create function search_power(things bigint) returns integer language sql immutable strict parallel safe
    return case when things < 2 then 0 else floor(log(2, things) + 0.000001)::integer end;

create function search_person_write(its uuid) returns void language sql as $$
    insert into search_person (person_id, titles, names, vector, hidden)
    select p.id, search_folded(array[p.name, p.native_name] || p.aliases[1:40]), n.names,
           n.names || search_vector('english', left(p.biography, 5000), 'D'),
           p.trashed_at is not null
    from person p
    cross join lateral (
        select search_names(left(concat_ws(' ', p.name, p.native_name, joined(p.aliases)), 25000), 'A')
            || search_mark('english') as names) n
    where p.id = its
    on conflict (person_id) do update
    set titles = excluded.titles, names = excluded.names, vector = excluded.vector, hidden = excluded.hidden
$$;

-- What is new waits in a list until it is worth sorting in, or else each publication would take ten milliseconds longer; a short list,
-- because readers look through it.
create index search_film_vector_index on search_film using gin (vector) with (gin_pending_list_limit = 512);
create index search_person_vector_index on search_person using gin (vector) with (gin_pending_list_limit = 512);
create index search_review_vector_index on search_review using gin (vector) with (gin_pending_list_limit = 512);
create index search_film_names_index on search_film using gin (names) with (gin_pending_list_limit = 256);
create index search_person_names_index on search_person using gin (names) with (gin_pending_list_limit = 256);
create index search_review_names_index on search_review using gin (names) with (gin_pending_list_limit = 256);
create index search_film_titles_index on search_film using gin (joined(titles) gin_trgm_ops);
create index search_person_titles_index on search_person using gin (joined(titles) gin_trgm_ops);

create index search_review_newest_index on search_review (published_at desc, review_id);
create index search_film_foremost_index on search_film (standing desc, released desc, film_id);
create index search_person_foremost_index on search_person (standing desc, person_id);

-- What is to be written anew, or looked at again. Each transaction has lines of its own, so that none waits for another, and whoever
-- takes a line away has seen all that the transaction wrote.

create table search_pending (
    kind     text    not null constraint search_pending_kind_known check (kind in ('film', 'person', 'credits', 'review')),
    thing_id uuid    not null,
    xid      xid8    not null default pg_current_xact_id(),
    place    bigint  not null default 0,
    at_once  boolean not null default false,
    constraint search_pending_pk primary key (kind, thing_id, xid)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

comment on column search_pending.kind is 'credits: the films of a person. review: one of its publications.';
comment on column search_pending.place is 'Those with less come first. From 1000000000 on: what there was before there was a search.';
comment on column search_pending.at_once is 'Also when the transaction ends, as long as it is little.';

create index search_pending_place_index on search_pending (place, kind, thing_id);

create function search_note(its_kind text, ids uuid[], at_once boolean) returns void language sql as $$
    insert into search_pending (kind, thing_id, at_once)
    select distinct its_kind, id, search_note.at_once from unnest(ids) as id
    on conflict (kind, thing_id, xid) do update set at_once = true where excluded.at_once and not search_pending.at_once
$$;

-- A row that somebody else is writing is left to the job: waiting for it, two could wait for each other. It is locked by a statement
-- of its own, so that the next one sees what was written before.

create function search_film_stand(its uuid) returns void language plpgsql as $$
declare
    now_standing integer := (
        select case count(*) when 0 then 0 else 1 + search_power(count(*)) end from search_review r
        where r.film_id = its and r.publish_at <= now() and (r.unpublish_at is null or r.unpublish_at > now()));
begin
    perform from search_film where film_id = its and standing <> now_standing for no key update skip locked;
    if found then
        update search_film set standing = now_standing where film_id = its;
    end if;
end $$;

-- Says whether it is done. Who is credited in how many films is left to the job, which looks at everybody who is older than the
-- search anyway.
create function search_film_renew(its uuid) returns boolean language plpgsql as $$
declare
    is_of record;
    was   record;
begin
    select people_ids, made_of into was from search_film where film_id = its for no key update skip locked;
    if not found then
        return not exists (select from search_film where film_id = its);
    end if;
    select * into is_of from search_film_source(its);
    if is_of.made_of is distinct from was.made_of then
        update search_film s
        set titles = search_folded(is_of.titles), people = is_of.people, people_ids = is_of.people_ids, hidden = is_of.hidden,
            released = is_of.released, made_of = is_of.made_of,
            names = n.names, vector = n.names || search_vector('english', is_of.synopsis, 'D')
        from (select search_names(joined(is_of.titles), 'A') || search_names(joined(is_of.people), 'B')
                  || search_mark('english') as names) n
        where s.film_id = its;
        if was.made_of is distinct from '' then
            perform search_note('person', array(
                select id from (select unnest(was.people_ids) as id union all select unnest(is_of.people_ids)) lists
                group by id having count(*) = 1), false);
        end if;
    end if;
    perform search_film_stand(its);
    return true;
end $$;

-- The published reviews of a film take its names, the first of them now. Says how many.
create function search_film_pass_on(its uuid, most integer) returns integer language plpgsql as $$
declare
    its_made_of text := (select made_of from search_film where film_id = its);
    now_ids     uuid[];
begin
    now_ids := array(select publication_id from search_review
                     where film_id = its and film_made_of is distinct from its_made_of
                     order by publication_id limit most for no key update skip locked);
    perform search_review_rename(id) from unnest(now_ids) as id;
    perform search_note('review', array(select publication_id from search_review
        where film_id = its and film_made_of is distinct from its_made_of), false);
    return cardinality(now_ids);
end $$;

-- In how many films somebody is credited, in powers of two, so that a new film seldom touches them. Their texts are always in step.
create function search_person_renew(its uuid) returns boolean language plpgsql as $$
declare
    now_standing integer;
begin
    perform from person where id = its for share skip locked;
    if not found then
        return not exists (select from person where id = its);
    end if;
    if not exists (select from search_person where person_id = its) then
        perform search_person_write(its);
    end if;
    now_standing := (select search_power(count(distinct film_id)) from film_credit where person_id = its);
    perform from search_person where person_id = its and standing <> now_standing for no key update skip locked;
    if found then
        update search_person set standing = now_standing where person_id = its;
    end if;
    return not exists (select from search_person where person_id = its and standing <> now_standing);
end $$;

create function search_review_renew(its uuid) returns boolean language plpgsql as $$
declare
    its_film uuid;
begin
    select film_id into its_film from publication where id = its for share skip locked;
    if not found then
        return not exists (select from publication where id = its);
    end if;
    perform from search_review where publication_id = its for no key update skip locked;
    if found then
        perform search_review_rename(its);
        return true;
    end if;
    if exists (select from search_review where publication_id = its) then
        return false;
    end if;
    if exists (select from publication where id = its and (unpublish_at is null or unpublish_at > now())) then
        if exists (select from search_film where film_id = its_film and made_of = '') then
            perform search_film_renew(its_film);
        end if;
        perform search_review_write(its);
        perform search_film_stand(its_film);
    end if;
    return true;
end $$;

-- The next things of the list. What can't be done yet is put off.
create function search_step(most integer) returns integer language plpgsql as $$
declare
    line    record;
    is_done boolean;
    done    integer := 0;
begin
    for line in select kind, thing_id, xid from search_pending order by place, kind, thing_id
                limit most for update skip locked
    loop
        if line.kind = 'film' then
            is_done := search_film_renew(line.thing_id);
            if is_done then
                perform search_film_pass_on(line.thing_id, 20);
            end if;
        elsif line.kind = 'person' then
            is_done := search_person_renew(line.thing_id);
        elsif line.kind = 'review' then
            is_done := search_review_renew(line.thing_id);
        else
            perform search_note('film', array(select distinct film_id from film_credit where person_id = line.thing_id), false);
            is_done := true;
        end if;
        if is_done then
            delete from search_pending where kind = line.kind and thing_id = line.thing_id and xid = line.xid;
            done := done + 1;
        else
            update search_pending set place = place + 1000
            where kind = line.kind and thing_id = line.thing_id and xid = line.xid;
        end if;
    end loop;
    return done;
end $$;

-- At the end of a transaction, so that a film that comes in many statements is written once: of the first hundred films, each with
-- its first twenty reviews; but the films of a person only when all that is to be written are twenty. The lines stay, as what others
-- are committing at this very moment can't be seen.
create function search_at_once() returns trigger language plpgsql as $$
declare
    rest integer := coalesce(nullif(current_setting('marquee.search_rest', true), ''), '100')::integer;
begin
    if rest <= 0 then
        return null;
    end if;
    if new.kind = 'film' then
        if search_film_renew(new.thing_id) then
            rest := rest - search_film_pass_on(new.thing_id, 20);
        end if;
        perform set_config('marquee.search_rest', (rest - 1)::text, true);
    elsif (select count(*) from (
               select from (select distinct film_id from film_credit where person_id = new.thing_id) c
               left join search_review using (film_id) limit 21) writings) <= 20 then
        perform search_note('film', array(select distinct film_id from film_credit where person_id = new.thing_id), true);
    end if;
    return null;
end $$;

create constraint trigger search_pending_at_once after insert or update on search_pending
    deferrable initially deferred
    for each row when (new.at_once) execute function search_at_once();

-- How it is kept in step.

create function search_film_come() returns trigger language plpgsql as $$
begin
    insert into search_film (film_id) values (new.id) on conflict do nothing;
    perform search_note('film', array[new.id], true);
    return null;
end $$;

create trigger film_searched_when_come after insert on film
    for each row execute function search_film_come();

create function search_film_moved() returns trigger language plpgsql as $$
begin
    perform search_note('film', array[new.id], true);
    return null;
end $$;

create trigger film_searched_when_moved after update on film
    for each row when (
        (old.title, old.original_title, old.original_title_romanised, old.synopsis,
         old.release_date, old.release_year, old.trashed_at)
        is distinct from
        (new.title, new.original_title, new.original_title_romanised, new.synopsis,
         new.release_date, new.release_year, new.trashed_at))
    execute function search_film_moved();

create function search_film_part_moved() returns trigger language plpgsql as $$
begin
    perform search_note('film', array(select distinct film_id from moved), true);
    return null;
end $$;

create trigger film_credit_searched_when_come after insert on film_credit
    referencing new table as moved for each statement execute function search_film_part_moved();
create trigger film_credit_searched_when_moved after update on film_credit
    referencing new table as moved for each statement execute function search_film_part_moved();
create trigger film_credit_searched_when_gone after delete on film_credit
    referencing old table as moved for each statement execute function search_film_part_moved();
create trigger film_alternative_title_searched_when_come after insert on film_alternative_title
    referencing new table as moved for each statement execute function search_film_part_moved();
create trigger film_alternative_title_searched_when_moved after update on film_alternative_title
    referencing new table as moved for each statement execute function search_film_part_moved();
create trigger film_alternative_title_searched_when_gone after delete on film_alternative_title
    referencing old table as moved for each statement execute function search_film_part_moved();

create function search_person_moved() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.name, old.native_name, old.aliases, old.trashed_at)
        is distinct from (new.name, new.native_name, new.aliases, new.trashed_at) then
        perform search_note('credits', array[new.id], true);
    end if;
    perform search_person_write(new.id);
    return null;
end $$;

create trigger person_searched_when_come after insert on person
    for each row execute function search_person_moved();
create trigger person_searched_when_moved after update on person
    for each row when (
        (old.name, old.native_name, old.aliases, old.biography, old.trashed_at)
        is distinct from (new.name, new.native_name, new.aliases, new.biography, new.trashed_at))
    execute function search_person_moved();

-- What is over goes when the next one comes; until then, time keeps it out of sight.
create function search_publication_moved() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or (old.revision_id, old.publish_at, old.unpublish_at, old.published_at)
        is distinct from (new.revision_id, new.publish_at, new.unpublish_at, new.published_at) then
        update search_review
        set publish_at = new.publish_at, unpublish_at = new.unpublish_at, published_at = new.published_at
        where publication_id = new.id and revision_id = new.revision_id;
        if not found then
            perform search_review_write(new.id);
        end if;
        delete from search_review
        where review_id = new.review_id and unpublish_at <= now() and publication_id <> new.id;
    end if;
    perform search_film_stand(new.film_id);
    perform search_note('film', array[new.film_id], false);
    return null;
end $$;

create trigger publication_searched_when_moved after insert or update on publication
    for each row execute function search_publication_moved();

-- Its row goes with its publication, before or after.
create function search_publication_gone() returns trigger language plpgsql as $$
begin
    delete from search_review where publication_id = old.id;
    perform search_film_stand(old.film_id);
    perform search_note('film', array[old.film_id], false);
    return null;
end $$;

create trigger publication_searched_when_gone after delete on publication
    for each row execute function search_publication_gone();

create function search_revision_moved() returns trigger language plpgsql as $$
begin
    perform search_review_write(publication_id) from search_review where revision_id = new.id;
    return null;
end $$;

create trigger revision_searched_when_moved after update on revision
    for each row when (old.body_text is distinct from new.body_text)
    execute function search_revision_moved();

-- All that there is already waits, the newest reviews first, each behind its film. Since the triggers are there, nothing that is
-- written meanwhile is missed.
insert into search_language
select distinct search_configuration(language) from publication where search_configuration(language) <> 'simple'
on conflict do nothing;

insert into search_film (film_id, made_of) select id, '' from film on conflict do nothing;

insert into search_pending (kind, thing_id, place)
select 'person', id, 1000000000 from person
union all
select 'film', f.id, coalesce(9999999999 - max(extract(epoch from p.published_at)::bigint), 99999999999)
from film f left join publication p on p.film_id = f.id group by f.id
union all
select 'review', id, 10000000000 - extract(epoch from published_at)::bigint
from publication where unpublish_at is null or unpublish_at > now();

-- How it is asked. Terms come as +ballet, -dance, +ballet dance (a phrase), +balerina/ballerina (either), with | between
-- alternatives.

create function search_asked(configuration text, term text) returns tsquery
    language plpgsql stable parallel safe as $$
declare
    one   text;
    words text;
    found tsquery;
    any_of tsquery := '';
begin
    foreach one in array string_to_array(term, '/') loop
        words := replace(search_words(one, true), ' ', ' <-> ');
        found := to_tsquery(configuration::regconfig, words);
        if numnode(found) = 0 then
            return null;
        end if;
        any_of := any_of || found;
        if configuration <> 'simple' then
            any_of := any_of || to_tsquery('simple', words);
        end if;
        any_of := any_of || to_tsquery('simple', replace(coalesce(search_joined(one), ''), ' ', ' & '));
    end loop;
    return any_of;
end $$;

-- Each text is matched in the language that it was read in. Null is a word that the language stops at.
create function search_matches(terms text[], configurations text[]) returns tsquery language plpgsql stable parallel safe as $$
declare
    configuration text;
    term    text;
    other   text;
    all_of  tsquery;
    none_of tsquery;
    found   tsquery := '';
begin
    foreach configuration in array configurations loop
        all_of := '';
        none_of := '';
        foreach term in array terms || array['|'] loop
            if left(term, 1) = '+' then
                all_of := all_of && coalesce(search_asked(configuration, substr(term, 2)), '');
            elsif left(term, 1) = '-' then
                foreach other in array configurations loop
                    none_of := none_of || coalesce(search_asked(other, substr(term, 2)), '');
                end loop;
            else
                if numnode(all_of) > 0 then
                    if numnode(none_of) > 0 then
                        all_of := all_of && !!none_of;
                    end if;
                    if configuration <> 'simple' then
                        all_of := all_of && ('''@' || configuration || '''')::tsquery;
                    end if;
                    found := found || all_of;
                end if;
                all_of := '';
                none_of := '';
            end if;
        end loop;
    end loop;
    return found;
end $$;

-- Each word that is looked for, by itself: for the rank, and for marking what was found.
create function search_parts(terms text[], configurations text[]) returns tsquery
    language plpgsql stable parallel safe as $$
declare
    word  text;
    configuration text;
    found tsquery := '';
begin
    for word in
        select distinct w from unnest(terms) term
        cross join unnest(string_to_array(substr(term, 2), '/')) one
        cross join unnest(string_to_array(search_words(one, true) || coalesce(' ' || search_joined(one), ''), ' ')) w
        where left(term, 1) = '+' and w <> ''
    loop
        foreach configuration in array configurations loop
            found := found || to_tsquery(configuration::regconfig, word);
        end loop;
    end loop;
    return found;
end $$;

create function search_is_found(matches tsquery, kinds text[]) returns boolean language sql stable parallel safe as $$
    select 'review' = any (kinds) and exists (select from published_search_review s where s.vector @@ matches)
        or 'film' = any (kinds) and exists (select from published_search_film s where s.vector @@ matches)
        or 'person' = any (kinds) and exists (select from published_search_person s where s.vector @@ matches)
$$;

-- Where so many have it that reading the first of all in their order finds enough sooner than sorting all that have it. Both take
-- the same time, some ten milliseconds, when a few percent have it, or less where there are more. Words in a row are not counted:
-- that would cost as much as finding them.
create function search_frequent(matches tsquery, kinds text[]) returns text[] language plpgsql stable parallel safe
    set enable_seqscan = off set enable_indexscan = off set gin_fuzzy_search_limit = 30000 as $$
declare
    kind     text;
    part     text;
    many     integer;
    counted  integer;
    frequent text[] := '{}';
begin
    if numnode(matches) > 0 and matches::text !~ '<' then
        foreach kind in array kinds loop
            many := (select greatest(1000, sqrt(200 * greatest(reltuples, 0))) from pg_class where oid = ('search_' || kind)::regclass);
            foreach part in array array['vector', 'names'] loop
                execute format('select count(*) from (select from search_%s where %s @@ $1 limit $2) counted', kind, part)
                    into counted using matches, many;
                exit when counted < many;
                frequent := frequent || (kind || ' ' || part);
            end loop;
        end loop;
    end if;
    return frequent;
end $$;

-- The words of titles and names that are most like a misspelt one, the likest first. Only of what readers see.
create function search_like(word text) returns text[] language sql stable parallel safe
    set pg_trgm.word_similarity_threshold = 0.4 as $$
    select coalesce(array_agg(w), '{}')
    from (select w
          from (select distinct w
                from ((select titles from published_search_film where joined(titles) %> word
                       order by word_similarity(word, joined(titles)) desc limit 50)
                      union all
                      (select titles from published_search_person where joined(titles) %> word
                       order by word_similarity(word, joined(titles)) desc limit 50)) named
                cross join unnest(string_to_array(joined(titles), ' ')) w) words
          where similarity(w, word) >= 0.4
          order by similarity(w, word) desc, w
          limit 5) nearest
$$;

-- Words of dense scripts are not spelt wrong, they are others, and so are numbers; of short ones, too many are alike.
create function search_corrected(terms text[]) returns text[] language sql stable parallel safe as $$
    select array_agg(term || coalesce((select string_agg('/' || w, '') from unnest(likely) w), '') order by place)
    from (select term, place,
                 case when place <= 8 and left(term, 1) = '+' and length(term) > 4 and term !~ '[ /0-9]'
                           and not search_is_dense(term)
                      then search_like(search_spaced(term)) end as likely
          from unnest(terms) with ordinality as t (term, place)) each
$$;

create function search_configurations() returns text[] language sql stable parallel safe as $$
    select array['simple'] || array(select configuration from search_language order by 1)
$$;

-- What to look for: as it was asked, or, when nothing of these kinds has it, with the words that it may have meant. PostgreSQL
-- would note each word that a language stops at, and, not knowing the words beforehand, might read a whole table for the rarest.
create function search_query(terms text[], kinds text[], out matches tsquery, out parts tsquery, out typed text)
    language plpgsql stable parallel safe set client_min_messages = warning set enable_seqscan = off as $$
declare
    configurations text[] := search_configurations();
    corrected      text[] := terms;
begin
    matches := search_matches(terms, configurations);
    if cardinality(terms) > 0 and not search_is_found(matches, kinds) then
        corrected := search_corrected(terms);
        matches := search_matches(corrected, configurations);
    end if;
    parts := search_parts(corrected, configurations);
    typed := search_spaced(substr(array_to_string(array(select t from unnest(terms) t where left(t, 1) = '+'), ' '), 2));
end $$;

-- In millionths. Those that are called exactly what was asked for come first, then those in whose names it stands.
create function search_score(names tsvector, titles text[], parts tsquery, typed text) returns integer
    language sql stable parallel safe
    return (ts_rank(names, parts || parts) * 500000)::integer + case when typed = any (titles) then 500000 else 0 end;
