#!/usr/bin/env bash
# A primary and a streaming replica of it, and two instances that use both: where reads and writes go, and what
# happens when the replica lags, and when it is gone. From the top folder, on a packaged application; see README.md.
here=$(cd "$(dirname "$0")" && pwd); . "$here/gemensamt.sh"
: "${GANGER:=20}"
R=$((PGPORT + 1)); A=$((PORT + 1)); B=$((PORT + 2))
echo "files: $ARBETE"
new_database "$PGPORT"
folder "$ARBETE/pg-$R"
pg "$PGBIN/pg_basebackup" -h 127.0.0.1 -p "$PGPORT" -U postgres -D "$ARBETE/pg-$R" -R -X stream -c fast
tell "$R" "port = $R"; start_database "$R"

echo "-- migration"
SETTINGS+=(QUARKUS_FLYWAY_MIGRATE_AT_START=false)
QUARKUS_HTTP_PORT=$A program >"$ARBETE/for-tidig.log" 2>&1 && echo "FAULT: an instance started without tables" || echo "an instance before the migration ends with $?"
program migrera >"$ARBETE/migrera.log" 2>&1 && echo "migrera ends with 0" || echo "FAULT: migrera ends with $?"
echo "migrations made: $(sql "$PGPORT" 'select count(*) from flyway_schema_history where success')"
program migrera >>"$ARBETE/migrera.log" 2>&1 && echo "a second time too"

# Nothing is kept ready, so that every read asks a database.
SETTINGS+=(STYRNING_FARDIGA_SVAR_MINNE=0 "QUARKUS_DATASOURCE_LASREPLIK_JDBC_URL=jdbc:postgresql://127.0.0.1:$R/styrning")
start_instance "$A"; start_instance "$B"; mint; sleep 1

calls() { sql "$1" "select coalesce(sum(calls), 0) from pg_stat_statements where query ilike '%from gallande_budgetrad %'"; }
# Statements of 100 reads at a: at the primary, at the replica, and how many did not give 200.
where() { # header
  local p r bad; p=$(calls "$PGPORT") r=$(calls "$R")
  bad=$(for i in $(seq 100); do curl -s -o /dev/null -w '%{http_code}\n' "127.0.0.1:$A/styrning/v1/budgetrader?limit=1&page=$i" "$@"; done | grep -vc 200 || true)
  echo "100 reads: $(($(calls "$PGPORT") - p)) statements at the primary, $(($(calls "$R") - r)) at the replica, $bad failed"
}
echo "-- without a token"; where
echo "-- with a token"; where -H "Authorization: Bearer $TOKEN"

readback() { # how many of $GANGER decisions the writer did not read back at once, as the plan and in the list
  local missing=0 list
  for i in $(seq "$GANGER"); do
    year=$(($1 + i)); new_plan "$A" $year
    list=$(curl -s "127.0.0.1:$A/styrning/v1/verksamhetsplaner?budgetar=$year" | grep -c "1441-ks-$year" || true)
    [ "$(version "$A" $year)" = 1 ] && [ "$list" -gt 0 ] || missing=$((missing + 1))
  done
  echo "$GANGER decisions read back at once by their writer, without a token: $missing missing"
}
echo "-- writes"; readback 2100
echo "rows written by the primary alone: the replica is read-only ($(sql "$R" 'select pg_is_in_recovery()'))"

old() { for i in $(seq "$GANGER"); do staleness "$A" "$B" 2101; echo "$stale"; done >"$ARBETE/alder"; grep FAULT "$ARBETE/alder" || true; grep -v FAULT "$ARBETE/alder" | summary; }
echo "-- decisions at a, the old version told by b"; old
echo "-- the same, the replica's replay paused"
sql "$R" "select pg_wal_replay_pause()" >/dev/null
old; readback 2200; where
sql "$R" "select pg_wal_replay_resume()" >/dev/null; sleep 2
echo "-- resumed"; where

echo "-- the replica stopped (immediate) under load of 16 connections, started again"
for i in $(seq 300); do echo "/styrning/v1/budgetrader?limit=1&page=$i"; done >"$ARBETE/vagar"
(VAGAR="$ARBETE/vagar" wrk -t1 -c16 -d20s --timeout 10s -s "$here/../last/vagar.lua" "http://127.0.0.1:$A" >"$ARBETE/wrk") & load=$!
sleep 6; stop_database "$R" immediate; sleep 6; start_database "$R"
wait $load
awk '/^RESULTAT/{printf "%d reads, %d failed, p50 %.1f ms, p99 %.1f ms\n", $2, $6, $4 / 1000, $5 / 1000}' "$ARBETE/wrk"
sleep 2; where
