-- The public profile of somebody who writes reviews; apart from the account that signs in.
create table author (
    id          uuid        not null constraint author_pk primary key,
    slug        text        not null constraint author_slug_unique unique,
    name        text        not null,
    title       text,
    biography   text,
    website     text,
    portrait_id uuid constraint author_portrait_fk references image,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    trashed_at  timestamptz,
    version     integer     not null,
    constraint author_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint author_name_length check (length(name) between 1 and 200),
    constraint author_title_length check (length(title) between 1 and 200),
    constraint author_biography_length check (length(biography) between 1 and 5000),
    constraint author_website_scheme check (website ~ '^https?://')
);

create index author_name_index on author ((name collate "und-x-icu"), id);
create index author_portrait_index on author (portrait_id);

-- Every slug an author has or had.
create table author_slug (
    slug text not null constraint author_slug_pk primary key,
    author_id uuid not null constraint author_slug_author_fk references author on delete cascade
);

create index author_slug_author_index on author_slug (author_id);

create trigger author_slug_claim after insert or update of slug on author
    for each row execute function slug_claim('author_slug', 'author_id');
