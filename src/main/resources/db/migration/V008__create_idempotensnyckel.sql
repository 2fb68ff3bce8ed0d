-- The answer to a POST with an Idempotency-Key, stored in the transaction that made it.
create table idempotensnyckel (
  subjekt  varchar(255) not null,
  nyckel   varchar(200) not null,
  avtryck  varchar(64)  not null,
  status   integer,
  huvuden  text,
  innehall bytea,
  skapad   timestamptz  not null default now(),
  primary key (subjekt, nyckel)
);
create index idempotensnyckel_skapad on idempotensnyckel (skapad);
