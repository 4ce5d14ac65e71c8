-- Who wrote what; null is the system. An author hands a review in, an editor sends it back with a note or publishes it.

alter table review
    add column created_by   uuid,
    add column submitted_at timestamptz,
    add column submitted_by uuid,
    add column returned_at  timestamptz,
    add column returned_by  uuid,
    add column return_note  text,
    add constraint review_return_note_length check (length(return_note) between 1 and 1000),
    add constraint review_submitted_by_given check (submitted_by is null or submitted_at is not null),
    add constraint review_returned_given
        check (returned_at is not null or (returned_by is null and return_note is null)),
    add constraint review_submitted_or_returned check (submitted_at is null or returned_at is null);

create index review_created_by_index on review (created_by);

alter table revision
    add column created_by     uuid,
    add column restored_from  integer,
    add column comment_policy text not null default 'open',
    add constraint revision_restored_from_range check (restored_from between 1 and number - 1),
    add constraint revision_comment_policy_known check (comment_policy in ('open', 'closed'));

drop trigger revision_immutable on revision;

create trigger revision_immutable
    before update of id, review_id, number, created_at, created_by, restored_from, slug, headline, dek, verdict, half_stars,
        language, contains_spoilers, film_id, pros, cons, hero_image_id, hero_alt, hero_caption, hero_credit,
        seo_title, seo_description, comment_policy, body
    on revision for each row execute function revision_refuse_update();

-- Time alone makes a revision public or takes it off; these say whether the change log tells so. An end that needs no telling,
-- because another revision takes over at that moment, counts as told from the beginning.

alter table publication
    add column begin_announced boolean not null default false,
    add column end_announced   boolean not null default false;

-- It looks at the review and the film, which may be in the trash by the time an end is told: that is no business of theirs.
drop trigger publication_completed on publication;

update publication set begin_announced = publish_at <= now(), end_announced = coalesce(unpublish_at <= now(), false);

create trigger publication_completed
    before insert or update of id, review_id, revision_id, publish_at, unpublish_at, published_at,
        slug, headline, half_stars, language, film_id
    on publication for each row execute function publication_complete();

create index publication_begin_index on publication (publish_at) where not begin_announced;
create index publication_end_index on publication (unpublish_at) where not end_announced and unpublish_at is not null;

-- A slug that readers knew outlives its review, without an owner: an old link never shows another review.

alter table review_slug
    alter column review_id drop not null,
    drop constraint review_slug_review_fk,
    add constraint review_slug_review_fk foreign key (review_id) references review on delete set null;
