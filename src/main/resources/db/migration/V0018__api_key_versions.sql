-- A change of a key names the version that it was made from, as every other change does.

alter table api_key
    add column version integer not null default 0,
    add constraint api_key_version_positive check (version >= 0);
