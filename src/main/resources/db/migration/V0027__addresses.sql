-- Addresses of guests, by their keyed hashes: which have been shown to be somebody's own, and want mail. The addresses themselves
-- stand with the comments alone.
create table comment_subscription (
    address_key     text        not null constraint comment_subscription_pk primary key,
    asked           integer     not null default 0,
    asked_at        timestamptz not null default now(),
    confirmed_at    timestamptz,
    unsubscribed_at timestamptz,
    constraint comment_subscription_asked_range check (asked >= 0)
);

comment on column comment_subscription.asked is 'How often it was asked whether the address is right.';

-- Comments of which those were told whom they answer: once, however often a moderator changes their mind.
create table comment_notice (
    comment_id uuid        not null constraint comment_notice_pk primary key
                           constraint comment_notice_comment_fk references comment on delete cascade,
    noticed_at timestamptz not null default now()
);

insert into change_reader (name, position) select 'comment-notices', coalesce(max(position), 0) from change;

-- Who asks for what is theirs, or to be forgotten.
create table privacy_request (
    id         uuid        not null constraint privacy_request_pk primary key,
    kind       text        not null,
    text       text        not null,
    email      text,
    created_at timestamptz not null,
    mailed_at  timestamptz,
    done_at    timestamptz,
    comments   integer     not null default 0,
    constraint privacy_request_kind_known check (kind in ('export', 'erasure')),
    constraint privacy_request_text_known check (text in ('keep', 'remove'))
);

comment on column privacy_request.email is 'Null once it is erased.';

create index privacy_request_new_index on privacy_request (created_at, id) where mailed_at is null;
create index privacy_request_created_at_index on privacy_request (created_at);
create index privacy_request_email_index on privacy_request (email);

insert into signing_key (purpose, secret)
values ('address', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
       ('unsubscription', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
       ('privacy', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
