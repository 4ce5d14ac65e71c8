-- GiST on plain columns: "one public revision of a review at any time" needs it.
create extension if not exists btree_gist;

-- A published review is a pointer: `review` is the thing itself, `revision` what it said at one save,
-- `publication` which revision the public sees, and from when until when.

create table review (
    id              uuid        not null constraint review_pk primary key,
    revision_number integer     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    trashed_at      timestamptz,
    version         integer     not null
);

create table revision (
    id                uuid        not null constraint revision_pk primary key,
    review_id         uuid        not null constraint revision_review_fk references review on delete cascade,
    number            integer     not null,
    created_at        timestamptz not null,
    slug              text        not null,
    headline          text        not null,
    dek               text,
    verdict           text,
    half_stars        integer,
    language          text        not null,
    contains_spoilers boolean     not null,
    film_id           uuid constraint revision_film_fk references film,
    pros              text[]      not null,
    cons              text[]      not null,
    hero_image_id     uuid constraint revision_hero_image_fk references image,
    hero_alt          text,
    hero_caption      text,
    hero_credit       text,
    seo_title         text,
    seo_description   text,
    body              text        not null,
    body_html         text        not null,
    body_blocks       jsonb       not null,
    body_text         text        not null,
    word_count        integer     not null,
    reading_minutes   integer     not null,
    constraint revision_number_unique unique (review_id, number),
    constraint revision_of_review_unique unique (id, review_id),
    constraint revision_number_range check (number >= 1),
    constraint revision_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint revision_headline_length check (length(headline) between 1 and 300),
    constraint revision_dek_length check (length(dek) between 1 and 1000),
    constraint revision_verdict_length check (length(verdict) between 1 and 1000),
    constraint revision_half_stars_range check (half_stars between 1 and 10),
    constraint revision_word_count_range check (word_count >= 0 and reading_minutes >= 0)
);

create index revision_film_index on revision (film_id);
create index revision_hero_image_index on revision (hero_image_id);

alter table review
    add constraint review_revision_fk foreign key (id, revision_number) references revision (review_id, number)
    deferrable initially deferred;

create function revision_refuse_update() returns trigger language plpgsql as $$
begin
    raise exception 'A revision is never changed: save a new one'
        using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_immutable';
end $$;

-- What is made of the body (its HTML, blocks, text and counts) is left out: a better renderer may make it anew.
create trigger revision_immutable
    before update of id, review_id, number, created_at, slug, headline, dek, verdict, half_stars, language,
        contains_spoilers, film_id, pros, cons, hero_image_id, hero_alt, hero_caption, hero_credit,
        seo_title, seo_description, body
    on revision for each row execute function revision_refuse_update();

create table revision_author (
    revision_id uuid    not null constraint revision_author_revision_fk references revision on delete cascade,
    position    integer not null,
    author_id   uuid    not null constraint revision_author_author_fk references author,
    constraint revision_author_pk primary key (revision_id, position),
    constraint revision_author_unique unique (author_id, revision_id)
);

create table revision_tag (
    revision_id uuid    not null constraint revision_tag_revision_fk references revision on delete cascade,
    position    integer not null,
    tag_id      uuid    not null,
    kind        text    not null generated always as ('tag') stored,
    constraint revision_tag_pk primary key (revision_id, position),
    constraint revision_tag_tag_fk foreign key (tag_id, kind) references term (id, kind),
    constraint revision_tag_unique unique (tag_id, revision_id)
);

create table revision_related (
    revision_id uuid    not null constraint revision_related_revision_fk references revision on delete cascade,
    position    integer not null,
    review_id   uuid    not null constraint revision_related_review_fk references review on delete cascade,
    constraint revision_related_pk primary key (revision_id, position),
    constraint revision_related_unique unique (review_id, revision_id)
);

-- The pictures inside a body, in its order, as the Markdown names them.
create table revision_image (
    revision_id uuid    not null constraint revision_image_revision_fk references revision on delete cascade,
    position    integer not null,
    image_id    uuid    not null constraint revision_image_image_fk references image,
    alt         text,
    caption     text,
    constraint revision_image_pk primary key (revision_id, position)
);

create index revision_image_image_index on revision_image (image_id);

-- The reviews that a body links to, by slug: a draft may link to what does not exist yet.
create table revision_link (
    revision_id uuid not null constraint revision_link_revision_fk references revision on delete cascade,
    slug        text not null,
    constraint revision_link_pk primary key (revision_id, slug)
);

create index revision_link_slug_index on revision_link (slug);

create trigger revision_author_immutable before update on revision_author
    for each row execute function revision_refuse_update();

create trigger revision_tag_immutable before update on revision_tag
    for each row execute function revision_refuse_update();

create trigger revision_related_immutable before update on revision_related
    for each row execute function revision_refuse_update();

create trigger revision_image_immutable before update on revision_image
    for each row execute function revision_refuse_update();

create trigger revision_link_immutable before update on revision_link
    for each row execute function revision_refuse_update();

-- Every slug a review ever had. It belongs to that review for ever, so that an old link never shows another review.
create table review_slug (
    slug      text not null constraint review_slug_pk primary key,
    review_id uuid not null constraint review_slug_review_fk references review on delete cascade,
    constraint review_slug_of_review_unique unique (review_id, slug)
);

alter table revision
    add constraint revision_slug_fk foreign key (review_id, slug) references review_slug (review_id, slug)
    deferrable initially deferred;

-- A revision is public from publish_at until unpublish_at: time alone decides, no job has to run.
-- The columns from slug to film_id repeat the revision, for the indexes of the lists; a trigger fills them, and
-- published_at, which is when readers first saw the review.
create table publication (
    id                uuid        not null constraint publication_pk primary key,
    review_id         uuid        not null constraint publication_review_fk references review on delete cascade,
    revision_id       uuid        not null,
    publish_at        timestamptz not null,
    unpublish_at      timestamptz,
    published_at      timestamptz not null,
    slug              text        not null,
    headline          text        not null,
    half_stars        integer     not null,
    language          text        not null,
    film_id           uuid        not null constraint publication_film_fk references film,
    created_at        timestamptz not null,
    version           integer     not null,
    constraint publication_revision_fk foreign key (revision_id, review_id) references revision (id, review_id),
    constraint publication_slug_fk foreign key (review_id, slug) references review_slug (review_id, slug),
    constraint publication_period check (unpublish_at > publish_at),
    constraint publication_published_first check (published_at <= publish_at),
    constraint publication_one_at_a_time
        exclude using gist (review_id with =, tstzrange(publish_at, unpublish_at) with &&)
);

create index publication_revision_index on publication (revision_id, review_id);
create index publication_slug_index on publication (slug, review_id);
create index publication_published_at_index on publication (published_at, review_id);
create index publication_half_stars_index on publication (half_stars, review_id);
create index publication_headline_index on publication ((headline collate "und-x-icu"), review_id);
create index publication_film_index on publication (film_id, published_at, review_id);
create index publication_language_index on publication (language, published_at, review_id);

-- What is published is not in the trash, nor is the film it is about. Either may come first, so both sides look; the locks
-- make one wait for the other when they come at once. That of the review is the one its own update takes: a weaker one
-- would let two publishers in, and each would then wait for the other.

create function publication_complete() returns trigger language plpgsql as $$
begin
    perform from review where id = new.review_id and trashed_at is null for no key update;
    if not found then
        raise exception 'A review in the trash can''t be published'
            using errcode = 'restrict_violation', table = 'publication', constraint = 'publication_review_not_trashed';
    end if;
    select slug, headline, half_stars, language, film_id
    into new.slug, new.headline, new.half_stars, new.language, new.film_id
    from revision where id = new.revision_id;
    perform from film where id = new.film_id and trashed_at is null for share;
    if new.film_id is not null and not found then
        raise exception 'A review of a film in the trash can''t be published'
            using errcode = 'restrict_violation', table = 'publication', constraint = 'publication_film_not_trashed';
    end if;
    if tg_op = 'INSERT' then
        select coalesce(min(published_at), new.publish_at) into new.published_at
        from publication where review_id = new.review_id and publish_at <= now();
    end if;
    return new;
end $$;

create trigger publication_completed before insert or update on publication
    for each row execute function publication_complete();

create function review_refuse_trash() returns trigger language plpgsql as $$
begin
    if exists (select from publication where review_id = new.id and (unpublish_at is null or unpublish_at > now())) then
        raise exception 'What readers see, or will see, can''t go to the trash'
            using errcode = 'restrict_violation', table = 'review', constraint = 'review_published';
    end if;
    return new;
end $$;

create trigger review_published before update of trashed_at on review
    for each row when (new.trashed_at is not null) execute function review_refuse_trash();

create function film_refuse_trash() returns trigger language plpgsql as $$
begin
    if exists (select from publication where film_id = new.id and (unpublish_at is null or unpublish_at > now())) then
        raise exception 'A film that readers see a review of, or will see one of, can''t go to the trash'
            using errcode = 'restrict_violation', table = 'film', constraint = 'film_published';
    end if;
    return new;
end $$;

create trigger film_published before update of trashed_at on film
    for each row when (new.trashed_at is not null) execute function film_refuse_trash();
