-- The cards of lists, made ahead of the requests: the final bytes of one item each, which a list only has to put side by side. A card
-- counts as whole answers do: only for the program and the settings that made it, in the epoch that it was made in, and while no
-- change of anything that it is made of waits. All of this is apart from the answers: a program of before knows nothing of cards, and
-- takes away what waits for it when it has taken away its answers.
create table prepared_card (
    thing_id    uuid        not null,
    edition     text        not null,
    epoch       bigint      not null,
    content     bytea       not null,
    keys        text[]      not null,
    last_change timestamptz,
    constraint prepared_card_pk primary key (thing_id, edition)
);

-- Within the row, compressed: as fast as whole and outside of it, and a quarter of the room, since the addresses of the renditions of a
-- picture are all alike.
alter table prepared_card
    alter column content set storage main,
    alter column keys set storage main;

do $$ begin
    alter table prepared_card alter column content set compression lz4;
exception when feature_not_supported then
    -- The server was built without it; its own does, too.
    null;
end $$;

-- Without a list of what came last, through which every search would have to go.
create index prepared_card_keys_index on prepared_card using gin (keys) with (fastupdate = off);

-- Those that will never be read again are found by it.
create index prepared_card_edition_index on prepared_card (edition, epoch);

create table prepared_card_epoch (
    is_only boolean not null default true
        constraint prepared_card_epoch_pk primary key
        constraint prepared_card_epoch_only check (is_only),
    number  bigint  not null
);

insert into prepared_card_epoch (number) values (1);

create table prepared_card_edition (
    name    text        not null constraint prepared_card_edition_pk primary key,
    seen_at timestamptz not null
);

create table prepared_card_cut (
    id  bigint not null generated always as identity constraint prepared_card_cut_pk primary key,
    key text   not null
) with (
    -- As of prepared_cut: it is looked into with each request, and all rows are gone soon.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 1000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000
);

create index prepared_card_cut_key_index on prepared_card_cut (key);

create or replace function change_cut_prepared() returns trigger language plpgsql as $$
begin
    with cut as (select distinct key from added, unnest(added.surrogate_keys) key),
         answers as (insert into prepared_cut (key) select key from cut)
    insert into prepared_card_cut (key) select key from cut;
    return null;
end $$;

create view published_card as
select c.thing_id, c.edition, c.content, c.keys, c.last_change
from prepared_card c
where c.epoch = (select number from prepared_card_epoch)
  and not exists (select from prepared_card_cut k where k.key = any (array_append(c.keys, '*')));

-- What a publication is one of: the card of one that made way is replaced by that of the one that readers see instead.
create view published_review_publication as select id, review_id from publication;
