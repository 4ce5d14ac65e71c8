-- What readers say below reviews, and what moderators decide about it.

-- The place below a review where comments stand. It is locked before anything below it changes: so the counts are right, nobody
-- answers what is just going away, and no two who do several such things lock one another out.
create table comment_section (
    review_id  uuid        not null constraint comment_section_pk primary key
                           constraint comment_section_review_fk references review on delete cascade,
    moderation text,
    closes_at  timestamptz,
    approved   integer     not null default 0,
    pending    integer     not null default 0,
    rejected   integer     not null default 0,
    spam       integer     not null default 0,
    trashed    integer     not null default 0,
    deleted    integer     not null default 0,
    version    integer     not null default 0,
    constraint comment_section_moderation_known check (moderation in ('always', 'firstTime', 'never')),
    constraint comment_section_counts_range
        check (least(approved, pending, rejected, spam, trashed, deleted) >= 0)
);

comment on column comment_section.moderation is 'Null: as the settings of the site say.';
comment on column comment_section.closes_at is 'Null: as the settings of the site say.';

insert into comment_section (review_id) select id from review;

create function review_open_comments() returns trigger language plpgsql as $$
begin
    insert into comment_section (review_id) values (new.id);
    return null;
end $$;

create trigger review_comments after insert on review
    for each row execute function review_open_comments();

-- What holds for all reviews that say nothing else. One row.
create table comment_settings (
    one              boolean     not null default true constraint comment_settings_pk primary key,
    moderation       text        not null default 'firstTime',
    trusted_after    integer     not null default 2,
    close_after_days integer,
    max_links        integer     not null default 2,
    held_words       text[]      not null default '{}',
    spam_words       text[]      not null default '{}',
    rejected_words   text[]      not null default '{}',
    updated_at       timestamptz not null default now(),
    version          integer     not null default 0,
    constraint comment_settings_one check (one),
    constraint comment_settings_moderation_known check (moderation in ('always', 'firstTime', 'never')),
    constraint comment_settings_trusted_after_range check (trusted_after between 1 and 100),
    constraint comment_settings_close_after_range check (close_after_days between 1 and 36500),
    constraint comment_settings_max_links_range check (max_links between 0 and 100)
);

insert into comment_settings default values;

create table comment (
    id             uuid        not null constraint comment_pk primary key,
    review_id      uuid        not null constraint comment_section_fk references comment_section on delete cascade,
    parent_id      uuid,
    reply_to_id    uuid,
    depth          integer     not null,
    status         text        not null,
    status_since   timestamptz not null,
    author_name    text,
    author_email   text,
    author_url     text,
    address_key    text,
    prefix_key     text,
    account_id     uuid constraint comment_account_fk references account,
    verified       boolean     not null default false,
    notify_replies boolean     not null default false,
    body           text        not null,
    body_html      text        not null,
    body_text      text        not null,
    body_key       text,
    form_key       text constraint comment_form_unique unique,
    told           text        not null,
    reasons        jsonb       not null default '[]',
    created_at     timestamptz not null,
    edited_at      timestamptz,
    editable_until timestamptz,
    reply_count    integer     not null default 0,
    shown          boolean     not null generated always as (status = 'approved' or reply_count > 0) stored,
    version        integer     not null,
    constraint comment_of_review_unique unique (id, review_id),
    constraint comment_parent_fk foreign key (parent_id, review_id) references comment (id, review_id),
    constraint comment_reply_to_fk foreign key (reply_to_id, review_id) references comment (id, review_id),
    constraint comment_depth_range check (depth between 1 and 3),
    constraint comment_parent_given check ((parent_id is null) = (depth = 1) and (reply_to_id is null) = (depth = 1)),
    constraint comment_status_known check (status in ('pending', 'approved', 'rejected', 'spam', 'trashed', 'deleted')),
    constraint comment_told_known check (told in ('pending', 'approved')),
    constraint comment_reply_count_range check (reply_count >= 0),
    constraint comment_author_name_length check (length(author_name) between 1 and 80),
    constraint comment_author_email_length check (length(author_email) between 3 and 254),
    constraint comment_author_url_format check (author_url ~ '^https?://' and length(author_url) <= 2000),
    constraint comment_body_length check (length(body) <= 5000)
);

comment on column comment.parent_id is 'Below which it stands; threads have three levels.';
comment on column comment.reply_to_id is 'What it answers: the parent, or one beside it where threads go no deeper.';
comment on column comment.address_key is 'Keyed hash of the e-mail address in small letters.';
comment on column comment.prefix_key is 'Keyed hash of the network it came from; null after 30 days.';
comment on column comment.account_id is 'Who of those who work here wrote it; null for guests.';
comment on column comment.body_key is 'Hash of the text without its punctuation, for finding it twice.';
comment on column comment.form_key is 'Hash of the form''s token, which is good for one comment.';
comment on column comment.told is 'What the guest was told it would be: bots learn nothing of what it is.';
comment on column comment.shown is 'Whether readers see it: itself, or, above what they see, that something was there.';

create index comment_shown_index on comment (review_id, created_at, id) where shown;
create index comment_top_index on comment (review_id, created_at, id) where shown and depth = 1;
create index comment_parent_index on comment (parent_id, review_id, shown, created_at, id);
create index comment_reply_to_index on comment (reply_to_id, review_id);
create index comment_queue_index on comment (status, created_at, id);
create index comment_review_index on comment (review_id, status, created_at, id);
create index comment_address_index on comment (address_key, created_at, id);
create index comment_prefix_index on comment (prefix_key, created_at, id) where prefix_key is not null;
create index comment_prefix_age_index on comment (created_at) where prefix_key is not null;
create index comment_body_index on comment (body_key, created_at);
create index comment_account_index on comment (account_id);
create index comment_unwanted_index on comment (status_since)
    where status in ('rejected', 'spam', 'trashed') or status = 'deleted' and not shown;

-- Whoever writes comments, the counts are right. For all rows of a statement at once: a review that goes takes thousands of
-- comments with it, whose section and parents are gone by then.

create function comment_tally(its_review uuid, its_status text, more bigint) returns void language sql as $$
    update comment_section
    set approved = approved + case its_status when 'approved' then more else 0 end,
        pending = pending + case its_status when 'pending' then more else 0 end,
        rejected = rejected + case its_status when 'rejected' then more else 0 end,
        spam = spam + case its_status when 'spam' then more else 0 end,
        trashed = trashed + case its_status when 'trashed' then more else 0 end,
        deleted = deleted + case its_status when 'deleted' then more else 0 end
    where review_id = its_review
$$;

create function comment_reply_tally(its_parent uuid, more bigint) returns void language sql as $$
    update comment set reply_count = reply_count + more where id = its_parent
$$;

create function comment_come() returns trigger language plpgsql as $$
begin
    perform comment_tally(c.review_id, c.status, count(*)) from come c group by c.review_id, c.status;
    perform comment_reply_tally(c.parent_id, count(*)) from come c
        where c.shown and c.parent_id is not null group by c.parent_id;
    return null;
end $$;

create function comment_gone() returns trigger language plpgsql as $$
begin
    perform comment_tally(g.review_id, g.status, -count(*))
        from gone g join comment_section s on s.review_id = g.review_id group by g.review_id, g.status;
    perform comment_reply_tally(g.parent_id, -count(*))
        from gone g join comment p on p.id = g.parent_id where g.shown group by g.parent_id;
    return null;
end $$;

-- What a tally changes above comes here again, with its own rows, until nothing above is shown or hidden by it.
create function comment_moved() returns trigger language plpgsql as $$
begin
    perform comment_tally(m.review_id, m.status, sum(m.n)::bigint)
        from (select review_id, status, 1 as n from come union all select review_id, status, -1 from gone) m
        group by m.review_id, m.status having sum(m.n) <> 0;
    perform comment_reply_tally(m.parent_id, sum(m.n)::bigint)
        from (select parent_id, 1 as n from come where shown union all select parent_id, -1 from gone where shown) m
        where m.parent_id is not null
        group by m.parent_id having sum(m.n) <> 0;
    return null;
end $$;

create trigger comment_counted_when_come after insert on comment
    referencing new table as come for each statement execute function comment_come();
create trigger comment_counted_when_gone after delete on comment
    referencing old table as gone for each statement execute function comment_gone();
create trigger comment_counted_when_moved after update on comment
    referencing old table as gone new table as come for each statement execute function comment_moved();

-- One row for each decision, so that it can be explained, and taken back.
create table comment_decision (
    id          uuid        not null constraint comment_decision_pk primary key,
    comment_id  uuid        not null constraint comment_decision_comment_fk references comment on delete cascade,
    decided_at  timestamptz not null,
    actor_kind  text        not null,
    actor_id    uuid,
    from_status text        not null,
    to_status   text        not null,
    reason      text,
    undone_at   timestamptz,
    constraint comment_decision_reason_length check (length(reason) between 1 and 500)
);

create index comment_decision_comment_index on comment_decision (comment_id, decided_at, id);

-- What stood there before an edit.
create table comment_edit (
    id          uuid        not null constraint comment_edit_pk primary key,
    comment_id  uuid        not null constraint comment_edit_comment_fk references comment on delete cascade,
    edited_at   timestamptz not null,
    actor_kind  text        not null,
    actor_id    uuid,
    author_name text,
    author_url  text,
    body        text        not null
);

create index comment_edit_comment_index on comment_edit (comment_id, edited_at, id);

-- Who may not comment: an e-mail address, a name, or the network of an address. Found by a keyed hash; networks are kept as
-- nothing else, and addresses neither, once their owner had them erased.
create table comment_block (
    id         uuid        not null constraint comment_block_pk primary key,
    kind       text        not null,
    key        text        not null,
    value      text,
    until      timestamptz,
    reason     text,
    created_at timestamptz not null,
    created_by uuid constraint comment_block_created_by_fk references account,
    version    integer     not null,
    constraint comment_block_kind_known check (kind in ('email', 'name', 'prefix')),
    constraint comment_block_unique unique (kind, key),
    constraint comment_block_reason_length check (length(reason) between 1 and 500)
);

create index comment_block_created_at_index on comment_block (created_at, id);
create index comment_block_created_by_index on comment_block (created_by);

-- All that readers can ever see of comments.

create view published_comment as
select c.id, c.review_id, c.parent_id, a.id as reply_to_id, c.depth, c.created_at, c.reply_count,
       c.status <> 'approved' as removed,
       case when c.status = 'approved' then c.author_name end as author_name,
       case when c.status = 'approved' then c.author_url end as author_url,
       case when c.status = 'approved' and c.verified
           then encode(substr(sha256(convert_to(c.address_key, 'UTF8')), 1, 16), 'hex') end as avatar,
       c.status = 'approved' and c.account_id is not null as staff,
       case when c.status = 'approved' then c.body_html end as body_html,
       case when c.status = 'approved' then c.body_text end as body_text,
       case when c.status = 'approved' then c.edited_at end as edited_at
from comment c
join published_revision r on r.review_id = c.review_id
left join comment a on a.id = c.reply_to_id and a.shown
where c.shown;

create view published_comment_section as
select s.review_id, p.slug, s.approved as comment_count, t.closes_at,
       v.comment_policy = 'open' and (t.closes_at is null or t.closes_at > now()) as is_open
from comment_section s
join publication p on p.review_id = s.review_id
    and p.publish_at <= now() and (p.unpublish_at is null or p.unpublish_at > now())
join revision v on v.id = p.revision_id
cross join comment_settings site
cross join lateral (
    select coalesce(s.closes_at, p.published_at + make_interval(days => site.close_after_days)) as closes_at) t;

insert into signing_key (purpose, secret)
values ('comment-form', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
       ('comment-edit', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
