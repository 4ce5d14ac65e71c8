-- Remembers that the sample content was offered once, so that it does not come back after somebody has thrown it away.
create table demo_content (
    loaded_at timestamptz not null constraint demo_content_pk primary key
);
