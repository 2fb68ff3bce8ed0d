-- Roles and owners of the embedded database; run by the superuser, any number of times.
begin;

do $$
begin
  if to_regrole('styrning_agare') is null then
    create role styrning_agare;
  end if;
  if to_regrole('styrning') is null then
    create role styrning;
  end if;
end $$;

alter role postgres password '${losenord}';
alter role styrning_agare login password '${losenord}';
alter role styrning login password '${losenord}';
alter database styrning owner to styrning_agare;

-- What earlier versions made as superuser. A sequence of a table follows its table.
do $$
declare
  command text;
begin
  for command in
    select format('alter table %s owner to styrning_agare', c.oid::regclass)
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    union all
    select format('alter sequence %s owner to styrning_agare', c.oid::regclass)
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
      and not exists (
        select from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i'))
    union all
    select format('alter routine %s owner to styrning_agare', p.oid::regprocedure)
    from pg_proc p where p.pronamespace = 'public'::regnamespace
    union all
    select format('alter collation %s owner to styrning_agare', c.oid::regcollation)
    from pg_collation c where c.collnamespace = 'public'::regnamespace
  loop
    execute command;
  end loop;
end $$;

commit;
