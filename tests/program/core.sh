#!/usr/bin/env bash
# No core file: whatever kills the program, its memory is not written to the disk, and no other process of the same user may read
# it. Every command is asked, and one is really killed in a place where others leave a core file.
set -u
program=$(realpath "$1")
preloaded=$(dirname "$program")/preloaded/libtell_core.so
folder=$(mktemp -d)
export SDL_VIDEODRIVER=dummy
kiosk=""
trap 'kill -9 $kiosk 2>/dev/null; rm -rf "$folder"' EXIT
passed=0

fail() {
  echo "FAILED: $*"
  echo "$passed passed, 1 failed"
  exit 1
}
pass() { passed=$((passed + 1)); }

# asked WORD...: the command, at its end, with a core file allowed before it started
asked() {
  rm -f "$folder/told"
  (ulimit -c unlimited; LD_PRELOAD=$preloaded TELL_CORE=$folder/told "$program" "$@" --data "$folder/data" </dev/null >/dev/null 2>&1)
  [ -s "$folder/told" ] || fail "$* told nothing"
  grep -vxq "core 0 0 dumpable 0" "$folder/told" && fail "$* leaves a core file: $(cat "$folder/told")"
  pass
}

mkdir -m 700 "$folder/data"
echo 271828 | "$program" people add Ada --role administrator --place Her --data "$folder/data" >/dev/null || fail "no store"
asked --once
for command in verify rebuild "backup $folder/backup" "restore $folder/backup --replace" "people list" "open $folder/backup" \
  "lint $folder/none" "bench none" "play tests/play/language.lua"; do
  # shellcheck disable=SC2086
  asked $command
done
# What is preloaded tells the truth of a program that does nothing about it.
(ulimit -c unlimited; LD_PRELOAD=$preloaded TELL_CORE=$folder/other cat </dev/null)
grep -q "dumpable 0" "$folder/other" && fail "what is preloaded says so of everybody"
pass

# Really killed, where a program that does nothing about it leaves a core file (not every machine writes one here).
cd "$folder" || exit 1
(ulimit -c unlimited; sleep 60 & kill -SEGV $!; wait $!) >/dev/null 2>&1
others=$(find . -maxdepth 1 -name 'core*' | wc -l)
rm -f core*
(ulimit -c unlimited; exec "$program" --data "$folder/data") >/dev/null 2>&1 &
kiosk=$!
for _ in $(seq 100); do
  grep -q 'core file size *0 *0' /proc/$kiosk/limits 2>/dev/null && break
  sleep 0.05
done
grep -q 'core file size *0 *0' /proc/$kiosk/limits || fail "the kiosk may leave a core file"
kill -SEGV $kiosk
wait $kiosk 2>/dev/null
kiosk=""
[ -z "$(find . -maxdepth 1 -name 'core*')" ] || fail "the kiosk left a core file"
pass
[ "$others" -gt 0 ] || echo "no program leaves a core file in this place: the last check shows little here"
echo "$passed passed, 0 failed"
