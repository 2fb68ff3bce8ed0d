-- What was decided never changes: not by this service, not by a hand in psql.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Beslutade uppgifter i % kan inte ändras eller tas bort', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create function refuse_change_of_decided_version() returns trigger language plpgsql as $$
begin
  if old.status <> 'UTKAST' then
    raise exception 'Planversion % är beslutad och kan inte ändras eller tas bort', old.id
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

-- Parts of a version may be written only while it is a draft.
create function refuse_change_of_decided_part() returns trigger language plpgsql as $$
declare
  versions uuid[] := case tg_op
    when 'INSERT' then array[new.planversion_id]
    when 'DELETE' then array[old.planversion_id]
    else array[old.planversion_id, new.planversion_id] end;
begin
  if exists (select 1 from planversion v where v.id = any (versions) and v.status <> 'UTKAST') then
    raise exception 'Planversionen är beslutad; % kan inte ändras', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

-- A plan that has been decided keeps its identity; only the version in force may move, never vanish.
create function refuse_change_of_decided_plan() returns trigger language plpgsql as $$
begin
  if old.gallande_version_id is not null and (
      tg_op = 'DELETE'
      or new.gallande_version_id is null
      or (new.id, new.plan_id, new.kommunkod, new.organ, new.budgetar, new.titel)
        is distinct from (old.id, old.plan_id, old.kommunkod, old.organ, old.budgetar, old.titel)) then
    raise exception 'Planen % är beslutad; dess identitet kan inte ändras', old.plan_id
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger verksamhetsplan_decided before update or delete on verksamhetsplan
  for each row execute function refuse_change_of_decided_plan();
create trigger verksamhetsplan_truncate before truncate on verksamhetsplan
  for each statement execute function refuse_change();
create trigger planversion_decided before update or delete on planversion
  for each row execute function refuse_change_of_decided_version();
create trigger planversion_truncate before truncate on planversion
  for each statement execute function refuse_change();
create trigger beslut_decided before update or delete on beslut
  for each row execute function refuse_change();
create trigger beslut_truncate before truncate on beslut
  for each statement execute function refuse_change();

do $$
declare
  part text;
begin
  foreach part in array array['malpaverkan', 'produktionsomrade', 'budgetrad', 'indikator', 'indikatorvarde']
  loop
    execute format('create trigger %1$s_decided before insert or update or delete on %1$s
      for each row execute function refuse_change_of_decided_part()', part);
    execute format('create trigger %1$s_truncate before truncate on %1$s
      for each statement execute function refuse_change()', part);
  end loop;
end $$;
