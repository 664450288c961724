#!/usr/bin/env bash
# A made-up word planted in the real program, in its window: it is in the memory while somebody is there, and after
# leaving neither in the memory nor on the screen; never in the store, its log, a backup, what the program says or the
# folder for printed plans. The same program without wipe.c must be caught.
set -u
program=$1
unwiped=$(dirname "$program")/minplan_unwiped
marker=Zyxmarkwq name="Zyxmarkwq (opdigtet)"
folder=$(mktemp -d)
display=:$((100 + RANDOM % 800))
export DISPLAY=$display
kiosk="" passed=0
trap 'kill -9 $kiosk $server 2>/dev/null; rm -rf "$folder"' EXIT
Xvfb "$display" -screen 0 1920x1080x24 >/dev/null 2>&1 &
server=$!

fail() {
  echo "FAILED: $*"
  cat "$folder/log" 2>/dev/null
  echo "$passed passed, 1 failed"
  exit 1
}
pass() { passed=$((passed + 1)); }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
# The beginning of the word, so that what was typed letter by letter is found too.
count() { as_root lua5.4 tests/program/scan_memory.lua "$kiosk" "${marker:0:6}"; }

# The same memory as the file that a core dump would be, looked through with grep.
in_core() {
  as_root lua5.4 tests/program/scan_memory.lua "$kiosk" "$marker" "$folder/core" >/dev/null
  as_root grep -aioc "${marker:0:6}" "$folder/core"
}

# until_count TEST NUMBER WHAT: until the number of finds is so
until_count() {
  local found
  for _ in $(seq 100); do
    found=$(count) || fail "the memory cannot be read"
    [ "$found" "$1" "$2" ] && pass && return
    sleep 0.1
  done
  fail "$3: found $found times"
}

picture() { import -window root "$folder/$1.ppm"; }
# until_same NAME NAME2: until the screen is the picture NAME
until_same() {
  for _ in $(seq 50); do
    picture now
    cmp -s "$folder/$1.ppm" "$folder/now.ppm" && pass && return
    sleep 0.1
  done
  fail "$2"
}
# until_still NAME: a picture that has stopped changing and is not black
until_still() {
  for _ in $(seq 50); do
    picture "$1"
    sleep 0.2
    picture now
    [ "$(identify -format '%k' "$folder/$1.ppm")" -gt 1 ] && cmp -s "$folder/$1.ppm" "$folder/now.ppm" && return
  done
  fail "the screen never came to rest"
}

start_kiosk() {
  "$1" --data "$folder/data" --out "$folder/out" >>"$folder/log" 2>&1 &
  kiosk=$!
  until_still home
}

keys() { xdotool key --delay 20 "$@"; }
# Home, "I have a plan", the name, the four pictures, on with the draft: to the words of a goal.
come_back() {
  keys Return Tab Return
  xdotool type --delay 10 "$name"
  keys Return
  keys Return Tab Tab Return Tab Tab Return Tab Tab Tab Tab Return
  keys Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Return Return
  xdotool type --delay 10 "Ikke til andre $marker"
}

for _ in $(seq 50); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done
cat >"$folder/prepare.lua" <<PLAY
  local people = dofile "tests/play/support/people.lua"
  people.sign_up "$name"
  for _ = 1, 2 do tap "Videre" end
  tap "Ja, lad os begynde"
  tap "Videre"
  tap "Søvn og ro"
  tap "Videre"
  assert(screen() == "flow/plan/goals/1/words", screen())
PLAY
"$program" play "$folder/prepare.lua" --data "$folder/data" || fail "there is no plan to come back to"

# Covered: three presses of Shift. The neutral picture is the one that the home screen is covered with.
start_kiosk "$program"
keys Shift_L Shift_L Shift_L
until_still neutral
keys Return
until_same home "the way back from the cover"
come_back
until_count -gt 5 "the search finds nothing"
[ "$(in_core)" -gt 0 ] || fail "grep finds nothing in a core"
[ -s "$folder/data/minplan.db-wal" ] || fail "there is no log of the store to look through"
grep -rla "$marker" "$folder/data" && fail "the store or its log holds it while somebody is there"
keys Shift_L Shift_L Shift_L
until_same neutral "the cover is another picture"
until_count -eq 0 "covered, and the memory holds it"
[ "$(in_core)" = 0 ] || fail "covered, and a core holds it"
pass
keys Return
until_same home "the home screen after the cover"

# Left: Escape leads to the own plan, and once more out of it.
come_back
until_count -gt 5 "the search finds nothing"
keys Escape Escape Escape Escape Escape Escape Escape Escape
until_count -eq 0 "left, and the memory holds it"
until_same home "the home screen after leaving"
[ "$(in_core)" = 0 ] || fail "left, and a core holds it"
pass
rm -f "$folder/core"

# Nowhere else either, while the program runs and when it has ended.
grep -q "$marker" "$folder/prepare.lua" || fail "grep finds nothing"
grep -rla "$marker" "$folder/data" "$folder/log" && fail "the store or the log holds it"
[ -e "$folder/out" ] && grep -rla "$marker" "$folder/out" && fail "the out folder holds it"
kill "$kiosk"
wait "$kiosk" || fail "the program did not end as it should"
"$program" backup "$folder/backup" --data "$folder/data" >/dev/null || fail "no backup"
grep -rla "$marker" "$folder/data" "$folder/log" "$folder/backup" && fail "the store, the log or the backup holds it"
pass

# Without wipe.c all of this would be seen.
start_kiosk "$unwiped"
come_back
until_count -gt 5 "the search finds nothing"
keys Shift_L Shift_L Shift_L
until_same neutral "the cover is another picture"
sleep 1
[ "$(count)" -gt 0 ] || fail "memory that is not wiped holds nothing: the search is blind"
pass
echo "$passed passed, 0 failed"
