-- API keys may moderate comments.
alter table api_key drop constraint api_key_scopes_known;

alter table api_key
    add constraint api_key_scopes_known check (
        scopes <@ array['content:read', 'content:write', 'content:publish', 'comments:moderate'] and cardinality(scopes) > 0);
