-- Sektorer, and the days between which an organ, a sektor and a jamforelsegrupp hold; both included.
create table sektor (
  id          uuid primary key,
  sektor      varchar(60)  not null unique check (sektor ~ '^[0-9]{4}-[a-z0-9-]+$'),
  kommunkod   varchar(4)   not null references kommun (kommunkod),
  namn        varchar(200) collate svensk not null,
  forkortning varchar(20),
  giltig_fran date,
  giltig_till date,
  created_at  timestamptz  not null default now(),
  updated_at  timestamptz  not null default now(),
  version     bigint       not null default 0,
  check (left(sektor, 4) = kommunkod),
  check (giltig_fran <= giltig_till)
);
create index sektor_kommunkod on sektor (kommunkod, sektor);

alter table organ
  add giltig_fran date,
  add giltig_till date,
  add check (giltig_fran <= giltig_till);

-- A group belongs to the kommun its id begins with, and to the installation when it begins with none.
alter table jamforelsegrupp
  add kommunkod   varchar(4) references kommun (kommunkod),
  add giltig_fran date,
  add giltig_till date,
  add check (kommunkod is null or left(jamforelsegrupp, 5) = kommunkod || '-'),
  add check (giltig_fran <= giltig_till);
