-- What readers find by words: one row for each film, each person and each publication of a review, kept in step by triggers,
-- whoever writes.

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
    spaced text := search_spaced(words);
begin
    if not search_is_dense(spaced) then
        return spaced;
    end if;
    return btrim(regexp_replace((
        select string_agg(
            case
                when not dense then letter
                when next_dense then ' ' || letter || next || ' '
                when asked and next is null then case when previous_dense then '' else ' ' || letter || ':*' end
                else ' ' || letter || ' '
            end, '' order by place)
        from (select letter, place, dense,
                     lead(letter) over line as next,
                     lead(dense, 1, false) over line as next_dense,
                     lag(dense, 1, false) over line as previous_dense
              from (select letter, place, search_is_dense(letter) as dense
                    from unnest(string_to_array(spaced, null)) with ordinality as t (letter, place)) letters
              window line as (order by place)) neighbours), ' +', ' ', 'g'));
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
    return coalesce(day, date '0001-01-01') - date '1970-01-01';

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
    hidden   boolean  not null default false,
    stale    boolean  not null default true
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
    vector         tsvector    not null
);

comment on column search_film.people_ids is 'All who are credited.';
comment on column search_film.standing is 'Of how many reviews, in powers of two; 0 is none.';
comment on column search_film.stale is 'Written anew when the transaction ends: a film comes in many statements.';
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
create function search_film_write(its uuid) returns void language sql as $$
    update search_film s
    set titles = search_folded(t.titles), people = p.shown, people_ids = p.ids, hidden = f.trashed_at is not null, stale = false,
        released = search_day(coalesce(f.release_date, make_date(f.release_year, 1, 1))),
        names = n.names,
        vector = n.names || search_vector('english', left(f.synopsis, 5000), 'D')
    from film f
    cross join lateral (select search_film_titles(f) as titles) t
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
    cross join lateral (
        select search_names(joined(t.titles), 'A') || search_names(joined(p.shown), 'B') || search_mark('english')
            as names) n
    where s.film_id = its and f.id = its
$$;

-- What stands around the body: the headline as it is and in its language, the titles and people of the film, the dek.
create function search_review_names(headline text, dek text, configuration text, film tsvector) returns tsvector
    language sql stable parallel safe
    return search_names(headline, 'A')
        || case when configuration = 'simple' then '' else search_vector(configuration, headline, 'A') end
        || ts_filter(coalesce(film, ''), '{a,b}') || search_vector(configuration, dek, 'C') || search_mark(configuration);

-- Where the body stays as it is, its words are taken from the vector: stemming them costs more than all the rest.
create function search_review_of_film(its uuid) returns void language sql as $$
    update search_review s
    set titles = f.titles, names = n.names, vector = ts_filter(s.vector, '{d}') || n.names
    from search_film f, revision v
    cross join lateral (
        select search_configuration(v.language) as configuration) c
    cross join lateral (
        select search_review_names(v.headline, v.dek, c.configuration,
                   (select x.names from search_film x where x.film_id = its)) as names) n
    where s.film_id = its and f.film_id = its and v.id = s.revision_id
$$;

create function search_review_write(its uuid) returns void language sql as $$
    insert into search_language
    select search_configuration(v.language) from publication p join revision v on v.id = p.revision_id
    where p.id = its and search_configuration(v.language) <> 'simple'
    on conflict do nothing;

    insert into search_review
    select p.id, p.review_id, p.revision_id, p.film_id, p.publish_at, p.unpublish_at, p.published_at,
           p.half_stars, p.language, coalesce(f.titles, '{}'), n.names,
           search_vector(c.configuration, left(v.body_text, 50000), 'D') || n.names
    from publication p
    join revision v on v.id = p.revision_id
    left join search_film f on f.film_id = p.film_id
    cross join lateral (select search_configuration(v.language) as configuration) c
    cross join lateral (select search_review_names(v.headline, v.dek, c.configuration, f.names) as names) n
    where p.id = its
    on conflict (publication_id) do update
    set revision_id = excluded.revision_id, film_id = excluded.film_id, publish_at = excluded.publish_at,
        unpublish_at = excluded.unpublish_at, published_at = excluded.published_at, half_stars = excluded.half_stars,
        language = excluded.language, titles = excluded.titles, names = excluded.names, vector = excluded.vector
$$;

create function search_power(things bigint) returns integer language sql immutable strict parallel safe
    return case when things < 2 then 0 else floor(log(2, things) + 0.000001)::integer end;

create function search_film_stand(its uuid) returns void language sql as $$
    update search_film s set standing = n.standing
    from (select case count(*) when 0 then 0 else 1 + search_power(count(*)) end as standing
          from search_review r
          where r.film_id = its and r.publish_at <= now() and (r.unpublish_at is null or r.unpublish_at > now())) n
    where s.film_id = its and s.standing <> n.standing
$$;

-- Those who are credited in more films come first; in powers of two, so that a new film seldom has to touch them.
create function search_people_stand(ids uuid[]) returns void language sql as $$
    with moved as (
        select s.person_id, n.standing
        from search_person s
        cross join lateral (
            select search_power(count(distinct c.film_id)) as standing from film_credit c where c.person_id = s.person_id) n
        where s.person_id = any (ids) and s.standing <> n.standing
        order by s.person_id for no key update of s)
    update search_person s set standing = m.standing from moved m where s.person_id = m.person_id
$$;

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

-- All that there is already.
do $$ begin
    insert into search_film (film_id) select id from film;
    perform search_film_write(id) from film;
    perform search_person_write(id) from person;
    perform search_people_stand(array(select id from person));
    perform search_review_write(id) from publication where unpublish_at is null or unpublish_at > now();
    perform search_film_stand(id) from film;
end $$;

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

analyze search_film;
analyze search_person;
analyze search_review;

-- How it is kept in step. Whoever changes what films are made of has a share of one lock, and whoever renames somebody has it alone:
-- so neither misses what the other is writing. It comes before the rows of search_film, which come before all others here.

create function search_share() returns void language sql as $$
    select pg_advisory_xact_lock_shared(7413, 0)
$$;

create function search_film_come() returns trigger language plpgsql as $$
begin
    perform search_share();
    insert into search_film (film_id) values (new.id) on conflict do nothing;
    return null;
end $$;

create trigger film_searched_when_come after insert on film
    for each row execute function search_film_come();

create function search_films_stale(ids uuid[]) returns void language plpgsql as $$
begin
    perform from search_film where film_id = any (ids) order by film_id for no key update;
    update search_film set stale = true where film_id = any (ids) and not stale;
end $$;

create function search_film_moved() returns trigger language plpgsql as $$
begin
    perform search_share();
    perform search_films_stale(array[new.id]);
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
    perform search_share();
    perform search_films_stale(array(select distinct film_id from moved));
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

create function search_film_renew() returns trigger language plpgsql as $$
declare
    before uuid[];
begin
    select people_ids into before from search_film where film_id = new.film_id and stale for no key update;
    if found then
        perform search_film_write(new.film_id);
        perform search_review_of_film(new.film_id);
        perform search_people_stand(array(
            select id from (select unnest(before) as id
                            union all select unnest(s.people_ids) from search_film s where s.film_id = new.film_id) lists
            group by id having count(*) = 1));
    end if;
    return null;
end $$;

create constraint trigger search_film_renewed after insert or update on search_film
    deferrable initially deferred
    for each row when (new.stale) execute function search_film_renew();

create function search_person_moved() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.name, old.native_name, old.aliases, old.trashed_at)
        is distinct from (new.name, new.native_name, new.aliases, new.trashed_at) then
        perform pg_advisory_xact_lock(7413, 0);
        perform search_films_stale(array(select distinct film_id from film_credit where person_id = new.id));
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
    perform search_share();
    perform from search_film where film_id = new.film_id for no key update;
    if tg_op = 'INSERT' or (old.revision_id, old.publish_at, old.unpublish_at, old.published_at)
        is distinct from (new.revision_id, new.publish_at, new.unpublish_at, new.published_at) then
        if tg_op = 'UPDATE' and old.revision_id = new.revision_id then
            update search_review
            set publish_at = new.publish_at, unpublish_at = new.unpublish_at, published_at = new.published_at
            where publication_id = new.id;
        else
            perform search_review_write(new.id);
        end if;
        delete from search_review
        where review_id = new.review_id and unpublish_at <= now() and publication_id <> new.id;
    end if;
    perform search_film_stand(new.film_id);
    return null;
end $$;

create trigger publication_searched_when_moved after insert or update on publication
    for each row execute function search_publication_moved();

-- Its row goes with its publication, before or after.
create function search_publication_gone() returns trigger language plpgsql as $$
begin
    delete from search_review where publication_id = old.id;
    perform search_film_stand(old.film_id);
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
