-- Each event has a later moment than the one before, also of another instance or within a millisecond:
-- tid is that of the last one, and who takes the next holds the row until commit.
alter table handelselage add column tid timestamptz not null default '1970-01-01T00:00:00Z';
update handelselage set tid = coalesce((select max(tid) from handelse), tid);

-- When the version in force became public: the moment of its event. What is pulled is read in this order.
alter table verksamhetsplan add column andrad timestamptz;
update verksamhetsplan p
set andrad = coalesce(
  (select max(h.tid) from handelse h
    where h.typ = 'se.styrning.verksamhetsplan.antagen' and h.amne = '/verksamhetsplaner/' || p.plan_id),
  p.updated_at)
where gallande_version_id is not null;
create index verksamhetsplan_andrad on verksamhetsplan (andrad);

-- A year's rows by amount, from any row on.
create index budgetrad_resultat on budgetrad (budgetar, resultat, id);
