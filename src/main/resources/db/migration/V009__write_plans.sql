-- Plans are written here, not only loaded: a draft has its document, a plan born here no source lines,
-- a plan can be repealed, and its title follows the version in force.
alter table planversion add column andrad timestamptz not null default now();
create unique index planversion_utkast on planversion (verksamhetsplan_id) where status = 'UTKAST';

alter table verksamhetsplan add column upphavd date;

alter table beslut drop constraint beslut_typ_check;
alter table beslut add constraint beslut_typ_check
  check (typ in ('ANTAGANDE', 'ANMALAN_KF', 'REVIDERING', 'UPPHAVANDE'));

alter table budgetrad alter column kallrad drop not null;
alter table indikator alter column kallrad drop not null;
alter table indikatorvarde alter column kallrad drop not null;
alter table malpaverkan alter column kallrader type varchar(4000);

create or replace function refuse_change_of_decided_plan() returns trigger language plpgsql as $$
begin
  if old.gallande_version_id is not null and (
      tg_op = 'DELETE'
      or new.gallande_version_id is null
      or (new.id, new.plan_id, new.kommunkod, new.organ, new.budgetar)
        is distinct from (old.id, old.plan_id, old.kommunkod, old.organ, old.budgetar)
      or (new.titel is distinct from old.titel
        and new.gallande_version_id = old.gallande_version_id)) then
    raise exception 'Planen % är beslutad; dess identitet kan inte ändras', old.plan_id
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
