-- Decided changes of a budget during its year, in mnkr. The printed amounts of the plan stay as they are.
create table budgetandring (
  id           uuid primary key,
  plan_id      varchar(80)   not null references verksamhetsplan (plan_id),
  nummer       integer       not null check (nummer > 0),
  typ          varchar(30)   not null check (typ in ('TILLAGGSANSLAG', 'OMBUDGETERING',
    'OMFORDELNING_NAMNDER', 'OMFORDELNING_INOM', 'RESERVANVANDNING')),
  organ        varchar(60)   not null references organ (organ),
  datum        date          not null,
  paragraf     varchar(20)   not null,
  diarienummer varchar(60),
  beskrivning  varchar(4000) not null,
  finansiering varchar(4000),
  created_at   timestamptz   not null default now(),
  unique (plan_id, nummer),
  check (typ <> 'TILLAGGSANSLAG' or finansiering is not null)
);

create table budgetandringsrad (
  id               uuid primary key,
  budgetandring_id uuid           not null references budgetandring (id),
  ordning          integer        not null check (ordning > 0),
  omrade           varchar(100)   not null,
  intakt           numeric(15, 6) not null,
  kostnad          numeric(15, 6) not null,
  unique (budgetandring_id, omrade),
  unique (budgetandring_id, ordning)
);

-- Twelve weights with a space between, January first; a month's share is its weight of their sum.
create table periodiseringsrad (
  id      uuid primary key,
  plan_id varchar(80)   not null references verksamhetsplan (plan_id),
  ordning integer       not null check (ordning > 0),
  omrade  varchar(100)  not null,
  vikter  varchar(400)  not null,
  unique (plan_id, omrade)
);

do $$
declare
  part text;
begin
  foreach part in array array['budgetandring', 'budgetandringsrad']
  loop
    execute format('create trigger %1$s_decided before update or delete on %1$s
      for each row execute function refuse_change()', part);
    execute format('create trigger %1$s_truncate before truncate on %1$s
      for each statement execute function refuse_change()', part);
  end loop;
end $$;
