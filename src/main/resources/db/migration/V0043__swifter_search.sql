-- The same is found as before, sooner; and what is misspelt is corrected in large archives, too.

-- Of a word of which PostgreSQL knows nothing, it believes one of two hundred to have it: in large archives these were so many that
-- what was misspelt was taken for found.
create or replace function search_is_found(matches tsquery, kinds text[]) returns boolean
    language plpgsql stable as $$
begin
    return 'film' = any (kinds) and exists (select from published_search_film s where s.names @@ matches)
        or 'person' = any (kinds) and exists (select from published_search_person s where s.names @@ matches)
        or 'review' = any (kinds) and exists (select from published_search_review s where s.names @@ matches)
        or 'person' = any (kinds) and exists (select from published_search_person s where s.vector @@ matches)
        or 'film' = any (kinds) and exists (select from published_search_film s where s.vector @@ matches)
        or 'review' = any (kinds) and (
            -- More than one of fifty for each word.
            search_is_frequent('review', 'vector', matches, (
                select greatest(1, reltuples / 10000 * numnode(matches) ^ 2)::integer
                from pg_class where oid = 'search_review'::regclass))
            or exists (select from published_search_review s where s.vector @@ matches));
end $$;

-- With the place of each row: of a thousand that are called so, only the dates are sorted, and only of the first of them the rest is
-- fetched.
create or replace view published_search_film as
select film_id, titles, people, names, vector, released, standing, ctid as place from search_film where not hidden;

create or replace view published_search_person as
select person_id, titles, names, vector, standing, ctid as place from search_person where not hidden;

create or replace view published_search_review as
select publication_id, review_id, revision_id, film_id, published_at, half_stars, language, titles, names, vector, ctid as place
from search_review
where publish_at <= now()
  and (unpublish_at is null or unpublish_at > now());

-- The same words, where they stand in a body: asking a vector for them is faster than making another of it.
create function search_in_body(parts tsquery) returns tsquery language sql immutable strict parallel safe
    return regexp_replace(parts::text, '(''(?:[^'']|'''')+'')(?::([*]))?', '\1:\2D', 'g')::tsquery;
