-- What migrations have added, PostgreSQL knows nothing of yet, and it looks by itself only when a tenth of the rows has changed. Until then it
-- would take it that a condition on a new column holds for hardly any row, and read whole tables.
do $$
declare
    one name;
begin
    for one in
        select c.relname from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and pg_get_userbyid(c.relowner) = current_user
    loop
        execute format('analyze %I', one);
    end loop;
end $$;
