-- What moderators look for and decide.

-- The last decision is the one that made the latest version: clocks of several instances differ.
alter table comment_decision add column comment_version integer not null;

alter table comment_decision add constraint comment_decision_version_unique unique (comment_id, comment_version);

drop index comment_decision_comment_index;

create index comment_created_at_index on comment (created_at, id);

-- The trigrams come with pg_trgm, which an earlier migration made sure of.
create index comment_words_trigram_index on comment
    using gin ((coalesce(author_name, '') || ' ' || coalesce(author_email, '') || ' ' || body_text) gin_trgm_ops);
