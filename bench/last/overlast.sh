#!/usr/bin/env bash
# More asked than can be answered: overlast.sh [-c connections] [-d seconds] BASE [PATH]
# Loads PATH (one that asks the database) and meanwhile asks, once every 0.2 s, for a ready answer and for
# readiness. One more client asks for PATH again and again, for how long those wait that get 200. Prints
# answers a second by status, p50 and p99, and the resident memory of the service. Needs wrk, curl; Linux.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
connections=1000 secs=10
while getopts c:d: f; do case $f in c) connections=$OPTARG ;; d) secs=$OPTARG ;; *) exit 2 ;; esac; done
shift $((OPTIND - 1))
[ $# -ge 1 ] || { sed -n '2,6p' "$0"; exit 2; }
base=$1 path=${2:-/budgetrader?budgetar=2025&sort=resultat&limit=50} root=$(cut -d/ -f1-3 <<<"$1")
ready=$base/verksamhetsplaner/1441-ks-2023
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
pid=$(ss -H -ltnp "sport = :${root##*:}" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2)
memory() { awk '/VmRSS/{print int($2 / 1024)}' "/proc/$pid/status"; }
sample() { # name url
  while [ -e "$work" ] && [ ! -e "$work/end" ]; do
    curl -s -m 30 -o /dev/null -w '%{http_code} %{time_total}\n' "$2" >>"$work/$1"; sleep 0.2; done; }
quantiles() {
  { grep ^200 "$work/$1" || true; grep -v ^200 "$work/$1" | sed 's/ .*/ -/' || true; } | sort -k2 -n | awk -v name="$1" '{s[$1]++} $1 == 200 {t[++n] = $2} END {printf "%s: p50 %.0f ms, p99 %.0f ms of 200;", name, 1000 * t[int((n + 1) / 2)], 1000 * t[int(n * 0.99 + 0.5)]; for (c in s) printf " %s: %d", c, s[c]; print ""}'
}
curl -sf -o /dev/null "$ready"
echo "memory before: $(memory) MB"
sample ready "$ready" & sample readiness "$root/q/health/ready" & sample asked "$base$path" &
wrk -t1 -c"$connections" -d"${secs}s" --timeout 60s -s "$here/overlast.lua" "$base$path" | grep -E '^RESULTAT' | cut -d' ' -f2-
touch "$work/end"; wait
quantiles ready; quantiles readiness; quantiles asked
echo "memory after: $(memory) MB"
