-- What kommunkod compares itself by: the value of one measure one year in one kommun, its own included.
-- A value keeps the decimals it was entered with.
create table jamforelsevarde (
  id             uuid primary key,
  kommunkod      varchar(4)  not null references kommun (kommunkod),
  matt           varchar(60) not null check (matt ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ar             integer     not null check (ar between 1900 and 9998),
  matt_kommunkod varchar(4)  not null references kommun (kommunkod),
  varde          numeric     not null check (scale(varde) <= 6 and abs(varde) < 1000000000),
  typ            varchar(10) not null check (typ in ('UTFALL', 'PROGNOS', 'BUDGET', 'PLAN')),
  publicerad     date,
  kolada_id      varchar(6)  check (kolada_id ~ '^[NU][0-9]{5}$'),
  unique (kommunkod, matt, ar, matt_kommunkod)
);

-- Which measures a kommun follows a global goal by, and the years for which it does; both included.
create table nyckeltalskoppling (
  id          uuid primary key,
  kommunkod   varchar(4)   not null references kommun (kommunkod),
  globalt_mal integer      not null references globalt_mal (nummer),
  matt        varchar(60)  not null check (matt ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  namn        varchar(200) not null,
  mattenhet   varchar(60)  not null,
  kolada_id   varchar(6)   check (kolada_id ~ '^[NU][0-9]{5}$'),
  fran_ar     integer      not null check (fran_ar between 1900 and 9998),
  till_ar     integer      check (till_ar between fran_ar and 9998),
  unique (kommunkod, globalt_mal, matt, fran_ar)
);

-- The follow-up of a whole municipality at one occasion: what has been entered, JSON. What is computed
-- is not stored.
create table helhetsuppfoljning (
  id         uuid primary key,
  helhet_id  varchar(13)  not null unique,
  kommunkod  varchar(4)   not null references kommun (kommunkod),
  ar         integer      not null check (ar between 2006 and 9998),
  kod        varchar(3)   not null check (kod in ('APR', 'AUG', 'DEC')),
  innehall   text         not null,
  created_at timestamptz  not null default now(),
  updated_at timestamptz  not null default now(),
  version    bigint       not null default 0,
  unique (kommunkod, ar, kod)
);

-- What has been entered for the municipality stays as kommunstyrelsen treated it.
create function refuse_change_of_treated() returns trigger language plpgsql as $$
declare
  helhet helhetsuppfoljning := case tg_op when 'DELETE' then old else new end;
begin
  if exists (select 1 from uppfoljning u join organ o on o.organ = u.organ
      where o.typ = 'KS' and u.kommunkod = helhet.kommunkod and u.ar = helhet.ar and u.kod = helhet.kod
        and u.status in ('BEHANDLAD_KS', 'OVERLAMNAD_KF_REVISION', 'BEHANDLAD_KF')) then
    raise exception 'Rapporten är behandlad; helhetsuppföljningen % kan inte ändras', helhet.helhet_id
      using errcode = 'restrict_violation';
  end if;
  return helhet;
end $$;

create trigger helhetsuppfoljning_treated before insert or update or delete on helhetsuppfoljning
  for each row execute function refuse_change_of_treated();
create trigger helhetsuppfoljning_truncate before truncate on helhetsuppfoljning
  for each statement execute function refuse_change();
