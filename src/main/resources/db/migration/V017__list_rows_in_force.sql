-- The budget rows of versions in force, each with what its list shows and sorts by: one table to read, and
-- no row of it is passed over. A copy of what was decided; budgetrad is what it is made from.
create table gallande_budgetrad (
  id uuid primary key,
  plan_id varchar(80) not null,
  kommunkod varchar(4) not null,
  organ varchar(60) not null,
  budgetar integer not null,
  omrade varchar(100) not null,
  nummer integer not null,
  namn varchar(200) collate svensk not null,
  beskrivning text,
  brutto_intakt numeric(15, 6) not null,
  brutto_kostnad numeric(15, 6) not null,
  resultat numeric(15, 6) not null,
  forandring numeric(15, 6),
  tryckt_brutto_intakt varchar(30) not null,
  tryckt_brutto_kostnad varchar(30) not null,
  tryckt_resultat varchar(30) not null,
  decimaler integer not null,
  enhet varchar(20) not null,
  kallrad integer,
  andrad timestamptz not null
);

create function gallande_budgetrader(plan uuid) returns setof gallande_budgetrad language sql stable as $$
  select b.id, p.plan_id, p.kommunkod, p.organ, b.budgetar, o.omrade, o.nummer, o.namn, o.beskrivning,
    b.brutto_intakt, b.brutto_kostnad, b.resultat, b.forandring, b.tryckt_brutto_intakt,
    b.tryckt_brutto_kostnad, b.tryckt_resultat, b.decimaler, b.enhet, b.kallrad, p.andrad
  from verksamhetsplan p
  join budgetrad b on b.planversion_id = p.gallande_version_id
  join produktionsomrade o on o.id = b.produktionsomrade_id
  where p.id = plan and p.upphavd is null
$$;

-- Follows the plan at the end of each transaction that puts another version in force or revokes it.
create function follow_plan_in_force() returns trigger language plpgsql as $$
begin
  delete from gallande_budgetrad where plan_id = new.plan_id;
  insert into gallande_budgetrad select * from gallande_budgetrader(new.id);
  return null;
end $$;

insert into gallande_budgetrad
select r.* from verksamhetsplan p cross join lateral gallande_budgetrader(p.id) r;

create index gallande_budgetrad_plan_id on gallande_budgetrad (plan_id, budgetar desc, nummer);
create index gallande_budgetrad_andrad on gallande_budgetrad (andrad, id);
create index gallande_budgetrad_resultat on gallande_budgetrad (budgetar, resultat, id);
create index gallande_budgetrad_kommunkod on gallande_budgetrad (kommunkod, organ);
create index gallande_budgetrad_organ on gallande_budgetrad (organ);
create index gallande_budgetrad_omrade on gallande_budgetrad (omrade);

create constraint trigger verksamhetsplan_in_force
  after insert or update of gallande_version_id, upphavd, andrad on verksamhetsplan
  deferrable initially deferred for each row execute function follow_plan_in_force();
create trigger gallande_budgetrad_decided before insert or update or delete on gallande_budgetrad
  for each row when (pg_trigger_depth() = 0) execute function refuse_change();
create trigger gallande_budgetrad_truncate before truncate on gallande_budgetrad
  for each statement execute function refuse_change();

drop index budgetrad_resultat;
drop index budgetrad_budgetar;
