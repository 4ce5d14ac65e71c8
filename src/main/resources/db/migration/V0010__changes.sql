-- One row per change, written in the transaction of the change. Nobody alters or deletes one.
-- sequence is the order in which they were written, which is not that of the commits. position is the order in which readers
-- follow: given after the commit, one behind the other, without gaps.
create table change (
    id             uuid        not null constraint change_pk primary key,
    sequence       bigint      not null generated always as identity,
    position       bigint constraint change_position_unique unique,
    at             timestamptz not null default now(),
    actor_kind     text        not null,
    actor_id       uuid,
    action         text        not null,
    entity         text        not null,
    entity_id      uuid        not null,
    surrogate_keys text[]      not null,
    details        jsonb       not null,
    constraint change_actor_kind_known check (actor_kind in ('account', 'api-key', 'anonymous', 'system')),
    constraint change_actor_given check ((actor_id is null) = (actor_kind in ('anonymous', 'system'))),
    constraint change_position_range check (position > 0)
);

create index change_unnumbered_index on change (sequence) where position is null;
create index change_entity_index on change (entity_id, position);
create index change_kind_index on change (entity, position);
create index change_actor_index on change (actor_id, position);
create index change_at_index on change (at, position);

create function change_refuse() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.position is null and new.position is not null
        and to_jsonb(old) - 'position' = to_jsonb(new) - 'position' then
        return new;
    end if;
    raise exception 'The change log is only ever added to'
        using errcode = 'restrict_violation', table = 'change', constraint = 'change_append_only';
end $$;

create trigger change_append_only before update or delete on change
    for each row execute function change_refuse();

create trigger change_not_truncated before truncate on change
    for each statement execute function change_refuse();
