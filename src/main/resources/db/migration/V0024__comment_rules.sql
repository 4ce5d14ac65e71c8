-- For those who have shown that an e-mail address is theirs.

insert into signing_key (purpose, secret)
values ('comment-author', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
