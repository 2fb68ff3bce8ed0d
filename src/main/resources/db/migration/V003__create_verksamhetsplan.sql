-- A plan is the chain of its versions; gallande_version_id points at the one in force.
create table verksamhetsplan (
  id                  uuid primary key,
  plan_id             varchar(80)  not null unique check (plan_id ~ '^[0-9]{4}-[a-z0-9-]+-[0-9]{4}$'),
  kommunkod           varchar(4)   not null references kommun (kommunkod),
  organ               varchar(60)  not null references organ (organ),
  budgetar            integer     not null check (budgetar between 1900 and 2999),
  titel               varchar(300) collate svensk not null,
  gallande_version_id uuid,
  created_at          timestamptz  not null default now(),
  updated_at          timestamptz  not null default now(),
  version             bigint       not null default 0,
  unique (organ, budgetar),
  check (plan_id = organ || '-' || budgetar and left(organ, 4) = kommunkod)
);
create index verksamhetsplan_kommunkod on verksamhetsplan (kommunkod, budgetar);
create index verksamhetsplan_budgetar on verksamhetsplan (budgetar);

-- dokument holds the exact bytes that were decided; sha_summa is their SHA-256.
create table planversion (
  id                 uuid primary key,
  verksamhetsplan_id uuid        not null references verksamhetsplan,
  nummer             integer     not null check (nummer > 0),
  status             varchar(20) not null check (status in ('UTKAST', 'ANTAGEN')),
  dokument           bytea,
  sha_summa          varchar(64),
  kallsumma          varchar(64),
  antagen            date,
  created_at         timestamptz not null default now(),
  unique (verksamhetsplan_id, nummer),
  check (status = 'UTKAST' or (dokument is not null and sha_summa is not null and antagen is not null))
);

alter table verksamhetsplan
  add foreign key (gallande_version_id) references planversion deferrable initially deferred;
create unique index verksamhetsplan_gallande on verksamhetsplan (gallande_version_id);

create table beslut (
  id                 uuid primary key,
  verksamhetsplan_id uuid        not null references verksamhetsplan,
  planversion        integer     not null,
  nummer             integer     not null,
  typ                varchar(20) not null check (typ in ('ANTAGANDE', 'ANMALAN_KF', 'REVIDERING')),
  organ              varchar(60) not null references organ (organ),
  datum              date        not null,
  paragraf           varchar(20) not null,
  diarienummer       varchar(60),
  tryckt             varchar(300),
  kallrad            integer,
  created_at         timestamptz not null default now(),
  unique (verksamhetsplan_id, nummer)
);
-- A paragraph number is used once by an organ in a calendar year.
create unique index beslut_paragraf on beslut (organ, (extract(year from datum)), paragraf);

create table malpaverkan (
  id             uuid primary key,
  planversion_id uuid          not null references planversion,
  globalt_mal    integer      not null references globalt_mal,
  grad           varchar(20)   not null check (grad in ('PRIMAR', 'SEKUNDAR', 'OVRIG', 'EJ_ANGIVEN')),
  motiv          varchar(4000),
  kalla          varchar(20)   not null,
  kallrader      varchar(200)  not null,
  unique (planversion_id, globalt_mal)
);
create index malpaverkan_globalt_mal on malpaverkan (globalt_mal, grad);
