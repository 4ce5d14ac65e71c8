-- Who is told of changes by HTTP. Secrets are not kept: they are derived from the key below, the id and a number.
create table webhook (
    id                  uuid        not null constraint webhook_pk primary key,
    name                text        not null,
    url                 text        not null,
    events              text[]      not null,
    paused              boolean     not null,
    pause_reason        text,
    secret_number       integer     not null default 1,
    former_secret_until timestamptz,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    created_by          uuid,
    version             integer     not null default 0,
    constraint webhook_events_given check (cardinality(events) > 0),
    constraint webhook_pause_reason_known check (pause_reason in ('asked', 'gone')),
    constraint webhook_pause_reason_given check (paused = (pause_reason is not null)),
    constraint webhook_secret_number_range check (secret_number > 0)
);

insert into signing_key (purpose, secret)
values ('webhook', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- How a receiver is doing; apart from what admins write of it, since this changes all the time.
create table webhook_health (
    webhook_id    uuid    not null constraint webhook_health_pk primary key
        constraint webhook_health_webhook_fk references webhook (id) on delete cascade,
    failures      integer not null default 0,
    failing_since timestamptz,
    delivered_at  timestamptz,
    recovered_at  timestamptz,
    quiet_until   timestamptz,
    constraint webhook_health_failures_range check (failures >= 0)
);

comment on column webhook_health.failures is 'Attempts that failed since the last one that did not.';
comment on column webhook_health.recovered_at is 'What failed before is tried again, whenever its time would come.';
comment on column webhook_health.quiet_until is 'The receiver has asked for so much time.';

-- What one receiver is told of one change, and what became of it. No foreign key: what is left of a receiver that is gone is swept up
-- in small steps, since it may be much.
create table webhook_delivery (
    id          uuid        not null constraint webhook_delivery_pk primary key,
    webhook_id  uuid        not null,
    sequence    bigint      not null generated always as identity,
    lane        uuid        not null,
    position    bigint      not null,
    part        integer     not null,
    type        text        not null,
    payload     text        not null,
    state       text        not null default 'waiting',
    attempts    integer     not null default 0,
    last_status integer,
    created_at  timestamptz not null default now(),
    finished_at timestamptz,
    constraint webhook_delivery_state_known check (state in ('waiting', 'delivered', 'failed')),
    constraint webhook_delivery_finished_given check ((state = 'waiting') = (finished_at is null))
);

comment on column webhook_delivery.lane is 'What the change is of: deliveries of one lane go out one after the other.';
comment on column webhook_delivery.position is 'Of the change; with the part, the order in a lane.';

create index webhook_delivery_list_index on webhook_delivery (webhook_id, sequence);
create index webhook_delivery_state_index on webhook_delivery (webhook_id, state, sequence);
create index webhook_delivery_waiting_index on webhook_delivery (webhook_id, lane, position, part) where state = 'waiting';
create index webhook_delivery_finished_at_index on webhook_delivery (finished_at) where finished_at is not null;

create table webhook_attempt (
    delivery_id     uuid        not null
        constraint webhook_attempt_delivery_fk references webhook_delivery (id) on delete cascade,
    number          integer     not null,
    at              timestamptz not null,
    status          integer,
    failure         text,
    duration_millis integer     not null,
    answer          text,
    constraint webhook_attempt_pk primary key (delivery_id, number)
);

-- The lanes in which something waits. Whoever adds to one or takes from it locks its row.
create table webhook_lane (
    webhook_id   uuid        not null,
    lane         uuid        not null,
    step         integer     not null default 0,
    due_at       timestamptz not null default now(),
    failed_at    timestamptz,
    lease        uuid,
    leased_until timestamptz,
    constraint webhook_lane_pk primary key (webhook_id, lane),
    constraint webhook_lane_step_range check (step >= 0)
);

comment on column webhook_lane.step is 'How often the first delivery was tried in its time, without success.';
comment on column webhook_lane.failed_at is 'When it was last tried, without success.';

create index webhook_lane_due_at_index on webhook_lane (webhook_id, due_at);
