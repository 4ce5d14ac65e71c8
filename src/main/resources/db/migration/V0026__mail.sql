-- What is to be mailed: written with what it tells of, or not at all, and gone when a mail server has taken it.
create table mail (
    id         uuid        not null constraint mail_pk primary key,
    occasion   text        not null constraint mail_occasion_unique unique,
    recipient  text        not null,
    subject    text        not null,
    text       text        not null,
    headers    jsonb       not null default '{}',
    created_at timestamptz not null default now(),
    due_at     timestamptz not null default now(),
    expires_at timestamptz not null,
    attempts   integer     not null default 0,
    constraint mail_attempts_range check (attempts >= 0)
);

comment on column mail.occasion is 'What it tells of: there is one mail of each at a time.';
comment on column mail.due_at is 'When it may be taken up. Whoever takes it up moves this on, so that nobody else does meanwhile.';

comment on column mail.expires_at is 'From then on it is of no use, sent to nobody, and deleted.';

create index mail_due_index on mail (due_at, id);
create index mail_expires_at_index on mail (expires_at);
create index mail_recipient_index on mail (recipient);

-- How far those have come who follow the change log. It moves on in the transaction of what they make of the changes.
create table change_reader (
    name     text   not null constraint change_reader_pk primary key,
    position bigint not null default 0
);
