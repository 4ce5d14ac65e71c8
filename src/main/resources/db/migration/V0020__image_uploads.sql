-- Pictures that people bring: what they brought, who did, and what it shows.
alter table image
    alter column file drop not null,
    add column source_hash text,
    add column file_name   text,
    add column bytes       bigint,
    add column uploaded_by uuid,
    add column film_id     uuid constraint image_film_fk references film on delete set null,
    add column person_id   uuid constraint image_person_fk references person on delete set null,
    add constraint image_source_hash_unique unique (source_hash),
    add constraint image_source_hash_format check (source_hash ~ '^[0-9a-f]{64}$'),
    add constraint image_bytes_range check (bytes > 0),
    add constraint image_license_length check (length(license) between 1 and 300),
    add constraint image_source_url_scheme check (source_url ~ '^https?://'),
    add constraint image_file_name_length check (length(file_name) between 1 and 255),
    -- What is not in a store yet lies on the class path.
    add constraint image_stored check (file is not null or source_hash is not null and bytes is not null),
    drop constraint image_hash_format;

-- The addresses of before were of widths that there are no more.
update image set hash = left(hash, 16);
alter table image add constraint image_hash_format check (hash ~ '^[0-9a-f]{16}$');

comment on column image.hash is 'Of all that decides how the renditions look; part of their addresses.';
comment on column image.source_hash is 'SHA-256 of the bytes that were uploaded, which are not kept.';
comment on column image.file_name is 'As the client called the file; never a name of ours.';
comment on column image.bytes is 'Of what is kept.';

create index image_film_index on image (film_id);
create index image_person_index on image (person_id);
create index image_uploaded_by_index on image (uploaded_by) include (bytes) where uploaded_by is not null;
create index image_created_at_index on image (created_at, id);
create index image_updated_at_index on image (updated_at, id);
create index image_words_trigram_index on image using gin (
    (alt || ' ' || coalesce(caption, '') || ' ' || coalesce(credit, '') || ' ' || coalesce(file_name, '')) gin_trgm_ops);
create index image_trashed_at_index on image (trashed_at, id) where trashed_at is not null;

-- What may have been handed out as the address of a rendition stays good: caches and pages keep it.
create table image_focus (
    image_id uuid             not null constraint image_focus_image_fk references image on delete cascade,
    hash     text             not null,
    focal_x  double precision not null,
    focal_y  double precision not null,
    constraint image_focus_pk primary key (image_id, hash),
    constraint image_focus_hash_format check (hash ~ '^[0-9a-f]{16}$'),
    constraint image_focus_range check (focal_x between 0 and 1 and focal_y between 0 and 1)
);

insert into image_focus (image_id, hash, focal_x, focal_y)
select id, hash, focal_x, focal_y from image;

-- The pictures that readers may see, at the address of their present focal point or of a former one.
create view published_picture as
select i.id, f.hash, i.media_type, i.width, i.height, f.focal_x, f.focal_y
from published_image i
join image_focus f on f.image_id = i.id;

-- What lets those who work here see pictures that readers don't, for a while.
insert into signing_key (purpose, secret)
values ('picture', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- A store of pictures that belongs to another database is not swept.
create table media_store (
    id     uuid    not null constraint media_store_pk primary key,
    single boolean not null default true,
    constraint media_store_single_unique unique (single),
    constraint media_store_single_true check (single)
);

insert into media_store (id) values (gen_random_uuid());
