-- As before. One line of a plan is sooner read than a document, and each search asks for three.
create or replace function search_is_frequent(kind text, part text, matches tsquery, enough integer) returns boolean
    language plpgsql volatile as $$
declare
    plan text;
    rows bigint := (select reltuples from pg_class where oid = ('search_' || kind)::regclass);
begin
    if matches is null or numnode(matches) = 0 or strpos(matches::text, '<') > 0 or rows < 1000 then
        return false;
    end if;
    execute format('explain select from search_%s where %s @@ %L::tsquery', kind, part, matches) into plan;
    return substring(plan from ' rows=(\d+) ')::bigint > case part when 'names' then 1 else 2 end * sqrt(enough::float * rows);
end $$;
