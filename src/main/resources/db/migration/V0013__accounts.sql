-- Those who work with the content. An account signs in here with a password, or elsewhere with an OpenID Connect issuer.
create table account (
    id            uuid        not null constraint account_pk primary key,
    email         text constraint account_email_unique unique,
    name          text        not null,
    roles         text[]      not null,
    password_hash text,
    issuer        text,
    subject       text,
    suspended_at  timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       integer     not null,
    constraint account_subject_unique unique (issuer, subject),
    constraint account_email_format check (email ~ '^[^@[:space:][:upper:]]+@[^@[:space:][:upper:]]+$' and length(email) <= 254),
    constraint account_name_length check (length(name) between 1 and 200),
    constraint account_roles_known check (roles <@ array['author', 'editor', 'moderator', 'admin']),
    constraint account_password_format check (password_hash like '$argon2id$%'),
    constraint account_origin_given check (
        (issuer is null) = (subject is null) and (issuer is not null or email is not null and password_hash is not null))
);

create index account_name_index on account ((name collate "und-x-icu"), id);

-- One sign-in: the family of its refresh tokens. Its access tokens are worth nothing once it has ended.
create table session (
    id         uuid        not null constraint session_pk primary key,
    account_id uuid        not null constraint session_account_fk references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    constraint session_span check (expires_at > created_at)
);

create index session_account_index on session (account_id);
create index session_expires_index on session (expires_at);

-- Only what SHA-256 makes of a token is kept: nobody who reads this table can sign in.
create table refresh_token (
    hash       bytea       not null constraint refresh_token_pk primary key,
    session_id uuid        not null constraint refresh_token_session_fk references session on delete cascade,
    created_at timestamptz not null,
    used_at    timestamptz,
    constraint refresh_token_hash_length check (octet_length(hash) = 32)
);

create index refresh_token_session_index on refresh_token (session_id);

-- For programs, such as build servers: what they may do, until when, and when they last did something.
create table api_key (
    id           uuid        not null constraint api_key_pk primary key,
    name         text        not null,
    prefix       text        not null,
    hash         bytea       not null constraint api_key_hash_unique unique,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    created_by   uuid constraint api_key_created_by_fk references account,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint api_key_name_length check (length(name) between 1 and 200),
    constraint api_key_hash_length check (octet_length(hash) = 32),
    constraint api_key_scopes_known
        check (scopes <@ array['content:read', 'content:write', 'content:publish'] and cardinality(scopes) > 0),
    constraint api_key_span check (expires_at > created_at)
);

create index api_key_created_by_index on api_key (created_by);
create index api_key_name_index on api_key ((name collate "und-x-icu"), id);
