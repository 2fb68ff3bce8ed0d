#!/usr/bin/env bash
# How long answers take when much is asked, but not more than can be answered:
#   belastat.sh [-f] [-a share] [-t requests] [-d seconds] BASE
# Of ten requests four are for the areas of a plan, two for a plan, one for a part of the list across plans
# by cursor, and three for what is never ready: a follow-up, a board, a board's follow-ups; -f leaves those
# three out. First as many as can be answered by 16 connections are counted; then a share of that (0.7), or
# -t requests a second, comes from 64 connections at random moments. Service and database on CPU 0, the load
# on the last one. Needs wrk, psql; Linux.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
share=0.7 rate= secs=20 ready=.
while getopts fa:t:d: f; do case $f in f) ready='^/\(verksamhetsplaner\|produktionsomraden\)' ;; a) share=$OPTARG ;; t) rate=$OPTARG ;; d) secs=$OPTARG ;; *) exit 2 ;; esac; done
shift $((OPTIND - 1))
[ $# -eq 1 ] || { sed -n '2,8p' "$0"; exit 2; }
base=$1 root=$(cut -d/ -f1-3 <<<"$1") last=$(($(nproc) - 1))
: "${PGHOST:=127.0.0.1}" "${PGPORT:=15432}" "${PGUSER:=postgres}" "${PGDATABASE:=styrning}"; export PGHOST PGPORT PGUSER PGDATABASE
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
for port in "${root##*:}" "$PGPORT"; do
  pid=$(ss -H -ltnp "sport = :$port" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2)
  for p in "$pid" $(cat /proc/"$pid"/task/*/children); do taskset -apc 0 "$p" >/dev/null 2>&1 || true; done
done
psql -XAtc "
  with plan as (select plan_id, row_number() over (order by md5(plan_id)) n from verksamhetsplan where budgetar = 2025),
    report as (select t.tillfalle_id, t.organ, row_number() over (order by md5(t.tillfalle_id)) n from uppfoljning t),
    part as (select id, resultat, row_number() over (order by resultat, id) n from gallande_budgetrad where budgetar = 2025 and planbudgetar = 2025)
  select '/verksamhetsplaner/' || plan_id || '/produktionsomraden?budgetar=2025' from plan, generate_series(1, 4) where n <= 1000
  union all select '/verksamhetsplaner/' || plan_id from plan, generate_series(1, 2) where n <= 1000
  union all select '/uppfoljningar/' || tillfalle_id from report where n <= 1000
  union all select '/organ/' || organ from report where n <= 1000
  union all select '/uppfoljningar?organ=' || organ from report where n <= 1000
  union all select '/produktionsomraden?budgetar=2025&sort=resultat&limit=50&efter=' || translate(encode(convert_to(
    '[\"resultat\",\"' || id || '\",\"' || resultat || '\"]', 'utf8'), 'base64'), E'+/=\n', '-_') from part where n % 50 = 0 and n <= 50000" |
  grep "$ready" | sort -R --random-source=<(yes) | sed "s|^|/$(cut -d/ -f4- <<<"$base")|" >"$work/vagar"
echo "$(wc -l <"$work/vagar") addresses" >&2
export VAGAR=$work/vagar HAR=$here VILA
load() { taskset -c "$last" wrk -t1 -c"$1" -d"${2}s" --timeout 10s -s "$here/$3" "$root" | awk '/^RESULTAT/{print $2 / $3 * 1e6, $4, $5, $6}'; }
load 16 "$secs" vagar.lua >/dev/null
read -r capacity p50 p99 bad < <(load 16 "$secs" vagar.lua)
echo "as many as can be answered: $capacity/s, p50 $p50 us, p99 $p99 us, not 200: $bad"
VILA=$(awk -v r="${rate:-$(awk -v c="$capacity" -v s="$share" 'BEGIN {print c * s}')}" 'BEGIN {print 64 / r * 1000}')
load 64 "$secs" belastat.lua >/dev/null
read -r got p50 p99 bad < <(load 64 "$secs" belastat.lua)
echo "of which $got/s: p50 $p50 us, p99 $p99 us, not 200: $bad"
