#!/usr/bin/env bash
# CPU a request costs, server and database together:
#   kor.sh [-r rounds] [-d seconds] [-w seconds] WORKLOAD NAME=URL [NAME=URL ...]
# {plan} in a URL runs through the plans of 2025 in the database, {n} through 1 to 1000, {del} through the
# cursors of the first 1000 parts of fifty rows of 2025 by result; a workload that begins with 304 sends the
# ETag of each address back, a NAME that begins with gz- asks for gzip. Rounds are interleaved; the first
# NAME is what the others are compared with. Servers and database are pinned to CPU 0 while they are
# measured, the load runs on the last CPU. Needs wrk, curl and psql; Linux.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=3 secs=5 warm=6
while getopts r:d:w: f; do case $f in r) rounds=$OPTARG ;; d) secs=$OPTARG ;; w) warm=$OPTARG ;; *) exit 2 ;; esac; done
shift $((OPTIND - 1))
[ $# -ge 2 ] || { sed -n '2,8p' "$0"; exit 2; }
workload=$1; shift
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
tick=$(getconf CLK_TCK) last=$(($(nproc) - 1))
: "${PGHOST:=127.0.0.1}" "${PGPORT:=15432}" "${PGUSER:=postgres}" "${PGDATABASE:=styrning}"
export PGHOST PGPORT PGUSER PGDATABASE
database=$(ss -H -ltnp "sport = :$PGPORT" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2)

pid_of() { ss -H -ltnp "sport = :$1" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2; }
# Ticks of a process, its children and those of them that have ended.
ticks() {
  { cat "/proc/$1/stat"; for c in $(cat /proc/"$1"/task/*/children); do cat "/proc/$c/stat" 2>/dev/null || true; done; } |
    sed 's/.*) //' | awk '{t += $12 + $13} NR == 1 {t += $14 + $15} END {print t + 0}'
}
busy() { awk '/^cpu /{print $2 + $3 + $4 + $7 + $8}' /proc/stat; }
pin() { taskset -apc "$1" "$2" >/dev/null; for c in $(cat /proc/"$2"/task/*/children); do taskset -apc "$1" "$c" >/dev/null 2>&1 || true; done; }
load() { # connections seconds -> requests µs p50 p99 errors
  VAGAR=$work/$name GZIP=$([[ $name == gz-* ]] && echo 1 || true) taskset -c "$last" \
    wrk -t1 -c"$1" -d"${2}s" --timeout 10s -s "$here/vagar.lua" "$origin" | awk '/^RESULTAT/{print $2, $3, $4, $5, $6}'
}
each() { for target in "$@"; do
  name=${target%%=*} url=${target#*=}; origin=$(cut -d/ -f1-3 <<<"$url") path=/$(cut -d/ -f4- <<<"$url"); server=$(pid_of "${origin##*:}")
  "$step"; done; }
prepare() {
  case $path in
    *{plan}*) psql -XAtc "select plan_id from verksamhetsplan where budgetar = 2025 order by md5(plan_id) limit 1000" ;;
    *{n}*) seq 1000 ;;
    *{del}*) psql -XAtc "select translate(encode(convert_to('[\"resultat\",\"' || id || '\",\"' || resultat || '\"]', 'utf8'), 'base64'), E'+/=\n', '-_')
      from (select id, resultat, row_number() over (order by resultat, id) n from gallande_budgetrad where budgetar = 2025 and planbudgetar = 2025) r where n % 50 = 0 order by n limit 1000" ;;
    *) echo - ;;
  esac | while read -r key; do p=${path//\{plan\}/$key}; p=${p//\{del\}/$key}; echo "${p//\{n\}/$key}"; done >"$work/$name"
  if [[ $workload == 304* ]]; then
    head -100 "$work/$name" | while read -r p; do
      printf '%s\t%s\n' "$p" "$(curl -sgD - -o /dev/null "$origin$p" | tr -d '\r' | awk 'tolower($1) == "etag:" {print $2}')"
    done >"$work/tagged"; mv "$work/tagged" "$work/$name"
  fi
  bytes=$(curl -sg -o /dev/null -w '%{http_code} %{size_download}' $([[ $name == gz-* ]] && echo -H Accept-Encoding:gzip) "$origin$(head -1 "$work/$name" | cut -f1)")
  echo "$name: $bytes bytes, $(wc -l <"$work/$name") addresses" >&2
}
heat() {
  pin "0-$last" "$server"; local cost=0 was
  for _ in 1 2 3 4 5 6; do was=$cost; local s=$(ticks "$server") r; read -r r _ < <(load 16 "$warm"); sleep 1
    cost=$((($(ticks "$server") - s) * 1000000 / tick / (r + 1))); [ "$was" -gt 0 ] && [ $((cost * 107)) -ge $((was * 100)) ] && break; done
  pin 0 "$server"; pin 0 "$database"
}
measure() {
  for connections in 16 1; do
    local s=$(ticks "$server") d=$(ticks "$database") b=$(busy) t=$(date +%s%N) result
    result=$(load "$connections" "$secs")
    local s2=$(ticks "$server") d2=$(ticks "$database") b2=$(busy) t2=$(date +%s%N)
    echo "$name $connections $((s2 - s)) $((d2 - d)) $((b2 - b)) $(((t2 - t) / 1000)) $result" >>"$work/rows"
  done
}
step=prepare each "$@"
step=heat each "$@"
for _ in $(seq "$rounds"); do step=measure each "$@"; done
awk -v tick="$tick" -v workload="$workload" '
  function median(list, n,   i, j, v) { for (i = 2; i <= n; i++) { v = list[i]; for (j = i - 1; j > 0 && list[j] > v; j--) list[j + 1] = list[j]; list[j + 1] = v } return list[int((n + 1) / 2)] }
  { key = $1 " " $2; if (!(key in n)) order[++keys] = key; i = ++n[key]
    app[key, i] = $3 * 1e6 / tick / $7; db[key, i] = $4 * 1e6 / tick / $7; p50[key, i] = $9; p99[key, i] = $10; rps[key, i] = $7 / $8 * 1e6; bad[key] += $11
    other[key, i] = ($5 - $3 - $4) * 1e8 / tick / $6 }
  function of(table, key,   list, i) { for (i = 1; i <= n[key]; i++) list[i] = table[key, i]; return median(list, n[key]) }
  END { printf "%-6s %-22s %5s %9s %8s %8s %6s %9s %8s %8s %6s %6s\n", "", "", "conns", "app us", "db us", "sum us", "ratio", "req/s", "p50 us", "p99 us", "errors", "other%"
    for (k = 1; k <= keys; k++) { key = order[k]; split(key, part, " "); sum = of(app, key) + of(db, key); if (!(part[2] in floor)) floor[part[2]] = sum
      printf "%-6s %-22s %5d %9.1f %8.1f %8.1f %6.2f %9.0f %8d %8d %6d %6.0f\n", workload, part[1], part[2], of(app, key), of(db, key), sum, sum / floor[part[2]], of(rps, key), of(p50, key), of(p99, key), bad[key], of(other, key) } }' "$work/rows"
