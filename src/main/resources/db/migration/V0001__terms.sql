-- Full text and trigrams see only what the database takes for letters.
do $$ begin
    if '발레리나' !~ '^[[:alpha:]]+$' then
        raise exception 'This database does not know the letters of all scripts'
            using hint = 'Create it with encoding UTF8 and a character type such as C.UTF-8';
    end if;
end $$;

-- What films and reviews are sorted by. All kinds have the same shape; whoever refers to a term says of which kind it must
-- be, and the foreign key of both columns sees to it.
create table term (
    id         uuid        not null constraint term_pk primary key,
    kind       text        not null,
    slug       text        not null,
    name       text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    trashed_at timestamptz,
    version    integer     not null,
    constraint term_slug_unique unique (kind, slug),
    constraint term_of_kind_unique unique (id, kind),
    constraint term_kind_known check (kind in ('genre', 'platform', 'company', 'tag')),
    constraint term_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint term_name_length check (length(name) between 1 and 100)
);

-- "und-x-icu" orders names as people expect in any script: case and accents count last.
create index term_name_index on term (kind, (name collate "und-x-icu"), id);
