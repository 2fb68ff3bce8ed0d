#!/usr/bin/env bash
# W4: what replacing the outcome of one report costs, against the same rows written by hand:
#   TOKEN=... w4.sh URL TILLFALLE [seconds]       e.g. http://127.0.0.1:8095/styrning/v1 3001-ks-2026-apr
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) url=$1 report=$2 secs=${3:-10} tick=$(getconf CLK_TCK)
: "${PGHOST:=127.0.0.1}" "${PGPORT:=15432}" "${PGUSER:=postgres}" "${PGDATABASE:=styrning}"; export PGHOST PGPORT PGUSER PGDATABASE
pid_of() { ss -H -ltnp "sport = :$1" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2; }
ticks() {
  { cat "/proc/$1/stat"; for c in $(cat /proc/"$1"/task/*/children); do cat "/proc/$c/stat" 2>/dev/null || true; done; } |
    sed 's/.*) //' | awk '{t += $12 + $13} NR == 1 {t += $14 + $15} END {print t + 0}'
}
origin=$(cut -d/ -f1-3 <<<"$url") server=$(pid_of "$(cut -d: -f3 <<<"$url" | cut -d/ -f1)") database=$(pid_of "$PGPORT")
export OMRADEN; OMRADEN=$(psql -XAtc "select string_agg(omrade, ' ') from utfall where tillfalle_id = '$report'")
for run in warm measured; do
  export ETAG; ETAG=$(curl -sgD - -o /dev/null -H "Authorization: Bearer $TOKEN" "$url/uppfoljningar/$report/utfall" | tr -d '\r' | awk 'tolower($1) == "etag:" {print $2}')
  s=$(ticks "$server") d=$(ticks "$database")
  read -r n _ p50 p99 bad < <(TOKEN=$TOKEN wrk -t1 -c1 -d"${secs}s" -s "$here/utfall.lua" "$url/uppfoljningar/$report/utfall" | awk '/^RESULTAT/{print $2, $3, $4, $5, $6}')
  echo "product $run: $(((($(ticks "$server") - s) * 1000000 / tick) / n)) us app, $(((($(ticks "$database") - d) * 1000000 / tick) / n)) us db, $n writes, p50 $p50 us, p99 $p99 us, errors $bad"
done
d=$(ticks "$database")
/usr/bin/env time -f '%U %S' -o /tmp/hand.$$ java -cp "$here/../../target/quarkus-app/lib/main/*" "$here/Handskriven.java" "jdbc:postgresql://$PGHOST:$PGPORT/$PGDATABASE" "$PGUSER" "$report" "$secs" >/tmp/hand.out.$$
n=$(awk '/^RESULTAT/{print $2}' /tmp/hand.out.$$)
echo "by hand: $(awk -v n="$n" '{printf "%d", ($1 + $2) * 1e6 / n}' /tmp/hand.$$) us app (start of the JVM too), $(((($(ticks "$database") - d) * 1000000 / tick) / n)) us db, $n writes"
rm -f /tmp/hand.$$ /tmp/hand.out.$$
