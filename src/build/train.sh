#!/bin/sh
# Makes the ahead-of-time caches with real work: what runs here is what starts fast later. train.sh HOME PART…
set -u
home=$1
shift
built=$home/target/onus
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

main() {
  for part in "$@"; do
    "train_$part"
    if [ -s "$work/$part.aot" ]; then mv "$work/$part.aot" "$built/$part.aot"; fi
  done
}

train_cli() {
  ONUS_TRAINING="-XX:AOTCacheOutput=$work/cli.aot" "$home/onus" evaluate "$home/src/build/training.jsonl"
}

# Starts on an empty folder, is asked for a page, and writes its cache when it is told to stop.
train_server() {
  chmod 755 "$work"
  export ONUS_DATA="$work/data" ONUS_TRAINING="-XX:AOTCacheOutput=$work/server.aot"
  "$home/onus" serve --port 0 >"$work/server.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    port=$(sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' "$work/server.log")
    if [ -n "$port" ] || ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.2
  done
  for path in / /api/v1/contracts /api/v1/openapi.json; do
    curl -s -o /dev/null "http://localhost:${port:-1}$path"
  done
  kill -TERM "$server"
  wait "$server"
  cat "$work/server.log"
}

main "$@"
