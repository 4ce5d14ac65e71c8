-- Whoever takes a slug owns it for ever: an old link never leads to another thing. The arguments are the table of slugs
-- and its column of owners.
create function slug_claim() returns trigger language plpgsql as $$
declare
    owner uuid;
begin
    execute format('insert into %1$I (slug, %2$I) values ($1, $2) on conflict (slug) do nothing', tg_argv[0], tg_argv[1])
        using new.slug, new.id;
    execute format('select %2$I from %1$I where slug = $1', tg_argv[0], tg_argv[1]) into owner using new.slug;
    if owner is distinct from new.id then
        raise exception 'The slug % belongs to another %', new.slug, tg_table_name
            using errcode = 'unique_violation', table = tg_table_name, constraint = tg_argv[0] || '_unique';
    end if;
    return null;
end $$;

create table person (
    id                   uuid        not null constraint person_pk primary key,
    slug                 text        not null constraint person_slug_unique unique,
    name                 text        not null,
    native_name          text,
    native_name_language text,
    aliases              text[]      not null,
    biography            text,
    imdb_id              text constraint person_imdb_id_unique unique,
    tmdb_id              integer constraint person_tmdb_id_unique unique,
    wikidata_id          text constraint person_wikidata_id_unique unique,
    letterboxd_id        text constraint person_letterboxd_id_unique unique,
    portrait_id          uuid constraint person_portrait_fk references image,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    trashed_at           timestamptz,
    version              integer     not null,
    constraint person_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint person_name_length check (length(name) between 1 and 200),
    constraint person_native_name_length check (length(native_name) between 1 and 200),
    constraint person_native_name_language_given check ((native_name is null) = (native_name_language is null)),
    constraint person_biography_length check (length(biography) between 1 and 5000),
    constraint person_imdb_id_format check (imdb_id ~ '^nm[0-9]{7,10}$'),
    constraint person_tmdb_id_range check (tmdb_id > 0),
    constraint person_wikidata_id_format check (wikidata_id ~ '^Q[1-9][0-9]{0,11}$')
);

create index person_name_index on person ((name collate "und-x-icu"), id);
create index person_portrait_index on person (portrait_id);

-- Every slug a person has or had.
create table person_slug (
    slug text not null constraint person_slug_pk primary key,
    person_id uuid not null constraint person_slug_person_fk references person on delete cascade
);

create index person_slug_person_index on person_slug (person_id);

create trigger person_slug_claim after insert or update of slug on person
    for each row execute function slug_claim('person_slug', 'person_id');
