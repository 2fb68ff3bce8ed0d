-- What is said of a part of the plan, JSON, as it was when the report was handed in.
create table inlamnat_underlag (
  tillfalle_id varchar(80) not null references uppfoljning (tillfalle_id),
  del          varchar(30) not null,
  innehall     text        not null,
  created_at   timestamptz not null default now(),
  primary key (tillfalle_id, del)
);
create trigger inlamnat_underlag_kept before update or delete on inlamnat_underlag
  for each row execute function refuse_change();
create trigger inlamnat_underlag_truncate before truncate on inlamnat_underlag
  for each statement execute function refuse_change();

-- Reports that are handed in already say it themselves, and whether it is invented.
insert into inlamnat_underlag (tillfalle_id, del, innehall)
select tillfalle_id, kod,
  jsonb_build_object(
    'planId', (rapport #>> '{tillfalle,organ}') || '-' || (rapport #>> '{tillfalle,ar}'),
    'planversion', rapport #> '{ekonomi,budget,planversion}',
    'delar', (select coalesce(jsonb_agg(del || jsonb_build_object('exempel', rapport -> 'exempel')), '[]')
      from jsonb_array_elements(rapport -> part) del),
    'orsak', null)::text
from (select tillfalle_id, convert_from(innehall, 'UTF8')::jsonb as rapport
    from rapport where namn = 'rapport.json') handed_in
  cross join (values ('POLITISKA_INRIKTNINGAR', 'inriktningar'), ('INDIKATORER', 'indikatorer'))
    as parts (kod, part)
where exists (select 1 from jsonb_array_elements(rapport #> '{tillfalle,omfattning}') del
  where del ->> 'kod' = kod);
