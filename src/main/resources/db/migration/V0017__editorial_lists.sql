-- What editors sort and look for; the trigrams come with pg_trgm, which an earlier migration made sure of.
create index review_updated_at_index on review (updated_at, id);
create index revision_headline_trigram_index on revision using gin (headline gin_trgm_ops);
