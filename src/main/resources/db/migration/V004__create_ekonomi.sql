-- Budget per produktionsomrade and year. Amounts are in the unit of the row (mnkr in the first plan),
-- signed as printed: income plus, cost minus. decimaler is the printed precision.
create table produktionsomrade (
  id             uuid primary key,
  planversion_id uuid         not null references planversion,
  plan_id        varchar(80)  not null,
  kommunkod      varchar(4)   not null,
  organ          varchar(60)  not null,
  omrade         varchar(100) not null,
  nummer         integer      not null,
  namn           varchar(200) collate svensk not null,
  beskrivning    text,
  unique (planversion_id, omrade)
);
create index produktionsomrade_kommunkod on produktionsomrade (kommunkod, organ);
create index produktionsomrade_organ on produktionsomrade (organ);
create index produktionsomrade_omrade on produktionsomrade (omrade);
create index produktionsomrade_plan_id on produktionsomrade (plan_id);

create table budgetrad (
  id                    uuid primary key,
  produktionsomrade_id  uuid           not null references produktionsomrade,
  planversion_id        uuid           not null references planversion,
  budgetar              integer       not null,
  brutto_intakt         numeric(15, 6) not null,
  brutto_kostnad        numeric(15, 6) not null,
  resultat              numeric(15, 6) not null,
  forandring            numeric(15, 6),
  tryckt_brutto_intakt  varchar(30)    not null,
  tryckt_brutto_kostnad varchar(30)    not null,
  tryckt_resultat       varchar(30)    not null,
  decimaler             integer       not null check (decimaler between 0 and 6),
  enhet                 varchar(20)    not null,
  kallrad               integer        not null,
  unique (produktionsomrade_id, budgetar)
);
create index budgetrad_planversion on budgetrad (planversion_id);
create index budgetrad_budgetar on budgetrad (budgetar);
