-- What apps follow that keep a copy of all public content. The change log tells what somebody did; here stands what readers see
-- otherwise by it, or see no longer: drafts are not in it, and an image comes and goes with what uses it.

insert into signing_key (purpose, secret)
values ('sync', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- What the transactions of changes leave behind. Whoever changes something only ever adds rows here, so that nobody waits for
-- anybody; sync_settle takes them away, once they are committed.
create table sync_touch (
    id       bigint not null generated always as identity constraint sync_touch_pk primary key,
    type     text   not null,
    thing_id uuid   not null,
    reason   text   not null,
    constraint sync_touch_type_known
        check (type in ('genre', 'platform', 'company', 'tag', 'author', 'person', 'image', 'film', 'review')),
    constraint sync_touch_reason_known check (reason in ('changed', 'turned', 'used'))
) with (
    -- It is looked into with each request, and all rows are gone soon: what is left of them has to go, too.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 1000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000
);

comment on column sync_touch.reason is
    'changed: itself; turned: it went to the trash or came back; used: an image that something began or ceased to show.';

-- Each thing that readers saw otherwise at some time, once, at the position of the last time. Positions are given one behind the
-- other when all that they tell of is committed: whoever reads on from one misses nothing.
create table sync_change (
    type     text        not null,
    thing_id uuid        not null,
    position bigint      not null,
    at       timestamptz not null,
    constraint sync_change_pk primary key (thing_id, type),
    constraint sync_change_position_unique unique (position),
    constraint sync_change_position_range check (position > 0)
) with (fillfactor = 80);

-- Up to this position, nothing is known any more.
create table sync_horizon (
    is_only  boolean not null default true constraint sync_horizon_pk primary key constraint sync_horizon_only check (is_only),
    position bigint  not null
);

insert into sync_horizon (position) values (0);

-- What else differs for readers is found when the touch is settled: by then all that was committed with it is seen, and what comes
-- later has touches of its own. Each row here is rare, and joined by an index: a plan that reads whole tables is none.
create function sync_settle(at_most integer) returns integer language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set lock_timeout = '4s'
as $$
declare
    last bigint;
    settled integer;
begin
    -- One at a time, until the commit: so positions become visible in their order. Any number that no other such lock has.
    perform pg_advisory_xact_lock(5575860150094493491);
    select greatest(h.position, coalesce((select max(c.position) from sync_change c), 0)) into last from sync_horizon h;
    with taken as (
        delete from sync_touch where id in (select id from sync_touch order by id limit at_most)
        returning id, type, thing_id, reason
    ), shown as (
        select t.type, t.thing_id, t.id
        from taken t
        -- What nobody sees may change as it likes.
        where t.type <> 'image' or t.reason = 'used' or exists (select from published_image i where i.id = t.thing_id)
        -- Beside a review, and in its text, stand those others that are public.
        union all
        select 'review', r.review_id, t.id
        from taken t
        join revision_related x on x.review_id = t.thing_id
        join published_revision r on r.revision_id = x.revision_id
        where t.type = 'review'
        union all
        select 'review', r.review_id, t.id
        from taken t
        join review_slug s on s.review_id = t.thing_id
        join revision_link x on x.slug = s.slug
        join published_revision r on r.revision_id = x.revision_id
        where t.type = 'review'
        -- A text shows an image with its words and its address, not only its id.
        union all
        select 'review', r.review_id, t.id
        from taken t
        join revision_image x on x.image_id = t.thing_id
        join published_revision r on r.revision_id = x.revision_id
        where t.type = 'image' and t.reason <> 'used'
        -- What is in the trash is not named where it stood.
        union all
        select 'review', r.review_id, t.id
        from taken t
        join revision v on v.hero_image_id = t.thing_id
        join published_revision r on r.revision_id = v.id
        where t.type = 'image' and t.reason = 'turned'
        union all
        select 'film', f.id, t.id
        from taken t
        join film f on f.poster_id = t.thing_id and f.trashed_at is null
        where t.type = 'image' and t.reason = 'turned'
        union all
        select 'film', f.id, t.id
        from taken t
        join film_image x on x.image_id = t.thing_id
        join film f on f.id = x.film_id and f.trashed_at is null
        where t.type = 'image' and t.reason = 'turned'
        union all
        select 'person', p.id, t.id
        from taken t
        join person p on p.portrait_id = t.thing_id and p.trashed_at is null
        where t.type = 'image' and t.reason = 'turned'
        union all
        select 'author', a.id, t.id
        from taken t
        join author a on a.portrait_id = t.thing_id and a.trashed_at is null
        where t.type = 'image' and t.reason = 'turned'
        union all
        select 'film', f.id, t.id
        from taken t
        join film_genre x on x.genre_id = t.thing_id
        join film f on f.id = x.film_id and f.trashed_at is null
        where t.type = 'genre' and t.reason = 'turned'
        union all
        select 'film', f.id, t.id
        from taken t
        join film_company x on x.company_id = t.thing_id
        join film f on f.id = x.film_id and f.trashed_at is null
        where t.type = 'company' and t.reason = 'turned'
        union all
        select 'film', f.id, t.id
        from taken t
        join film_availability x on x.platform_id = t.thing_id
        join film f on f.id = x.film_id and f.trashed_at is null
        where t.type = 'platform' and t.reason = 'turned'
        union all
        select 'film', f.id, t.id
        from taken t
        join film_credit x on x.person_id = t.thing_id
        join film f on f.id = x.film_id and f.trashed_at is null
        where t.type = 'person' and t.reason = 'turned'
        union all
        select 'review', r.review_id, t.id
        from taken t
        join revision_tag x on x.tag_id = t.thing_id
        join published_revision r on r.revision_id = x.revision_id
        where t.type = 'tag' and t.reason = 'turned'
        union all
        select 'review', r.review_id, t.id
        from taken t
        join revision_author x on x.author_id = t.thing_id
        join published_revision r on r.revision_id = x.revision_id
        where t.type = 'author' and t.reason = 'turned'
    ), told as (
        insert into sync_change as c (type, thing_id, position, at)
        select s.type, s.thing_id, last + row_number() over (order by max(s.id), s.type, s.thing_id), clock_timestamp()
        from shown s
        group by s.type, s.thing_id
        on conflict (thing_id, type) do update set position = excluded.position, at = excluded.at
    )
    select count(*) into settled from taken;
    return settled;
end $$;

-- Forgets what is older than so many seconds: the oldest first, so that what is left has no gap.
create function sync_forget(seconds double precision, at_most integer) returns integer language plpgsql
    set lock_timeout = '4s'
as $$
declare
    forgotten integer;
begin
    perform pg_advisory_xact_lock(5575860150094493491);
    with gone as (
        delete from sync_change c
        using (select position from sync_change order by position limit at_most) oldest
        where c.position = oldest.position and c.at < now() - make_interval(secs => seconds)
        returning c.position
    ), moved as (
        update sync_horizon h
        set position = greatest(h.position, (select max(g.position) from gone g))
        where exists (select from gone)
    )
    select count(*) into forgotten from gone;
    return forgotten;
end $$;

-- Whoever writes content, whichever way, leaves touches.

create function sync_touch_term() returns trigger language plpgsql as $$
begin
    insert into sync_touch (type, thing_id, reason)
    values (coalesce(new.kind, old.kind), coalesce(new.id, old.id),
            case when tg_op = 'UPDATE' and new.trashed_at is distinct from old.trashed_at then 'turned' else 'changed' end);
    return null;
end $$;

create trigger term_touched after insert or update or delete on term
    for each row execute function sync_touch_term();

-- A person or an author; each has one image.
create function sync_touch_portrayed() returns trigger language plpgsql as $$
begin
    insert into sync_touch (type, thing_id, reason)
    values (tg_table_name, coalesce(new.id, old.id),
            case when tg_op = 'UPDATE' and new.trashed_at is distinct from old.trashed_at then 'turned' else 'changed' end);
    if new.portrait_id is distinct from old.portrait_id or new.trashed_at is distinct from old.trashed_at then
        insert into sync_touch (type, thing_id, reason)
        select distinct 'image', i, 'used' from unnest(array[old.portrait_id, new.portrait_id]) i where i is not null;
    end if;
    return null;
end $$;

create trigger person_touched after insert or update or delete on person
    for each row execute function sync_touch_portrayed();
create trigger author_touched after insert or update or delete on author
    for each row execute function sync_touch_portrayed();

create function sync_touch_film() returns trigger language plpgsql as $$
begin
    insert into sync_touch (type, thing_id, reason) values ('film', coalesce(new.id, old.id), 'changed');
    if new.poster_id is distinct from old.poster_id or new.trashed_at is distinct from old.trashed_at then
        insert into sync_touch (type, thing_id, reason)
        select distinct 'image', i, 'used' from unnest(array[old.poster_id, new.poster_id]) i where i is not null;
    end if;
    if new.trashed_at is distinct from old.trashed_at then
        insert into sync_touch (type, thing_id, reason)
        select 'image', x.image_id, 'used' from film_image x where x.film_id = coalesce(new.id, old.id);
    end if;
    return null;
end $$;

create trigger film_touched after insert or update or delete on film
    for each row execute function sync_touch_film();

-- All else that belongs to a film changes together with its row.
create function sync_touch_film_image() returns trigger language plpgsql as $$
begin
    if new.image_id is distinct from old.image_id then
        insert into sync_touch (type, thing_id, reason)
        select 'image', i, 'used' from unnest(array[old.image_id, new.image_id]) i where i is not null;
    end if;
    return null;
end $$;

create trigger film_image_touched after insert or update or delete on film_image
    for each row execute function sync_touch_film_image();

create function sync_touch_image() returns trigger language plpgsql as $$
begin
    insert into sync_touch (type, thing_id, reason)
    values ('image', new.id, case when new.trashed_at is distinct from old.trashed_at then 'turned' else 'changed' end);
    return null;
end $$;

create trigger image_touched after update on image
    for each row execute function sync_touch_image();

-- Nothing shows what goes to the trash, by the rules of editing. Should something do, readers are told all the same.
create function sync_touch_shown_image() returns trigger language plpgsql as $$
begin
    if exists (select from published_image i where i.id = old.id) then
        insert into sync_touch (type, thing_id, reason) values ('image', old.id, 'used');
    end if;
    return new;
end $$;

create trigger image_trashed before update of trashed_at on image
    for each row when (new.trashed_at is not null and old.trashed_at is null)
    execute function sync_touch_shown_image();

create function sync_touch_revision(review uuid, revisions uuid[]) returns void language sql as $$
    insert into sync_touch (type, thing_id, reason) values ('review', review, 'changed');
    insert into sync_touch (type, thing_id, reason)
    select 'image', v.hero_image_id, 'used' from revision v where v.id = any(revisions) and v.hero_image_id is not null
    union
    select 'image', x.image_id, 'used' from revision_image x where x.revision_id = any(revisions);
$$;

-- Time shows and hides reviews. What has not begun is nobody's business; that it has begun or ended is told in its row, soon after.
create function sync_touch_publication() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.begin_announced then
            perform sync_touch_revision(old.review_id, array[old.revision_id]);
        end if;
    elsif new.begin_announced and (tg_op = 'UPDATE' or new.unpublish_at is null or new.unpublish_at > now()) then
        -- One that ends at that moment has no end of its own that would be told.
        perform sync_touch_revision(new.review_id, array[old.revision_id, new.revision_id] || array(
            select p.revision_id from publication p where p.review_id = new.review_id and p.unpublish_at = new.publish_at));
    elsif tg_op = 'UPDATE' and old.begin_announced then
        perform sync_touch_revision(old.review_id, array[old.revision_id, new.revision_id]);
    end if;
    return null;
end $$;

create trigger publication_touched after insert or update or delete on publication
    for each row execute function sync_touch_publication();

-- A review that goes for ever takes with it what leads from it to those that pointed to it.

create function sync_touch_linking() returns trigger language plpgsql as $$
begin
    insert into sync_touch (type, thing_id, reason)
    select distinct 'review', r.review_id, 'changed'
    from revision_link x
    join published_revision r on r.revision_id = x.revision_id
    where x.slug = old.slug;
    return null;
end $$;

create trigger review_slug_released after update of review_id or delete on review_slug
    for each row when (old.review_id is not null)
    execute function sync_touch_linking();

create function sync_touch_relating() returns trigger language plpgsql as $$
begin
    insert into sync_touch (type, thing_id, reason)
    select 'review', r.review_id, 'changed' from published_revision r where r.revision_id = old.revision_id;
    return null;
end $$;

create trigger revision_related_released after delete on revision_related
    for each row execute function sync_touch_relating();

-- What is read of all this.

create view published_change as
select type, thing_id, position from sync_change;

create view published_change_span as
select h.position as forgotten,
       greatest(h.position, coalesce((select max(c.position) from sync_change c), 0)) as last,
       exists (select from sync_touch) as is_unsettled
from sync_horizon h;

create view published_film_use as
select x.film_id, x.position, x.image_id, x.alt, x.caption, x.credit
from film_image x
join film f on f.id = x.film_id and f.trashed_at is null
join image i on i.id = x.image_id and i.trashed_at is null;

create view published_review_hero as
select r.review_id, v.hero_image_id as image_id, v.hero_alt as alt, v.hero_caption as caption, v.hero_credit as credit
from published_revision r
join revision v on v.id = r.revision_id
join image i on i.id = v.hero_image_id and i.trashed_at is null;

-- What apps are to hear of behind a position, in order: at most so many, and no more looked at than so many. Where that was not
-- enough, the last row has no type, and tells how far was looked.
create function published_changes(behind bigint, up_to bigint, wanted text[], at_most integer)
    returns table (stage integer, thing_id uuid, "position" bigint, type text) language plpgsql stable as $$
declare
    looked_at constant integer := 5000;
begin
    return query
    with near as materialized (
        select c.type, c.thing_id, c.position
        from published_change c
        where c.position > behind and c.position <= up_to
        order by c.position
        limit looked_at
    ), found as (
        select n.thing_id, n.position, n.type
        from near n
        where n.type = any(wanted)
        order by n.position
        limit at_most
    )
    select 0, f.thing_id, f.position, f.type from found f
    union all
    select 0, '00000000-0000-0000-0000-000000000000'::uuid, max(n.position), null::text from near n
    having count(*) = looked_at and (select count(*) from found) < at_most
    order by 3;
end $$;

-- All that is public, one stage behind the other, each by id: what others refer to comes first. It ends as published_changes does.
create function published_walk(first_stage integer, behind uuid, wanted text[], at_most integer)
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

-- Reviews one behind the other, and those of a page.
create index publication_review_index on publication (review_id, publish_at);
