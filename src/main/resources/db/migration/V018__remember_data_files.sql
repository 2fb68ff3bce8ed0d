-- The data files that have been loaded as they are, by SHA-256, so that a start does not read them again.
-- A migration that needs them read again empties this table.
create table inlast_datafil (
  summa varchar(64) primary key,
  fil varchar(1000) not null,
  inlast timestamptz not null default now()
);
