#!/usr/bin/env bash
# From exec to the first 200 that reads the database, pinned to CPU 0, and memory then:
#   start.sh [-n runs] NAME PORT PATH -- COMMAND...
# Before it, what makes the start short: an archive of loaded classes from one run with a few requests.
#   start.sh train PORT PATH -- COMMAND...      the command writes its archive when it is stopped
set -euo pipefail
n=5
[ "${1:-}" = -n ] && { n=$2; shift 2; }
[ $# -ge 4 ] || { sed -n '2,5p' "$0"; exit 2; }
name=$1 url=http://127.0.0.1:$2$3; shift 4
pid_of() { ss -H -ltnp "sport = :$1" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2; }
port=$(cut -d: -f3 <<<"$url" | cut -d/ -f1)
[ -z "$(pid_of "$port" || true)" ] || { echo "port $port is taken" >&2; exit 2; }
end() { kill "$1"; for _ in $(seq 600); do [ -d "/proc/$1" ] || return 0; sleep 0.1; done; kill -9 "$1"; }
first() { # -> ms
  local t0=${EPOCHREALTIME/[.,]/}
  setsid taskset -c 0 "$@" >/tmp/start.$$.log 2>&1 &
  until curl -sf -o /dev/null --max-time 5 "$url"; do
    sleep 0.02; [ $((${EPOCHREALTIME/[.,]/} - t0)) -lt 180000000 ] || { tail -5 /tmp/start.$$.log >&2; exit 1; }
  done
  ms=$(((${EPOCHREALTIME/[.,]/} - t0) / 1000)) pid=$(pid_of "$port") rss=$(awk '/^VmRSS/{print int($2 / 1024)}' "/proc/$pid/status")
}
if [ "$name" = train ]; then
  first "$@"
  for _ in $(seq 100); do curl -s -o /dev/null "$url"; curl -s -o /dev/null "${url%%/verksamhetsplaner*}/produktionsomraden?limit=50"; done
  end "$pid"; exit
fi
for _ in $(seq "$n"); do first "$@"; end "$pid"; echo "$ms $rss"; done | sort -n |
  awk -v name="$name" '{t[NR] = $1; r = $2} END {printf "| %s | %d (%d-%d) | %d |\n", name, t[int((NR + 1) / 2)], t[1], t[NR], r}'
rm -f /tmp/start.$$.log
