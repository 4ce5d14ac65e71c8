-- How often something was tried lately: one bucket for each thing that is limited, under a keyed hash of what it is limited by.
-- Nothing here is worth keeping: after a crash of the server all limits may begin anew.
create unlogged table rate_limit (
    id         text not null constraint rate_limit_pk primary key,
    state      bytea,
    expires_at bigint
);

create index rate_limit_expires_index on rate_limit (expires_at);

insert into signing_key (purpose, secret)
values ('limit', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
