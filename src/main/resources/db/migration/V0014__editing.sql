-- Editors look for things by any part of their names.
create extension if not exists pg_trgm;

-- Of text alone, array_to_string depends on no setting; PostgreSQL declares it for all types, and so as only stable.
create function joined(words text[]) returns text language sql immutable strict parallel safe
    return array_to_string(words, ' ');

create index term_name_trigram_index on term using gin (name gin_trgm_ops);
create index person_name_trigram_index on person using gin (name gin_trgm_ops);
create index person_native_name_trigram_index on person using gin (native_name gin_trgm_ops);
create index person_aliases_trigram_index on person using gin (joined(aliases) gin_trgm_ops);
create index author_name_trigram_index on author using gin (name gin_trgm_ops);
create index film_title_trigram_index on film using gin (title gin_trgm_ops);
create index film_original_title_trigram_index on film using gin (original_title gin_trgm_ops);
create index film_alternative_title_trigram_index on film_alternative_title using gin (title gin_trgm_ops);

create index person_updated_at_index on person (updated_at, id);
create index author_updated_at_index on author (updated_at, id);
create index film_updated_at_index on film (updated_at, id);

-- The account that writes under this name; no reader ever learns of it.
alter table author add column account_id uuid constraint author_account_id_unique unique;

-- A slug that readers knew outlives its thing, without an owner: an old link never leads to another thing.

alter table person_slug
    alter column person_id drop not null,
    drop constraint person_slug_person_fk,
    add constraint person_slug_person_fk foreign key (person_id) references person on delete set null;

alter table author_slug
    alter column author_id drop not null,
    drop constraint author_slug_author_fk,
    add constraint author_slug_author_fk foreign key (author_id) references author on delete set null;

alter table film_slug
    alter column film_id drop not null,
    drop constraint film_slug_film_fk,
    add constraint film_slug_film_fk foreign key (film_id) references film on delete set null;
