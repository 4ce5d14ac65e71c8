-- What is read with each request stays as fast while others write.

-- Nearly always, no cut waits. PostgreSQL knew these tables as empty and read the whole of them for each answer and each card, with all
-- rows that had gone since they were last tidied up: a minute of writing made lists three times as slow. Rows that cut nothing, and stay,
-- have it use the index, which forgets such rows by itself. Their numbers are below zero.
insert into prepared_cut (id, key) overriding system value select -n, '#' || n from generate_series(1, 10000) n;
insert into prepared_card_cut (id, key) overriding system value select -n, '#' || n from generate_series(1, 10000) n;

-- The star first: the keys of an answer are sorted, and need not be sorted for each look at the index then.
create or replace view published_answer as
select p.path, p.edition, p.content, p.gzip, p.hash, p.keys, p.surrogate_key, p.last_change
from prepared_answer p
where p.epoch = (select number from prepared_epoch)
  and (p.valid_until is null or p.valid_until > now())
  and not exists (select from prepared_cut c where c.key = any (array_prepend('*', p.keys)));

create or replace view published_card as
select c.thing_id, c.edition, c.content, c.keys, c.last_change
from prepared_card c
where c.epoch = (select number from prepared_card_epoch)
  and not exists (select from prepared_card_cut k where k.key = any (array_prepend('*', c.keys)));

-- Each search also reads what is not sorted into these indexes yet. Less of it makes the writer who sorts it in wait for less, too.
alter index search_film_vector_index set (gin_pending_list_limit = 64);
alter index search_person_vector_index set (gin_pending_list_limit = 64);
alter index search_review_vector_index set (gin_pending_list_limit = 64);
alter index search_film_names_index set (gin_pending_list_limit = 64);
alter index search_person_names_index set (gin_pending_list_limit = 64);
alter index search_review_names_index set (gin_pending_list_limit = 64);

-- They are read for a hundred rows at a time: those of before are in the way sooner than elsewhere.
alter table search_film set (autovacuum_vacuum_scale_factor = 0.05);
alter table search_person set (autovacuum_vacuum_scale_factor = 0.05);
alter table search_review set (autovacuum_vacuum_scale_factor = 0.05);
