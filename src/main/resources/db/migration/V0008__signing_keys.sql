-- Secrets that every instance needs alike: cursors signed by one are read by another.
-- gen_random_uuid() is PostgreSQL's own strong source of randomness: two of them carry 244 random bits.
create table signing_key (
    purpose text  not null constraint signing_key_pk primary key,
    secret  bytea not null,
    constraint signing_key_secret_length check (octet_length(secret) >= 32)
);

insert into signing_key (purpose, secret)
values ('cursor', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
