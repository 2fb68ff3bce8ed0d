#!/bin/sh
# Run once, when the database is made: the application is another than who owns the tables.
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v losenord="$STYRNING_LOSENORD" <<'SQL'
create role styrning login password :'losenord';
SQL
