-- Municipalities to measure with, in the service's own schema:
--   psql -v kommuner=290 -f generera.sql   (10 boards, 5 years and 14 areas each)
-- Every figure is a hash of its key, so each machine gets the same rows, but for moments. Start the
-- service once on an empty database first; it makes the tables and loads the plan that is copied.
\set ON_ERROR_STOP 1
set client_min_messages = warning;
-- Rows of decided versions go in as the service would have written them; only a superuser may.
set session_replication_role = replica;

create function pg_temp.h(nyckel text, upp_till int) returns int language sql immutable as
$$ select (('x' || substr(md5(nyckel), 1, 8))::bit(32)::bigint % upp_till)::int $$;

create function pg_temp.tryckt(belopp numeric) returns text language sql immutable as
$$ select replace(belopp::text, '.', ',') $$;

insert into kommun (id, kommunkod, namn, namn_fullt, lan, lanskod)
select md5('kommun' || k)::uuid, (3000 + k)::text, 'Provkommun ' || k, 'Provkommun ' || k || ' kommun',
       'Västra Götalands län', '14'
from generate_series(1, :kommuner) k;

insert into organ (id, organ, kommunkod, typ, namn)
select md5('organ' || k || '-' || o)::uuid, (3000 + k) || '-' || kortnamn[o], (3000 + k)::text,
       case o when 1 then 'KS' else 'NAMND' end, namn[o]
from generate_series(1, :kommuner) k, generate_series(1, 10) o,
     (select array['ks','bun','sn','mbn','kfn','tn','von','gyn','ofn','mn'] as kortnamn,
             array['Kommunstyrelsen','Barn- och utbildningsnämnden','Socialnämnden',
                   'Miljö- och byggnadsnämnden','Kultur- och fritidsnämnden','Tekniska nämnden',
                   'Vård- och omsorgsnämnden','Gymnasienämnden','Överförmyndarnämnden',
                   'Marknämnden'] as namn) namnen;

create temp table prov as
select organ || '-' || ar as plan_id, kommunkod, organ, ar, (row_number() over (order by kommunkod, organ, ar))::int as nummer,
       tid + make_interval(secs => row_number() over (order by kommunkod, organ, ar)) as publik,
       md5('plan' || organ || ar)::uuid as id, md5('version' || organ || ar)::uuid as version_id
from organ, generate_series(2022, 2026) ar, handelselage
where kommunkod between '3001' and '3999';

-- The document that is copied, in its own order of members, without its longest texts.
create temp table mall as
select d.key, d.value::text as varde, d.ordning
from planversion v
join verksamhetsplan p on p.gallande_version_id = v.id and p.plan_id = '1441-ks-2023',
     json_each(convert_from(v.dokument, 'UTF8')::json) with ordinality d (key, value, ordning);
update mall set varde = '[]' where key in ('avsnitt', 'anmarkningar');

create temp table mallomrade as
select (o.value ->> 'omrade') as omrade, (o.value ->> 'nummer')::int as nummer, o.value ->> 'namn' as namn,
       (o.value -> 'beskrivning') as beskrivning
from mall, json_array_elements(mall.varde::json) o where key = 'produktionsomraden';

create temp table belopp as
select p.version_id, p.plan_id, p.kommunkod, p.organ, p.ar, o.omrade, o.nummer, o.namn, o.beskrivning,
       b.budgetar, b.intakt, b.kostnad, b.intakt + b.kostnad as resultat
from prov p, mallomrade o,
     lateral (select budgetar, pg_temp.h('i' || organ || omrade || budgetar, 400) / 10.0 as intakt,
                     -(pg_temp.h('k' || organ || omrade || budgetar, 90000) + 500) / 10.0 as kostnad
              from generate_series(p.ar - 1, p.ar) budgetar) b;

create temp table omradestext as
select version_id, '[' || string_agg(
    '{"omrade":' || to_json(omrade) || ',"nummer":' || nummer || ',"namn":' || to_json(namn)
    || ',"sektor":null,"beskrivning":' || coalesce(beskrivning::text, 'null') || ',' || ar_nu
    || ',"budgetrader":[' || rader || '],"anmarkningar":[]}', ',' order by nummer) || ']' as text
from (
  select version_id, omrade, nummer, namn, beskrivning::text as beskrivning, max(text) filter (where nu) as ar_nu,
         string_agg('{' || text || '}', ',' order by budgetar) as rader
  from (
    select *, budgetar = ar as nu,
           '"budgetar":' || budgetar || ',"bruttoIntakt":' || intakt::numeric(9,1) || ',"bruttoKostnad":' || kostnad::numeric(9,1)
           || ',"resultat":' || resultat::numeric(9,1) || ',"enhet":"MNKR","kallrad":298,"tryckt":{"bruttoIntakt":"'
           || pg_temp.tryckt(intakt::numeric(9,1)) || '","bruttoKostnad":"' || pg_temp.tryckt(kostnad::numeric(9,1)) || '","resultat":"'
           || pg_temp.tryckt(resultat::numeric(9,1)) || '"}' as text
    from belopp) rad
  group by version_id, omrade, nummer, namn, beskrivning::text) omrade
group by version_id;

insert into verksamhetsplan (id, plan_id, kommunkod, organ, budgetar, titel, gallande_version_id, andrad)
select id, plan_id, kommunkod, organ, ar, 'VERKSAMHETSPLAN ' || ar, version_id, publik from prov;

insert into planversion (id, verksamhetsplan_id, nummer, status, dokument, sha_summa, antagen)
select version_id, id, 1, 'ANTAGEN', bytes, encode(sha256(bytes), 'hex'), make_date(ar - 1, 12, 10)
from prov, lateral (
  select convert_to('{' || string_agg('"' || key || '":' || case key
      when 'produktionsomraden' then (select text from omradestext t where t.version_id = prov.version_id)
      else replace(replace(replace(replace(replace(varde, '1441-ks-2023', plan_id), '1441-ks', organ), '"1441"', '"' || kommunkod || '"'),
             ':2023', ':' || ar), ':2022', ':' || ar - 1) end, ',' order by ordning) || '}', 'UTF8') as bytes
  from mall) dokument;

insert into beslut (id, verksamhetsplan_id, planversion, nummer, typ, organ, datum, paragraf)
select md5('beslut' || plan_id)::uuid, id, 1, 1, 'ANTAGANDE', organ, make_date(ar - 1, 12, 10), '§ ' || 100 + ar - 2000 from prov;

insert into produktionsomrade (id, planversion_id, plan_id, kommunkod, organ, omrade, nummer, namn, beskrivning)
select md5('omrade' || plan_id || omrade)::uuid, version_id, plan_id, kommunkod, organ, omrade, nummer, namn,
       beskrivning ->> 'text'
from belopp where budgetar = ar;

insert into budgetrad (id, produktionsomrade_id, planversion_id, budgetar, brutto_intakt, brutto_kostnad, resultat,
  tryckt_brutto_intakt, tryckt_brutto_kostnad, tryckt_resultat, decimaler, enhet, kallrad)
select md5('rad' || plan_id || omrade || budgetar)::uuid, md5('omrade' || plan_id || omrade)::uuid, version_id,
       budgetar, intakt, kostnad, resultat, pg_temp.tryckt(intakt::numeric(9,1)), pg_temp.tryckt(kostnad::numeric(9,1)),
       pg_temp.tryckt(resultat::numeric(9,1)), 1, 'MNKR', 298
from belopp;

create temp table mallindikator as
select i.*, p.budgetar as mallar from indikator i join verksamhetsplan p on p.gallande_version_id = i.planversion_id
where p.plan_id = '1441-ks-2023';

insert into gallande_budgetrad
select r.* from prov p cross join lateral gallande_budgetrader(p.id) r;

insert into indikator (id, planversion_id, indikator_id, plan_id, kommunkod, organ, budgetar, indikator, nummer, namn, enhet,
  onskad_riktning, prognosriktning, forvantad_utveckling, trend, senaste_matar, senaste_varde, senaste_tryckt, decimaler,
  kolada_id, kallrad)
select md5('indikator' || p.plan_id || i.indikator)::uuid, p.version_id, p.organ || '-' || i.indikator, p.plan_id, p.kommunkod,
       p.organ, p.ar, i.indikator, i.nummer, i.namn, i.enhet, i.onskad_riktning, i.prognosriktning, i.forvantad_utveckling,
       i.trend, i.senaste_matar + p.ar - i.mallar, i.senaste_varde, i.senaste_tryckt, i.decimaler, i.kolada_id, i.kallrad
from prov p, mallindikator i;

insert into indikatorvarde (id, indikator_id, planversion_id, matar, varde, tryckt, decimaler, kallrad)
select md5('varde' || p.plan_id || i.indikator || v.matar)::uuid, md5('indikator' || p.plan_id || i.indikator)::uuid, p.version_id,
       v.matar + p.ar - i.mallar, v.varde, v.tryckt, v.decimaler, v.kallrad
from prov p, mallindikator i join indikatorvarde v on v.indikator_id = i.id;

insert into malpaverkan (id, planversion_id, globalt_mal, grad, motiv, kalla, kallrader)
select md5('mal' || p.plan_id || m.globalt_mal)::uuid, p.version_id, m.globalt_mal, m.grad, m.motiv, m.kalla, m.kallrader
from prov p, malpaverkan m join verksamhetsplan lerum on lerum.gallande_version_id = m.planversion_id
where lerum.plan_id = '1441-ks-2023';

insert into handelse (nummer, id, typ, kommunkod, amne, tid, uppgifter)
select l.nummer + p.nummer, md5('handelse' || p.plan_id)::uuid, 'se.styrning.verksamhetsplan.antagen', p.kommunkod,
       '/verksamhetsplaner/' || p.plan_id, p.publik,
       format('{"kommunkod":"%s","planId":"%s","organ":"%s","budgetar":%s,"planversion":1}', p.kommunkod, p.plan_id, p.organ, p.ar)
from prov p, handelselage l;
update handelselage set nummer = (select max(nummer) from handelse), tid = (select max(tid) from handelse);

-- An April report under way for every board in 2026, with outcomes and forecasts.
insert into uppfoljning (id, tillfalle_id, kommunkod, organ, ar, kod, status, exempel)
select md5('uppfoljning' || plan_id)::uuid, plan_id || '-apr', kommunkod, organ, ar, 'APR', 'PAGAR', false
from prov where ar = 2026;
insert into uppfoljningssteg (id, tillfalle_id, nummer, status, organ, datum)
select md5('steg' || plan_id)::uuid, plan_id || '-apr', 1, 'PAGAR', organ, date '2026-04-20' from prov where ar = 2026;
insert into utfall (id, tillfalle_id, omrade, intakt, kostnad, prognos_helar)
select md5('utfall' || plan_id || omrade)::uuid, plan_id || '-apr', omrade, round(intakt / 3, 3), round(kostnad / 3, 3), resultat
from belopp where ar = 2026 and budgetar = 2026;

reset session_replication_role;
vacuum (analyze);

select (select count(*) from kommun) kommuner, (select count(*) from organ) organ, (select count(*) from verksamhetsplan) planer,
       (select count(*) from produktionsomrade) omraden, (select count(*) from budgetrad) budgetrader,
       (select count(*) from indikator) indikatorer, (select pg_size_pretty(pg_database_size(current_database()))) storlek,
       (select md5(string_agg(sha_summa, ',' order by id)) from planversion) summa;
