-- What the application needs where another role owns the tables and migrates them: to read and change
-- rows. Not to empty tables, change them or switch their triggers off.
do $$
declare
  anvandare text := coalesce(nullif('${anvandare}', ''), current_user);
begin
  execute format('grant usage on schema %I to %I', current_schema(), anvandare);
  execute format('grant select, insert, update, delete on all tables in schema %I to %I',
    current_schema(), anvandare);
  execute format('grant usage, select on all sequences in schema %I to %I',
    current_schema(), anvandare);
  execute format('alter default privileges in schema %I'
    ' grant select, insert, update, delete on tables to %I', current_schema(), anvandare);
  execute format('alter default privileges in schema %I'
    ' grant usage, select on sequences to %I', current_schema(), anvandare);
  if anvandare <> current_user then
    execute format('revoke insert, update, delete on table flyway_schema_history from %I', anvandare);
  end if;
end $$;
