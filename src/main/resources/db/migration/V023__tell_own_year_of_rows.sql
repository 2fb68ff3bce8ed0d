-- A plan prints its own year and, to compare with, others: only rows of its own year are budget. The lists
-- across plans give those unless asked for more, so they have indexes of their own. eget_ar says it in a way that
-- a filter on a year does not hide from the planner, as it does budgetar = planbudgetar.
alter table gallande_budgetrad add column planbudgetar integer, add column eget_ar boolean;

create or replace function gallande_budgetrader(plan uuid) returns setof gallande_budgetrad
language sql stable as $$
  select b.id, p.plan_id, p.kommunkod, p.organ, b.budgetar, o.omrade, o.nummer, o.namn, o.beskrivning,
    b.brutto_intakt, b.brutto_kostnad, b.resultat, b.forandring, b.tryckt_brutto_intakt,
    b.tryckt_brutto_kostnad, b.tryckt_resultat, b.decimaler, b.enhet, b.kallrad, p.andrad, p.budgetar,
    b.budgetar = p.budgetar
  from verksamhetsplan p
  join budgetrad b on b.planversion_id = p.gallande_version_id
  join produktionsomrade o on o.id = b.produktionsomrade_id
  where p.id = plan and p.upphavd is null
$$;

alter table gallande_budgetrad disable trigger gallande_budgetrad_decided;
update gallande_budgetrad r set planbudgetar = p.budgetar, eget_ar = r.budgetar = p.budgetar
from verksamhetsplan p where p.plan_id = r.plan_id;
alter table gallande_budgetrad enable trigger gallande_budgetrad_decided;
alter table gallande_budgetrad alter column planbudgetar set not null, alter column eget_ar set not null;

create index gallande_budgetrad_egen_plan_id
  on gallande_budgetrad (plan_id, budgetar desc, nummer) include (id) where eget_ar;
create index gallande_budgetrad_egen_andrad on gallande_budgetrad (andrad, id) where eget_ar;
create index gallande_budgetrad_egen_resultat
  on gallande_budgetrad (budgetar, resultat, id) where eget_ar;
create index gallande_budgetrad_egen_resultat_plan_id
  on gallande_budgetrad (budgetar, resultat, plan_id, nummer) include (id) where eget_ar;
