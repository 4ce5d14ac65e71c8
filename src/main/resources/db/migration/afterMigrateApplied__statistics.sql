-- What migrations have added, PostgreSQL knows nothing of yet, and it looks by itself only when a tenth of the rows has changed. Until then it
-- would take it that a condition on a new column holds for hardly any row, and read whole tables. Of a table without rows it must not look:
-- it would know that there are none, and read the whole of it for each row of a large import, which until then it takes for larger.
do $$
declare
    one name;
    is_filled boolean;
begin
    for one in
        select c.relname from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and pg_get_userbyid(c.relowner) = current_user
    loop
        execute format('select exists (select from %I)', one) into is_filled;
        if is_filled then
            execute format('analyze %I', one);
        end if;
    end loop;
end $$;
