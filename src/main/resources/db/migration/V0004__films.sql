create table film (
    id                       uuid        not null constraint film_pk primary key,
    slug                     text        not null constraint film_slug_unique unique,
    kind                     text        not null,
    title                    text        not null,
    original_title           text,
    original_title_language  text,
    original_title_romanised text,
    synopsis                 text,
    release_date             date,
    release_year             integer,
    runtime_minutes          integer,
    countries                text[]      not null,
    languages                text[]      not null,
    imdb_id                  text constraint film_imdb_id_unique unique,
    tmdb_id                  integer,
    wikidata_id              text constraint film_wikidata_id_unique unique,
    letterboxd_id            text constraint film_letterboxd_id_unique unique,
    poster_id                uuid constraint film_poster_fk references image,
    created_at               timestamptz not null,
    updated_at               timestamptz not null,
    trashed_at               timestamptz,
    version                  integer     not null,
    constraint film_slug_format check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    constraint film_kind_known check (kind in ('feature', 'short', 'documentary', 'series', 'special')),
    constraint film_title_length check (length(title) between 1 and 300),
    constraint film_original_title_length check (length(original_title) between 1 and 300),
    constraint film_original_title_language_given
        check ((original_title is null) = (original_title_language is null)),
    constraint film_romanised_needs_original check (original_title_romanised is null or original_title is not null),
    constraint film_synopsis_length check (length(synopsis) between 1 and 5000),
    constraint film_release_year_range check (release_year between 1870 and 2200),
    constraint film_release_date_in_year
        check (release_date is null or coalesce(extract(year from release_date) = release_year, false)),
    constraint film_runtime_minutes_range check (runtime_minutes between 1 and 60000),
    constraint film_countries_format check (array_to_string(countries, ',') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
    constraint film_languages_format
        check (array_to_string(languages, ',') ~ '^([A-Za-z0-9-]{2,35}(,[A-Za-z0-9-]{2,35})*)?$'),
    constraint film_imdb_id_format check (imdb_id ~ '^tt[0-9]{7,10}$'),
    constraint film_tmdb_id_range check (tmdb_id > 0),
    constraint film_wikidata_id_format check (wikidata_id ~ '^Q[1-9][0-9]{0,11}$')
);

-- TMDB numbers series apart from everything else.
create unique index film_tmdb_id_unique on film (tmdb_id, (kind = 'series'));
create index film_title_index on film ((title collate "und-x-icu"), id);
create index film_release_index on film ((coalesce(release_date, make_date(release_year, 1, 1), date '0001-01-01')), id);
create index film_release_year_index on film (release_year);
create index film_kind_index on film (kind);
create index film_countries_index on film using gin (countries);
create index film_languages_index on film using gin (languages);
create index film_poster_index on film (poster_id);

-- Every slug a film has or had.
create table film_slug (
    slug text not null constraint film_slug_pk primary key,
    film_id uuid not null constraint film_slug_film_fk references film on delete cascade
);

create index film_slug_film_index on film_slug (film_id);

create trigger film_slug_claim after insert or update of slug on film
    for each row execute function slug_claim('film_slug', 'film_id');

create table film_alternative_title (
    film_id  uuid    not null constraint film_alternative_title_film_fk references film on delete cascade,
    position integer not null,
    title    text    not null,
    language text,
    constraint film_alternative_title_pk primary key (film_id, position),
    constraint film_alternative_title_unique unique nulls not distinct (film_id, title, language)
        deferrable initially deferred,
    constraint film_alternative_title_length check (length(title) between 1 and 300)
);

-- Unique at the commit: while a list is put into another order, two of its rows may be alike for a moment.

create table film_genre (
    film_id  uuid    not null constraint film_genre_film_fk references film on delete cascade,
    position integer not null,
    genre_id uuid    not null,
    kind     text    not null generated always as ('genre') stored,
    constraint film_genre_pk primary key (film_id, position),
    constraint film_genre_genre_fk foreign key (genre_id, kind) references term (id, kind),
    constraint film_genre_unique unique (genre_id, film_id) deferrable initially deferred
);

create table film_company (
    film_id    uuid    not null constraint film_company_film_fk references film on delete cascade,
    position   integer not null,
    company_id uuid    not null,
    kind       text    not null generated always as ('company') stored,
    constraint film_company_pk primary key (film_id, position),
    constraint film_company_company_fk foreign key (company_id, kind) references term (id, kind),
    constraint film_company_unique unique (company_id, film_id) deferrable initially deferred
);

create table film_image (
    film_id  uuid    not null constraint film_image_film_fk references film on delete cascade,
    position integer not null,
    image_id uuid    not null constraint film_image_image_fk references image,
    alt      text,
    caption  text,
    credit   text,
    constraint film_image_pk primary key (film_id, position),
    constraint film_image_unique unique (image_id, film_id) deferrable initially deferred
);

create table film_availability (
    film_id         uuid    not null constraint film_availability_film_fk references film on delete cascade,
    position        integer not null,
    platform_id     uuid    not null,
    term_kind       text    not null generated always as ('platform') stored,
    country         text    not null,
    kind            text    not null,
    url             text,
    available_from  date,
    available_until date,
    constraint film_availability_pk primary key (film_id, position),
    constraint film_availability_platform_fk foreign key (platform_id, term_kind) references term (id, kind),
    constraint film_availability_unique
        unique nulls not distinct (platform_id, film_id, country, kind, available_from)
        deferrable initially deferred,
    constraint film_availability_country_format check (country ~ '^[A-Z]{2}$'),
    constraint film_availability_kind_known check (kind in ('subscription', 'rent', 'buy', 'free', 'ads')),
    constraint film_availability_url_scheme check (url ~ '^https?://'),
    constraint film_availability_period check (available_until >= available_from)
);

-- One person's one part in one film: a role played, or a job done. Several jobs are several rows.
create table film_credit (
    film_id    uuid    not null constraint film_credit_film_fk references film on delete cascade,
    type       text    not null,
    position   integer not null,
    person_id  uuid    not null constraint film_credit_person_fk references person,
    character  text,
    department text,
    job        text,
    constraint film_credit_pk primary key (film_id, type, position),
    constraint film_credit_unique unique nulls not distinct (person_id, film_id, type, character, job),
    constraint film_credit_type_known check (type in ('cast', 'crew')),
    constraint film_credit_cast_has_no_job check (type <> 'cast' or (department is null and job is null)),
    constraint film_credit_crew_has_job
        check (type <> 'crew' or (department is not null and job is not null and character is null)),
    constraint film_credit_character_length check (length(character) between 1 and 200),
    constraint film_credit_department_length check (length(department) between 1 and 100),
    constraint film_credit_job_length check (length(job) between 1 and 100)
);
