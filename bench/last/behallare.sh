#!/usr/bin/env bash
# What a container of a size holds: behallare.sh [-m megabytes] [-d seconds] [-o java-options]
# Starts PostgreSQL, and the program in a memory group of that size with the Dockerfile's options unless
# others are given, asks for everything that costs memory at once, and prints the most that was used and
# whether the kernel ended it. Needs root, control groups (1 or 2), curl, wrk.
set -euo pipefail
cd "$(dirname "$0")/../.."
megabytes=512 secs=180 options=$(sed -n 's/^ENV JAVA_TOOL_OPTIONS="\(.*\)"/\1/p' docker/Dockerfile)
while getopts m:d:o: f; do case $f in m) megabytes=$OPTARG ;; d) secs=$OPTARG ;; o) options=$OPTARG ;; *) exit 2 ;; esac; done
PORT=${PORT:-18360} PGPORT=${PGPORT:-15460}
. bench/skala/gemensamt.sh
new_database "$PGPORT"
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
  group=/sys/fs/cgroup/styrning-prov limit=memory.max peak=memory.peak
  echo +memory >/sys/fs/cgroup/cgroup.subtree_control
else
  group=/sys/fs/cgroup/memory/styrning-prov limit=memory.limit_in_bytes peak=memory.max_usage_in_bytes
fi
mkdir -p "$group"; echo $((megabytes * 1024 * 1024)) >"$group/$limit"
(echo $BASHPID >"$group/cgroup.procs"
 exec env JAVA_TOOL_OPTIONS="$options" QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$PGPORT/styrning" \
  QUARKUS_DATASOURCE_USERNAME=postgres QUARKUS_DATASOURCE_PASSWORD=x STYRNING_BEHORIGHET_NYCKEL=lokal STYRNING_EXEMPELDATA=true \
  STYRNING_DATA_KATALOG="$ARBETE/data" QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT="$PORT" java -jar "$APP" >"$ARBETE/ut.log" 2>&1) & program=$!
started+=("$program")
for _ in $(seq 600); do curl -sf -o /dev/null "127.0.0.1:$PORT/q/health/ready" && break; sleep 0.2; done
api=http://127.0.0.1:$PORT/styrning/v1
used() { awk -v b="$(cat "$group/$peak")" 'BEGIN {print int(b / 1048576)}'; }
echo "started: $(used) MB of $megabytes, options: $options"
end=$((SECONDS + secs))
loop() { while [ $SECONDS -lt $end ] && kill -0 "$program" 2>/dev/null; do curl -s -m 30 -o /dev/null "$@" || true; done; }
report=$api/uppfoljningar/1441-ks-2023-apr/rapport
for form in pdf xlsx html csv; do loop "$report.$form" & done
loop "$api/budgetrader?hela=true" & loop -H 'Accept: application/x-ndjson' "$api/handelser?hela=true" &
loop --compressed "$api/oversikt" & loop "$api/openapi.yaml" & loop -H 'Accept: text/turtle' "$api/dcat" &
wrk -t1 -c32 -d"${secs}s" "$api/verksamhetsplaner/1441-ks-2023" >"$ARBETE/wrk" & wrk -t1 -c32 -d"${secs}s" "$api/uppfoljningsschema?limit=500" >/dev/null &
while [ $SECONDS -lt $end ] && kill -0 "$program" 2>/dev/null; do sleep 1; done
alive=yes; kill -0 "$program" 2>/dev/null || alive="no, it ended"
echo "after $secs s: most used $(used) MB of $megabytes; alive: $alive; $(grep Requests/sec "$ARBETE/wrk" || true)"
kill "$program" 2>/dev/null || true; wait "$program" 2>/dev/null || true
rmdir "$group" 2>/dev/null || true
