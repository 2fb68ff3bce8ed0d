# Shared by the scripts beside it: database servers, instances and calls. Everything lies below $ARBETE.
set -euo pipefail
: "${APP:=target/quarkus-app/quarkus-run.jar}" "${PORT:=18310}" "${PGPORT:=15440}" "${MINNE:=256m}"
ARBETE=${ARBETE:-$(mktemp -d)}
initdb=$(command -v initdb || dpkg-query -L $(dpkg-query -W -f '${Package}\n' 'postgresql-[0-9]*') | grep '/bin/initdb$' | sort -V | tail -1)
PGBIN=$(dirname "$(readlink -f "$initdb")")
export PGUSER=postgres PGHOST=127.0.0.1 PGDATABASE=styrning
started=()

pg() { # PostgreSQL's programs do not run as root
  if [ "$(id -u)" = 0 ]; then (cd /; runuser -u postgres -- "$@"); else (cd /; "$@"); fi
}
sql() { "$PGBIN/psql" -XAtq -v ON_ERROR_STOP=1 -p "$1" -c "$2"; }
folder() { mkdir -p "$1"; chmod 755 "$ARBETE"; if [ "$(id -u)" = 0 ]; then chown postgres "$1"; fi; chmod 700 "$1"; }
start_database() { pg "$PGBIN/pg_ctl" -D "$ARBETE/pg-$1" -l "$ARBETE/pg-$1/server.log" -w -t 60 start >/dev/null; }
stop_database() { pg "$PGBIN/pg_ctl" -D "$ARBETE/pg-$1" -m "${2:-fast}" -w stop >/dev/null 2>&1 || true; }
new_database() { # port
  folder "$ARBETE/pg-$1"
  pg "$PGBIN/initdb" -D "$ARBETE/pg-$1" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
  tell "$1" "port = $1"; tell "$1" "listen_addresses = '127.0.0.1'"; tell "$1" "unix_socket_directories = ''"
  tell "$1" "shared_preload_libraries = 'pg_stat_statements'"; tell "$1" "max_connections = 100"
  start_database "$1"
  PGDATABASE=postgres sql "$1" "create database styrning"
  sql "$1" "create extension pg_stat_statements"
}
tell() { echo "$2" | if [ "$(id -u)" = 0 ]; then runuser -u postgres -- tee -a "$ARBETE/pg-$1/postgresql.conf"; else tee -a "$ARBETE/pg-$1/postgresql.conf"; fi >/dev/null; }

program() { # the program with its settings and nothing else of ours
  env QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$PGPORT/styrning" QUARKUS_DATASOURCE_USERNAME=postgres \
    QUARKUS_DATASOURCE_PASSWORD=x STYRNING_BEHORIGHET_NYCKEL=lokal STYRNING_DATA_KATALOG="$ARBETE/data" \
    STYRNING_BAS_URL="http://localhost:$PORT/styrning/v1" "${SETTINGS[@]}" java -Xmx"$MINNE" -jar "$APP" "$@"
}
SETTINGS=(QUARKUS_HTTP_HOST=127.0.0.1)
start_instance() { # port -> its process in $instance
  (SETTINGS+=("QUARKUS_HTTP_PORT=$1"); exec 1>>"$ARBETE/instans-$1.log" 2>&1; program & echo $! >"$ARBETE/instans-$1.env"; wait) &
  for _ in $(seq 600); do curl -sf -o /dev/null "127.0.0.1:$1/q/health/ready" && break; sleep 0.2; done
  instance=$(ss -H -ltnp "sport = :$1" | grep -o 'pid=[0-9]*' | head -1 | cut -d= -f2)
  started+=("$instance")
}
finish() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  for data in "$ARBETE"/pg-*; do stop_database "${data##*-}"; done
}
trap finish EXIT

mint() { TOKEN=$(program token --roll redaktor --roll namndsekreterare --organ 1441-ks --minuter 60 | tail -1); }
write() { # port path body -> status
  curl -s -o "$ARBETE/svar" -w '%{http_code}' -X POST "127.0.0.1:$1/styrning/v1$2" -H "Authorization: Bearer $TOKEN" \
    -H 'Content-Type: application/json' -d "$3"
}
must() { [ "$1" = "$2" ] || { echo "expected $2, got $1: $(cat "$ARBETE/svar")" >&2; exit 1; }; }
paragraph=0
decide() { # port year type
  paragraph=$((paragraph + 1))
  must "$(write "$1" "/verksamhetsplaner/1441-ks-$2/beslut" "{\"typ\":\"$3\",\"organ\":\"1441-ks\",\"datum\":\"2024-05-06\",\"paragraf\":\"§ $paragraph\"}")" 201
}
new_plan() { must "$(write "$1" /verksamhetsplaner/1441-ks-2023/kopia "{\"budgetar\":$2}")" 201; decide "$1" "$2" ANTAGANDE; }
version() { curl -s "127.0.0.1:$1/styrning/v1/verksamhetsplaner/1441-ks-$2?fields=planversion" | grep -o '"planversion":[0-9]*' | cut -d: -f2; }
now() { date +%s%3N; }

# How long a port goes on telling the version of before when another has decided: the beginning of the last request
# that got the old, in ms after the moment of the event, which is taken just before the commit. -> $stale
staleness() { # writer reader year
  local old; old=$(version "$2" "$3")
  decide "$1" "$3" REVIDERING
  (while :; do t=$(now); v=$(version "$2" "$3"); echo "$t $v"; [ "$v" = "$old" ] || break; done) >"$ARBETE/lasningar" &
  local reader=$!
  sleep 0.$((RANDOM % 90 + 10))
  decide "$1" "$3" ANTAGANDE
  own=$(version "$1" "$3")
  [ "$own" = $((old + 1)) ] || { echo "FAULT: the writer's own instance told version $own of plan $3 after $((old + 1))"; faults=$((faults + 1)); }
  wait $reader
  local event; event=$(sql "$PGPORT" "select cast(extract(epoch from tid) * 1000 as bigint) from handelselage")
  stale=$(awk -v old="$old" -v event="$event" '$2 == old {last = $1} END {print (last > event ? last - event : 0)}' "$ARBETE/lasningar")
}
faults=0
summary() { sort -n | awk '{v[NR] = $1} END {printf "%d times: median %d ms, most %d ms\n", NR, v[int((NR + 1) / 2)], v[NR]}'; }
