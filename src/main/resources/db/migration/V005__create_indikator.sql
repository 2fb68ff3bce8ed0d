-- Indicators of a plan with their measured values; a missing value has no figure, never zero.
create table indikator (
  id                   uuid primary key,
  planversion_id       uuid         not null references planversion,
  indikator_id         varchar(160) not null,
  plan_id              varchar(80)  not null,
  kommunkod            varchar(4)   not null,
  organ                varchar(60)  not null,
  budgetar             integer     not null,
  indikator            varchar(100) not null,
  nummer               integer      not null,
  namn                 varchar(300) collate svensk not null,
  enhet                varchar(20)  not null,
  onskad_riktning      varchar(20)  not null,
  prognosriktning      varchar(20),
  forvantad_utveckling varchar(20),
  trend                varchar(20)  not null,
  senaste_matar        integer,
  senaste_varde        numeric(18, 6),
  senaste_tryckt       varchar(30),
  decimaler            integer     not null check (decimaler between 0 and 6),
  kolada_id            varchar(20),
  kallrad              integer      not null,
  unique (planversion_id, indikator)
);
create index indikator_indikator_id on indikator (indikator_id);
create index indikator_kommunkod on indikator (kommunkod, organ);
create index indikator_organ on indikator (organ);
create index indikator_budgetar on indikator (budgetar);
create index indikator_kolada_id on indikator (kolada_id);

create table indikatorvarde (
  id           uuid primary key,
  indikator_id uuid           not null references indikator,
  planversion_id uuid         not null references planversion,
  matar        integer       not null,
  varde        numeric(18, 6),
  tryckt       varchar(30),
  decimaler    integer       not null check (decimaler between 0 and 6),
  kallrad      integer        not null,
  unique (indikator_id, matar),
  check ((varde is null) = (tryckt is null))
);
create index indikatorvarde_planversion on indikatorvarde (planversion_id);
