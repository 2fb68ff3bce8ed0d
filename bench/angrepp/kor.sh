#!/usr/bin/env bash
# Every attack in turn against the packaged program with a small heap: kor.sh [-s seconds] [-x heap] [ATTACK]
# Starts the program on a data folder of its own and ends it. Prints a line for each attack and HELD or FELL.
set -euo pipefail
cd "$(dirname "$0")/../.."
secs=60 heap=256m
while getopts s:x: f; do case $f in s) secs=$OPTARG ;; x) heap=$OPTARG ;; *) exit 2 ;; esac; done
shift $((OPTIND - 1))
export STYRNING_DATA_KATALOG; STYRNING_DATA_KATALOG=$(mktemp -d)
export QUARKUS_HTTP_PORT=${PORT:-18390} QUARKUS_HTTP_HOST=127.0.0.1
app=target/quarkus-app/quarkus-run.jar
java -Xmx"$heap" -jar "$app" >"$STYRNING_DATA_KATALOG/ut.log" 2>&1 & program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null || true; rm -rf "$STYRNING_DATA_KATALOG"' EXIT
for _ in $(seq 300); do
  curl -sf -o /dev/null "127.0.0.1:$QUARKUS_HTTP_PORT/q/health/ready" && break
  kill -0 $program 2>/dev/null || { cat "$STYRNING_DATA_KATALOG/ut.log"; exit 1; }
  sleep 0.2
done
token() { java -jar "$app" token "$@" --minuter 60 | tail -1; }
TOKEN=$(token --roll redaktor --roll controller --organ 1441-ks)
TOKEN_ANNAT_ORGAN=$(token --roll redaktor --organ 1441-sbn)
TOKEN_ADMIN=$(token --roll administrator --kommun 1441)
export TOKEN TOKEN_ANNAT_ORGAN TOKEN_ADMIN
java bench/angrepp/Angrepp.java "http://127.0.0.1:$QUARKUS_HTTP_PORT" "$secs" "$program" "${1:-}"
