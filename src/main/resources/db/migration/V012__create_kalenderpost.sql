-- What was last published of each event of the calendar, so that a calendar program can tell a changed
-- event from an old one. sekvens counts how many times its dates have changed; datum holds them, the
-- day of the event first; avtryck is the SHA-256 of its words; andrad is when either last changed.
create table kalenderpost (
  uid     varchar(120) primary key,
  sekvens integer      not null check (sekvens >= 0),
  datum   varchar(60)  not null,
  avtryck varchar(64)  not null,
  andrad  timestamptz  not null
);
