-- The follow-up of one occasion, from the day it is begun. tillfalle holds the occasion as it was when
-- the report was handed in; before that it is computed.
create table uppfoljning (
  id           uuid primary key,
  tillfalle_id varchar(80) not null unique,
  kommunkod    varchar(4)  not null references kommun (kommunkod),
  organ        varchar(60) not null references organ (organ),
  ar           integer     not null check (ar between 2006 and 9998),
  kod          varchar(3)  not null check (kod in ('FEB', 'APR', 'AUG', 'OKT', 'DEC')),
  status       varchar(30) not null check (status in ('PAGAR', 'INLAMNAD', 'BEHANDLAD_NAMND',
    'BEHANDLAD_KS', 'OVERLAMNAD_KF_REVISION', 'BEHANDLAD_KF')),
  exempel      boolean     not null,
  tillfalle    text,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  version      bigint      not null default 0,
  unique (organ, ar, kod),
  check (left(organ, 4) = kommunkod),
  check (tillfalle is not null or status = 'PAGAR')
);
create index uppfoljning_kommunkod on uppfoljning (kommunkod, ar, kod);
create index uppfoljning_ar on uppfoljning (ar, kod);
create index uppfoljning_status on uppfoljning (status);

-- Every step taken, with who took it, when, and where it is recorded.
create table uppfoljningssteg (
  id           uuid primary key,
  tillfalle_id varchar(80) not null references uppfoljning (tillfalle_id),
  nummer       integer     not null check (nummer > 0),
  status       varchar(30) not null,
  organ        varchar(60) not null references organ (organ),
  datum        date        not null,
  paragraf     varchar(20),
  diarienummer varchar(60),
  created_at   timestamptz not null default now(),
  unique (tillfalle_id, nummer),
  unique (tillfalle_id, status)
);

-- Accumulated outcome from 1 January and forecast of the whole year, in mnkr: income plus, cost minus.
create table utfall (
  id            uuid primary key,
  tillfalle_id  varchar(80)  not null references uppfoljning (tillfalle_id),
  omrade        varchar(100) not null,
  intakt        numeric(15, 6),
  kostnad       numeric(15, 6),
  prognos_helar numeric(15, 6),
  kommentar     varchar(4000),
  unique (tillfalle_id, omrade)
);

-- The same outcome month by month, where the ledger has been read.
create table manadsutfall (
  id           uuid primary key,
  tillfalle_id varchar(80)    not null references uppfoljning (tillfalle_id),
  omrade       varchar(100)   not null,
  manad        integer        not null check (manad between 1 and 12),
  intakt       numeric(15, 6) not null,
  kostnad      numeric(15, 6) not null,
  antal_rader  integer        not null check (antal_rader > 0),
  unique (tillfalle_id, omrade, manad)
);

-- The whole table, JSON, as it was when the report was handed in.
create table utfallstabell (
  tillfalle_id varchar(80) primary key references uppfoljning (tillfalle_id),
  innehall     text        not null,
  created_at   timestamptz not null default now()
);

-- What happened to a direction of the plan.
create table inriktningsuppfoljning (
  id                   uuid primary key,
  tillfalle_id         varchar(80)   not null references uppfoljning (tillfalle_id),
  nummer               integer       not null check (nummer > 0),
  status               varchar(30)   not null check (status in ('UPPFYLLD', 'DELVIS_UPPFYLLD',
    'EJ_UPPFYLLD', 'KAN_EJ_BEDOMAS')),
  resultatforflyttning varchar(4000) not null,
  aktiviteter          varchar(4000),
  redovisad            date,
  unique (tillfalle_id, nummer)
);

-- A value of an indicator that became known after the plan was adopted. kolada_id is the series it
-- belongs to; null for one that Kolada does not have.
create table indikatoruppfoljning (
  id           uuid primary key,
  tillfalle_id varchar(80)    not null references uppfoljning (tillfalle_id),
  indikator    varchar(100)   not null,
  matar        integer        not null check (matar between 1900 and 2999),
  varde        numeric(18, 6) not null,
  decimaler    integer        not null check (decimaler between 0 and 6),
  publicerad   date           not null,
  kolada_id    varchar(20),
  kommentar    varchar(4000),
  unique (tillfalle_id, indikator)
);

-- Measures against a feared deficit. beraknad_effekt is in mnkr; plus improves the result.
create table atgard (
  id               uuid primary key,
  tillfalle_id     varchar(80)    not null references uppfoljning (tillfalle_id),
  nummer           integer        not null check (nummer > 0),
  beskrivning      varchar(4000)  not null,
  beraknad_effekt  numeric(15, 6) not null,
  fran_datum       date           not null,
  ingar_i_prognos  boolean        not null,
  status           varchar(20)    not null check (status in ('FORESLAGEN', 'BESLUTAD', 'GENOMFORD',
    'AVBRUTEN')),
  uppfoljning      varchar(4000),
  beslut_organ     varchar(60) references organ (organ),
  beslut_datum     date,
  beslut_paragraf  varchar(20),
  created_at       timestamptz    not null default now(),
  updated_at       timestamptz    not null default now(),
  version          bigint         not null default 0,
  unique (tillfalle_id, nummer),
  check ((beslut_organ is null) = (beslut_datum is null)
    and (beslut_organ is null) = (beslut_paragraf is null)),
  check (status in ('FORESLAGEN', 'AVBRUTEN') or beslut_organ is not null)
);

-- The report as it was handed in: every form of it, as the bytes that are served. fryst is the same
-- for all of them.
create table rapport (
  id           uuid primary key,
  tillfalle_id varchar(80)  not null references uppfoljning (tillfalle_id),
  namn         varchar(60)  not null,
  innehall     bytea        not null,
  storlek      integer      not null,
  sha_summa    varchar(64)  not null,
  fryst        timestamptz  not null,
  unique (tillfalle_id, namn)
);

-- What is handed in stays as it is: a step, a report, and the figures and words the report was made of.
create function refuse_change_of_handed_in() returns trigger language plpgsql as $$
declare
  ids text[] := case tg_op
    when 'INSERT' then array[new.tillfalle_id]
    when 'DELETE' then array[old.tillfalle_id]
    else array[old.tillfalle_id, new.tillfalle_id] end;
begin
  if exists (select 1 from uppfoljning u where u.tillfalle_id = any (ids) and u.status <> 'PAGAR') then
    raise exception 'Uppföljningen är inlämnad; % kan inte ändras', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create function refuse_return_of_handed_in() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.status <> 'PAGAR' and (new.status = 'PAGAR'
      or (new.id, new.tillfalle_id, new.kommunkod, new.organ, new.ar, new.kod, new.exempel,
          new.tillfalle)
        is distinct from (old.id, old.tillfalle_id, old.kommunkod, old.organ, old.ar, old.kod,
          old.exempel, old.tillfalle))) then
    raise exception 'Uppföljningen % är påbörjad eller inlämnad och kan inte tas bort eller öppnas',
      old.tillfalle_id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger uppfoljning_handed_in before update or delete on uppfoljning
  for each row execute function refuse_return_of_handed_in();

do $$
declare
  part text;
begin
  foreach part in array array['uppfoljningssteg', 'rapport', 'utfallstabell']
  loop
    execute format('create trigger %1$s_kept before update or delete on %1$s
      for each row execute function refuse_change()', part);
  end loop;
  foreach part in array array['utfall', 'manadsutfall', 'inriktningsuppfoljning',
    'indikatoruppfoljning']
  loop
    execute format('create trigger %1$s_handed_in before insert or update or delete on %1$s
      for each row execute function refuse_change_of_handed_in()', part);
  end loop;
  foreach part in array array['uppfoljning', 'uppfoljningssteg', 'rapport', 'utfall', 'manadsutfall',
    'utfallstabell', 'inriktningsuppfoljning', 'indikatoruppfoljning', 'atgard']
  loop
    execute format('create trigger %1$s_truncate before truncate on %1$s
      for each statement execute function refuse_change()', part);
  end loop;
end $$;
