-- The reviews that a published one points to, beside it or in its text, whether or not readers may see them: what its page shows
-- changes with them. Without an id stands a slug in the text that no review has or had, and that any may take.
create view published_review_pointer as
select r.review_id, x.review_id as other_id
from published_revision r
join revision_related x on x.revision_id = r.revision_id
union
select r.review_id, s.review_id
from published_revision r
join revision_link x on x.revision_id = r.revision_id
left join review_slug s on s.slug = x.slug
where s.slug is null or s.review_id is not null;

-- When the page of a published review changes by time alone, and nobody changes anything.
create view published_review_horizon as
select shown.review_id, t.at
from (
    select review_id, review_id as other_id from published_revision
    union all
    select review_id, other_id from published_review_pointer) shown
join publication q on q.review_id = shown.other_id
cross join lateral (values (q.publish_at), (q.unpublish_at)) t (at)
where t.at > now()
union all
select review_id, closes_at from published_comment_section where closes_at > now();

-- Whole answers for readers, made ahead of the requests. One counts only for the program and the settings that made it, in the
-- epoch that it was made in, until its time, and while no change of anything that it is made of waits in prepared_cut.
create table prepared_answer (
    path          text        not null,
    edition       text        not null,
    epoch         bigint      not null,
    valid_until   timestamptz,
    content       bytea       not null,
    gzip          bytea,
    hash          text        not null,
    keys          text[]      not null,
    surrogate_key text        not null,
    last_change   timestamptz,
    constraint prepared_answer_pk primary key (path, edition)
);

-- As it is sent: unpacking it would cost more than all else that a reader waits for. The rest of a row stays together.
alter table prepared_answer
    alter column content set storage external,
    alter column gzip set storage external,
    alter column keys set storage main,
    alter column surrogate_key set storage main;

-- Without a list of what came last, through which every search would have to go.
create index prepared_answer_keys_index on prepared_answer using gin (keys) with (fastupdate = off);

-- Those that will never be read again are found by it.
create index prepared_answer_edition_index on prepared_answer (edition, epoch);

-- Where too many answers have changed to take each away, a new epoch begins, and none of those before counts.
create table prepared_epoch (
    is_only boolean not null default true constraint prepared_epoch_pk primary key constraint prepared_epoch_only check (is_only),
    number  bigint  not null
);

insert into prepared_epoch (number) values (1);

-- The programs that have made answers, and when each was last at work.
create table prepared_edition (
    name    text        not null constraint prepared_edition_pk primary key,
    seen_at timestamptz not null
);

-- The keys of changes whose answers have not been taken away yet; a star stands for all. Who changes something only ever adds rows
-- here, so that nobody waits for anybody; a job takes away the answers first, and then the rows.
create table prepared_cut (
    id  bigint not null generated always as identity constraint prepared_cut_pk primary key,
    key text   not null
) with (
    -- It is looked into with each request, and all rows are gone soon: what is left of them has to go, too.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 1000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000
);

create index prepared_cut_key_index on prepared_cut (key);

create function change_cut_prepared() returns trigger language plpgsql as $$
begin
    insert into prepared_cut (key) select distinct key from added, unnest(added.surrogate_keys) key;
    return null;
end $$;

create trigger change_cuts_prepared after insert on change
    referencing new table as added
    for each statement execute function change_cut_prepared();

create view published_answer as
select p.path, p.edition, p.content, p.gzip, p.hash, p.keys, p.surrogate_key, p.last_change
from prepared_answer p
where p.epoch = (select number from prepared_epoch)
  and (p.valid_until is null or p.valid_until > now())
  and not exists (select from prepared_cut c where c.key = any (array_append(p.keys, '*')));
