-- What has been done: revisionslogg holds every write for administrators, handelse what the public may follow.
create table revisionslogg (
  nummer    bigint generated always as identity primary key,
  tid       timestamptz  not null,
  subjekt   varchar(255) not null,
  klient    varchar(255),
  roller    varchar(200) not null,
  operation varchar(60)  not null,
  kommunkod varchar(4)   not null,
  organ     varchar(60),
  objekt    varchar(300) not null,
  fore      text,
  efter     text
);
create index revisionslogg_kommunkod on revisionslogg (kommunkod, nummer);
create index revisionslogg_objekt on revisionslogg (objekt, nummer);

create table handelse (
  nummer    bigint primary key,
  id        uuid         not null unique,
  typ       varchar(80)  not null,
  kommunkod varchar(4)   not null,
  amne      varchar(300) not null,
  tid       timestamptz  not null,
  uppgifter text         not null
);
create index handelse_kommunkod on handelse (kommunkod, nummer);
create index handelse_typ on handelse (typ, nummer);

-- The last number given. Whoever takes the next one holds this row until commit, so numbers follow
-- the order of commits and a reader who has seen one has seen every lower one.
create table handelselage (
  id     boolean primary key default true check (id),
  nummer bigint  not null default 0
);
insert into handelselage default values;

create trigger revisionslogg_kept before update or delete on revisionslogg
  for each row execute function refuse_change();
create trigger revisionslogg_truncate before truncate on revisionslogg
  for each statement execute function refuse_change();
create trigger handelse_kept before update or delete on handelse
  for each row execute function refuse_change();
create trigger handelse_truncate before truncate on handelse
  for each statement execute function refuse_change();
