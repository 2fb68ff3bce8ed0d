#!/usr/bin/env bash
# A rolling restart of two instances behind HAProxy under reads: each is told to stop (SIGTERM), waited for and started
# again, in turn. No read may fail. From the top folder, on a packaged application; see README.md.
here=$(cd "$(dirname "$0")" && pwd); . "$here/gemensamt.sh"
: "${SEKUNDER:=60}"
echo "files: $ARBETE"
new_database "$PGPORT"
start_instance $((PORT + 1)); a=$instance
start_instance $((PORT + 2)); b=$instance
ADRESS=127.0.0.1:$PORT INSTANS_A=127.0.0.1:$((PORT + 1)) INSTANS_B=127.0.0.1:$((PORT + 2)) haproxy -f "$here/../../docker/haproxy.cfg" \
  >"$ARBETE/haproxy.log" 2>&1 & started+=($!)
sleep 3
P=/styrning/v1/verksamhetsplaner/1441-ks-2023
printf '%s\n' $P $P/produktionsomraden "$P/avsnitt?limit=3" $P/indikatorer /styrning/v1/kommuner /styrning/v1/organ \
  "/styrning/v1/budgetrader?limit=5" "/styrning/v1/indikatorer?limit=5" >"$ARBETE/vagar"
(VAGAR="$ARBETE/vagar" wrk -t1 -c16 -d"${SEKUNDER}s" --timeout 10s -s "$here/../last/vagar.lua" "http://127.0.0.1:$PORT" \
  >"$ARBETE/wrk") & load=$!
restart() { # process port
  local asked; asked=$(now)
  kill "$1"
  while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
  echo "$2 stopped $(($(now) - asked)) ms after it was told"
  start_instance "$2"
  sleep 3
}
sleep 5; restart "$b" $((PORT + 2)); restart "$a" $((PORT + 1))
kill -0 $load 2>/dev/null || { echo "FAULT: the reads ended before the restarts; set SEKUNDER higher"; exit 1; }
wait $load
awk '/^RESULTAT/{printf "%d reads, %d failed, p50 %.1f ms, p99 %.1f ms\n", $2, $6, $4 / 1000, $5 / 1000
  if ($6 > 0) print "FAULT: a read failed"}' "$ARBETE/wrk"
