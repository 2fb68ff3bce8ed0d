-- A key is its caller's, by issuer and subject, for one operation on behalf of one organ. Nobody can tell
-- whose the keys of the last day were, so they are forgotten, as every key is after a day. The version before,
-- which may still run beside, names neither of the three.
delete from idempotensnyckel;
alter table idempotensnyckel
  drop constraint idempotensnyckel_pkey,
  add utfardare varchar(500) not null default '',
  add operation varchar(60)  not null default '',
  add organ     varchar(60)  not null default '',
  add primary key (subjekt, nyckel, operation, organ, utfardare);
