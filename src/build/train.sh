#!/bin/sh
# Makes the ahead-of-time caches with real work: what runs here is what starts fast later.
set -u
home=$1
built=$home/target/onus
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

# Java writes a cache when the command ends well; a failed one leaves nothing behind.
learn() {
  part=$1
  shift
  rm -f "$built/$part.aot"
  ONUS_TRAINING="-XX:AOTCacheOutput=$work/$part.aot" "$home/onus" "$@" >"$work/$part.out" || echo "$part: exit $?"
  if [ -s "$work/$part.aot" ]; then mv "$work/$part.aot" "$built/$part.aot"; fi
}

learn cli evaluate "$home/src/build/training.jsonl"
