-- Requests that may be sent again without being done again. Neither the caller's key nor what was asked can be told from a row,
-- and the answer is sealed with the key.
create table idempotency_key (
    id          bytea       not null constraint idempotency_key_pk primary key,
    fingerprint bytea       not null,
    -- null only within the transaction that does the request
    answer      bytea,
    created_at  timestamptz not null
);

create index idempotency_key_created_at_index on idempotency_key (created_at);
