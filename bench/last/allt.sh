#!/usr/bin/env bash
# Everything in one go: a database of 290 municipalities unless it is there, the service on it, W1, W2, 304, W3,
# W4, load below what can be answered, memory, and how long a start takes:
#   allt.sh [-k kommuner] [-d seconds]
# From the top folder, on a packaged application (mvn -q package -DskipTests). PGHOST, PGPORT, PGUSER and PGDATABASE
# say where; APP, PORT and JAVA_OPTS what is run. FLOOR_MEM and FLOOR_SQL are the roots of floors to compare with.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) kommuner=290 secs=4
while getopts k:d: f; do case $f in k) kommuner=$OPTARG ;; d) secs=$OPTARG ;; *) sed -n '2,6p' "$0"; exit 2 ;; esac; done
: "${PGHOST:=127.0.0.1}" "${PGPORT:=15432}" "${PGUSER:=postgres}" "${PGDATABASE:=styrning}" "${PORT:=8095}"
: "${APP:=target/quarkus-app/quarkus-run.jar}" "${JAVA_OPTS:=-Xmx512m}"
export PGHOST PGPORT PGUSER PGDATABASE QUARKUS_HTTP_PORT=$PORT STYRNING_BEHORIGHET_NYCKEL=lokal
export QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE QUARKUS_DATASOURCE_USERNAME=$PGUSER QUARKUS_DATASOURCE_PASSWORD=x
root=http://127.0.0.1:$PORT/styrning/v1 path=/styrning/v1/verksamhetsplaner/1441-ks-2023/produktionsomraden report=3001-ks-2026-apr

psql -XAtqc 'select 1' >/dev/null 2>&1 || createdb "$PGDATABASE"
java $JAVA_OPTS -jar "$APP" >/tmp/allt.$$.log 2>&1 & service=$!
trap 'kill $service 2>/dev/null || true' EXIT
for _ in $(seq 600); do curl -sf -o /dev/null "127.0.0.1:$PORT$path" && break; sleep 0.2; done
[ "$(psql -XAtc "select count(*) from kommun where kommunkod = '3001'")" = 1 ] ||
  { psql -Xq -v kommuner="$kommuner" -f "$here/generera.sql"; psql -Xqc 'vacuum analyze'; }

k() { "$here/kor.sh" -d "$secs" "$@" 2>/dev/null; }
k W2 ${FLOOR_MEM:+"floor-mem=$FLOOR_MEM/planer/{n}"} "product=$root/verksamhetsplaner/{plan}" "gz-product=$root/verksamhetsplaner/{plan}"
k W1 ${FLOOR_MEM:+"floor-mem=$FLOOR_MEM/planer/{n}/produktionsomraden"} "product=$root/verksamhetsplaner/{plan}/produktionsomraden?budgetar=2025"
k 304 ${FLOOR_MEM:+"floor-mem=$FLOOR_MEM/planer/{n}"} "product=$root/verksamhetsplaner/{plan}"
k W3 ${FLOOR_SQL:+"floor-keyset=$FLOOR_SQL/produktionsomraden?ar=2025&size=50&netto=33822.0&id=1"} \
  "parts=$root/produktionsomraden?budgetar=2025&sort=resultat&limit=50&efter={del}" \
  "page=$root/produktionsomraden?budgetar=2025&sort=resultat&limit=50&page=400"
"$here/belastat.sh" -d "$secs" "$root"
awk '/^VmRSS/{print "resident memory", int($2 / 1024), "MB"}' "/proc/$service/status"
TOKEN=$(java -jar "$APP" token --roll controller --organ 3001-ks --minuter 60 2>/dev/null | tail -1) \
  "$here/w4.sh" "$root" "$report" $((secs * 8)) 2>/dev/null
kill "$service"; wait "$service" 2>/dev/null || true
"$here/start.sh" -n 3 start "$PORT" "$path" -- java $JAVA_OPTS -jar "$APP"
rm -f /tmp/allt.$$.log
