-- As before; but whether an image is public is asked of each, and not of all that shows images, every time.

create or replace function published_walk(first_stage integer, behind uuid, wanted text[], at_most integer)
    returns table (stage integer, thing_id uuid, "position" bigint, type text) language plpgsql stable as $$
#variable_conflict use_column
declare
    looked_at constant integer := 1000;
    tables constant text[] := array['term', 'author', 'person', 'image', 'film', 'review'];
    nowhere constant uuid := '00000000-0000-0000-0000-000000000000';
    begin_at uuid := behind;
    end_at uuid;
    missing integer := at_most;
    found integer;
begin
    for step in first_stage .. cardinality(tables) - 1 loop
        if tables[step + 1] = any(wanted) or step = 0 and wanted && array['genre', 'platform', 'company', 'tag'] then
            -- What is hidden must not make a page long.
            execute format('select x.id from %I x where x.id > $1 order by x.id offset $2 limit 1', tables[step + 1])
                into end_at using begin_at, looked_at - 1;
            return query execute case step
                when 0 then 'select 0, t.id, null::bigint, t.kind from term t
                    where t.id > $1 and t.id <= $2 and t.kind = any($4) and t.trashed_at is null order by t.id limit $3'
                when 3 then 'select 3, p.id, null::bigint, ''image'' from image b
                    cross join lateral (select x.id from published_image x where x.id = b.id offset 0) p
                    where b.id > $1 and b.id <= $2 order by b.id limit $3'
                when 5 then 'select 5, r.review_id, null::bigint, ''review'' from published_revision r
                    where r.review_id > $1 and r.review_id <= $2 order by r.review_id limit $3'
                else format('select %s, x.id, null::bigint, %L from %I x where x.id > $1 and x.id <= $2 order by x.id limit $3',
                    step, tables[step + 1], 'published_' || tables[step + 1])
                end using begin_at, coalesce(end_at, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), missing, wanted;
            get diagnostics found = row_count;
            missing := missing - found;
            exit when missing = 0;
            if end_at is not null then
                return query select step, end_at, null::bigint, null::text;
                exit;
            end if;
        end if;
        begin_at := nowhere;
    end loop;
end $$;
