-- A short text of a report about one part of what is followed up, or summing up the whole.
create table uppfoljningsavsnitt (
  id           uuid primary key,
  tillfalle_id varchar(80)   not null references uppfoljning (tillfalle_id),
  kod          varchar(30)   not null,
  text         varchar(8000) not null,
  unique (tillfalle_id, kod)
);

create trigger uppfoljningsavsnitt_handed_in before insert or update or delete on uppfoljningsavsnitt
  for each row execute function refuse_change_of_handed_in();
create trigger uppfoljningsavsnitt_truncate before truncate on uppfoljningsavsnitt
  for each statement execute function refuse_change();
