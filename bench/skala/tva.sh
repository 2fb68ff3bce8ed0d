#!/usr/bin/env bash
# Two instances on one PostgreSQL, behind HAProxy: reads while one of them is killed and started again, and how
# long the one tells what the other has changed. From the top folder, on a packaged application; see README.md.
here=$(cd "$(dirname "$0")" && pwd); . "$here/gemensamt.sh"
: "${SEKUNDER:=40}" "${GANGER:=50}"
echo "files: $ARBETE"
new_database "$PGPORT"
start_instance $((PORT + 1)); a=$instance
start_instance $((PORT + 2)); b=$instance
mint
ADRESS=127.0.0.1:$PORT INSTANS_A=127.0.0.1:$((PORT + 1)) INSTANS_B=127.0.0.1:$((PORT + 2)) haproxy -f "$here/../../docker/haproxy.cfg" \
  >"$ARBETE/haproxy.log" 2>&1 & started+=($!)
sleep 3
P=/styrning/v1/verksamhetsplaner/1441-ks-2023
printf '%s\n' $P $P/produktionsomraden "$P/avsnitt?limit=3" $P/indikatorer /styrning/v1/kommuner /styrning/v1/organ \
  "/styrning/v1/budgetrader?limit=5" "/styrning/v1/indikatorer?limit=5" >"$ARBETE/vagar"

echo "-- reads for $SEKUNDER s with 16 connections, one instance killed (-9) after a quarter, started again after a half"
(VAGAR="$ARBETE/vagar" wrk -t1 -c16 -d"${SEKUNDER}s" --timeout 10s -s "$here/../last/vagar.lua" "http://127.0.0.1:$PORT" \
  >"$ARBETE/wrk") & load=$!
sleep $((SEKUNDER / 4)); kill -9 "$b"; echo "killed b"
sleep $((SEKUNDER / 4)); start_instance $((PORT + 2)); echo "b is ready again"
wait $load
awk '/^RESULTAT/{printf "%d reads, %d failed, p50 %.1f ms, p99 %.1f ms\n", $2, $6, $4 / 1000, $5 / 1000}' "$ARBETE/wrk"

echo "-- decisions at a, read at b without a token"
for i in $(seq "$GANGER"); do
  [ $((i % 25)) != 1 ] || { year=$((2100 + i)); new_plan $((PORT + 1)) $year; sleep 1.2; }
  staleness $((PORT + 1)) $((PORT + 2)) $year; echo "$stale"
done >"$ARBETE/alder"
grep FAULT "$ARBETE/alder" || echo "a told its own decisions at once, each time"
grep -v FAULT "$ARBETE/alder" | summary
