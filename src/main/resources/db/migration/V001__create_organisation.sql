-- Names sort as Swedes expect: a, b, … z, å, ä, ö, whatever the locale of the database.
create collation svensk (provider = icu, locale = 'sv-SE');

-- Kommuner, their organ, and the groups they compare themselves with.
create table kommun (
  id          uuid primary key,
  kommunkod   varchar(4)   not null unique check (kommunkod ~ '^[0-9]{4}$'),
  namn        varchar(100) collate svensk not null,
  namn_fullt  varchar(100) not null,
  lan         varchar(100) not null,
  lanskod     varchar(2)   not null,
  created_at  timestamptz  not null default now(),
  updated_at  timestamptz  not null default now(),
  version     bigint       not null default 0
);

create table organ (
  id          uuid primary key,
  organ       varchar(60)  not null unique check (organ ~ '^[0-9]{4}-[a-z0-9-]+$'),
  kommunkod   varchar(4)   not null references kommun (kommunkod),
  typ         varchar(20)  not null check (typ in ('KF', 'KS', 'NAMND', 'REVISORER')),
  namn        varchar(200) collate svensk not null,
  forkortning varchar(20),
  created_at  timestamptz  not null default now(),
  updated_at  timestamptz  not null default now(),
  version     bigint       not null default 0
);
create index organ_kommunkod on organ (kommunkod, organ);

create table jamforelsegrupp (
  id              uuid primary key,
  jamforelsegrupp varchar(60)   not null unique,
  namn            varchar(200) collate svensk not null,
  forkortning     varchar(20),
  kalla           varchar(20)   not null,
  beskrivning     varchar(1000) not null,
  created_at      timestamptz   not null default now(),
  updated_at      timestamptz   not null default now(),
  version         bigint        not null default 0
);

create table jamforelsegrupp_medlem (
  jamforelsegrupp_id uuid       not null references jamforelsegrupp on delete cascade,
  kommunkod          varchar(4) not null references kommun (kommunkod),
  primary key (jamforelsegrupp_id, kommunkod)
);
create index jamforelsegrupp_medlem_kommunkod on jamforelsegrupp_medlem (kommunkod);
