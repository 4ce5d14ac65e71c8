-- The same is found as before, sooner. Queries ask for each word once, not once in each language; how many have a word is known from
-- what ANALYZE has seen, instead of by counting; what is not called so is looked at only where a page has room for it.

create function search_either(one tsquery, other tsquery) returns tsquery language sql immutable parallel safe
    return case
        when one is null or one = other then other
        when other is null then one
        else one || other end;

create or replace function search_asked(configuration text, term text) returns tsquery
    language plpgsql stable parallel safe as $$
declare
    one    text;
    words  text;
    found  tsquery;
    any_of tsquery;
begin
    foreach one in array string_to_array(term, '/') loop
        words := replace(search_words(one, true), ' ', ' <-> ');
        found := to_tsquery(configuration::regconfig, words);
        if numnode(found) = 0 then
            return null;
        end if;
        any_of := search_either(any_of, found);
        if configuration <> 'simple' then
            any_of := search_either(any_of, to_tsquery('simple', words));
        end if;
        any_of := search_either(any_of, to_tsquery('simple', replace(search_joined(one), ' ', ' & ')));
    end loop;
    return any_of;
end $$;

-- What is found in no language is found in each. So a language only adds what it reads otherwise.
create or replace function search_matches(terms text[], configurations text[]) returns tsquery
    language plpgsql stable parallel safe as $$
declare
    configuration text;
    term    text;
    other   text;
    place   integer;
    simple  tsquery[] := '{}';
    asked   tsquery;
    all_of  tsquery;
    none_of tsquery;
    found   tsquery;
begin
    foreach configuration in array configurations loop
        all_of := null;
        none_of := null;
        place := 1;
        foreach term in array terms || array['|'] loop
            if left(term, 1) = '+' then
                asked := search_asked(configuration, substr(term, 2));
                all_of := coalesce(all_of && asked, asked, all_of);
            elsif left(term, 1) = '-' then
                foreach other in array configurations loop
                    none_of := search_either(none_of, search_asked(other, substr(term, 2)));
                end loop;
            else
                if all_of is not null and none_of is not null then
                    all_of := all_of && !!none_of;
                end if;
                if configuration = 'simple' then
                    simple[place] := all_of;
                    found := search_either(found, all_of);
                elsif all_of is distinct from simple[place] then
                    found := search_either(found, all_of && ('''@' || configuration || '''')::tsquery);
                end if;
                all_of := null;
                none_of := null;
                place := place + 1;
            end if;
        end loop;
    end loop;
    return coalesce(found, '');
end $$;

create or replace function search_parts(terms text[], configurations text[]) returns tsquery
    language plpgsql stable parallel safe as $$
declare
    word  text;
    configuration text;
    found tsquery := '';
    stem  tsquery;
    seen  tsquery[] := '{}';
begin
    for word in
        select distinct w from unnest(terms) term
        cross join unnest(string_to_array(substr(term, 2), '/')) one
        cross join unnest(string_to_array(search_words(one, true) || coalesce(' ' || search_joined(one), ''), ' ')) w
        where left(term, 1) = '+' and w <> ''
    loop
        foreach configuration in array configurations loop
            stem := to_tsquery(configuration::regconfig, word);
            if stem <> all (seen) then
                found := found || stem;
                seen := seen || stem;
            end if;
        end loop;
    end loop;
    return found;
end $$;

-- Whether reading the first of all in their order finds so many sooner than sorting all that have it. PostgreSQL itself says how many
-- these are: it keeps the thousand words that most have, and how many do. Words in a row it does not know. Whole texts have to be
-- fetched, which takes four times as long as what stands in the row.
create function search_is_frequent(kind text, part text, matches tsquery, enough integer) returns boolean
    language plpgsql volatile as $$
declare
    plan json;
    rows bigint := (select reltuples from pg_class where oid = ('search_' || kind)::regclass);
begin
    if matches is null or numnode(matches) = 0 or matches::text ~ '<' or rows < 1000 then
        return false;
    end if;
    execute format('explain (format json) select from search_%s where %s @@ %L::tsquery', kind, part, matches) into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint > case part when 'names' then 1 else 2 end * sqrt(enough::float * rows);
end $$;

-- Where it is most likely found comes first, and what takes longest last.
create or replace function search_is_found(matches tsquery, kinds text[]) returns boolean
    language plpgsql stable as $$
begin
    return 'film' = any (kinds) and exists (select from published_search_film s where s.names @@ matches)
        or 'person' = any (kinds) and exists (select from published_search_person s where s.names @@ matches)
        or 'review' = any (kinds) and exists (select from published_search_review s where s.names @@ matches)
        or 'person' = any (kinds) and exists (select from published_search_person s where s.vector @@ matches)
        or 'film' = any (kinds) and exists (select from published_search_film s where s.vector @@ matches)
        or 'review' = any (kinds) and (search_is_frequent('review', 'vector', matches, 1)
            or exists (select from published_search_review s where s.vector @@ matches));
end $$;

-- What to look for in reviews, where it is so frequent, or not.
create function search_reviews_asked(terms text[], frequent boolean) returns tsquery language plpgsql volatile as $$
declare
    asked tsquery := (select q.matches from search_query(terms, array['review']) q);
begin
    return case when search_is_frequent('review', 'vector', asked, 100) = frequent then asked end;
end $$;

-- Of what is called so, or has it in its names: behind what only mentions it stands none of these.
create function search_named_score(names tsvector, titles text[], parts tsquery, typed text) returns integer
    language sql stable parallel safe
    return 100000 + (ts_rank(names, parts) * 400000)::integer + case when typed = any (titles) then 500000 else 0 end;

create function search_other_score(names tsvector, parts tsquery) returns integer
    language sql stable parallel safe
    return least(99999, (ts_rank(names, parts) * 100000)::integer);

-- In the order of the answers, so that the first of a page are the first that are read.
create index search_review_latest_index on search_review (published_at, review_id);
create index search_film_latest_index on search_film (released, film_id);
create index search_person_standing_index on search_person (standing, person_id);
drop index search_review_newest_index;
drop index search_person_foremost_index;

-- What ranks stands beside the rest of its row: of hundreds of rows, fetching it from elsewhere took longer than all else. The tables
-- are written anew, which the views would hinder.
drop view published_search_film, published_search_person, published_search_review;

alter table search_film reset (toast_tuple_target);
alter table search_person reset (toast_tuple_target);
alter table search_review reset (toast_tuple_target);
alter table search_film alter column names set storage main;
alter table search_person alter column names set storage main;
alter table search_review alter column names set storage main;
alter table search_film alter column names type tsvector using names || '';
alter table search_person alter column names type tsvector using names || '';
alter table search_review alter column names type tsvector using names || '';

create view published_search_film as
select film_id, titles, people, names, vector, released, standing from search_film where not hidden;

create view published_search_person as
select person_id, titles, names, vector, standing from search_person where not hidden;

create view published_search_review as
select publication_id, review_id, revision_id, film_id, published_at, half_stars, language, titles, names, vector
from search_review
where publish_at <= now()
  and (unpublish_at is null or unpublish_at > now());

analyze search_film;
analyze search_person;
analyze search_review;

-- As before, and what is asked for in no language: of names, how many have this tells how many are found. What asks for a plan of its
-- own is no work for helpers.
drop function search_query(text[], text[]);

create function search_query(terms text[], kinds text[], out matches tsquery, out parts tsquery, out typed text, out plain tsquery)
    language plpgsql stable set client_min_messages = warning set enable_seqscan = off as $$
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
    plain := search_matches(corrected, array['simple']);
    typed := search_spaced(substr(array_to_string(array(select t from unnest(terms) t where left(t, 1) = '+'), ' '), 2));
end $$;
