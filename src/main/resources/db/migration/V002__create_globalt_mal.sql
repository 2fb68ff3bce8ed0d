-- The 17 goals of Agenda 2030.
create table globalt_mal (
  nummer        integer primary key check (nummer between 1 and 17),
  namn          varchar(100) collate svensk not null,
  namn_engelska varchar(100) not null,
  farg          varchar(7)   not null check (farg ~ '^#[0-9A-F]{6}$'),
  antal_delmal  integer     not null check (antal_delmal > 0)
);
