#!/usr/bin/env bash
# A module while it is being written, in a real window: shown, shown anew at the same step with the same answers when a file is saved,
# and left as it was while a file is broken. Waits for what the program says, never for a time.
set -u
export LC_ALL=C.UTF-8
program=$1
folder=$(mktemp -d)
picture=$folder/Xvfb_screen0
display=:$((100 + RANDOM % 800))
module=$folder/content/learning/tea
kiosk="" server="" passed=0
trap '{ kill -9 $kiosk $server; wait; } 2>/dev/null; rm -rf "$folder"' EXIT

fail() {
  echo "FAILED: $*"
  echo "$passed passed, 1 failed"
  exit 1
}

cp -r content "$folder/content"
cp -r tests/fixtures/learning/tea "$folder/content/learning/"

# Pictures of every step, without a window.
out=$("$program" preview tea --content "$folder/content" --out "$folder/pictures" 2>&1) || fail "no pictures: $out"
for name in 01_why 02_milk 03_how 04_done; do [ -s "$folder/pictures/$name.png" ] || fail "no picture $name"; done
passed=$((passed + 1))

# wrong PATTERN ARGUMENTS: it ends with 1 and one line.
wrong() {
  local pattern=$1 said
  shift
  said=$("$program" preview "$@" --content "$folder/content" --out "$folder/none" 2>&1) && fail "preview $* went well"
  grep -q "$pattern" <<<"$said" || fail "preview $* said: $said"
  passed=$((passed + 1))
}
wrong "there is no module nope: make the folder" nope
wrong "is no folder of a module" "$folder/content"

Xvfb "$display" -screen 0 1280x720x24 -fbdir "$folder" -nocursor >/dev/null 2>&1 &
server=$!
export DISPLAY=$display
for _ in $(seq 50); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done

mkfifo "$folder/said"
"$program" preview "$module" 2>"$folder/said" &
kiosk=$!
exec 3<"$folder/said"

# says PATTERN: the next line it says matches.
says() {
  local line
  IFS= read -r -t 60 -u 3 line || fail "it never said: $1"
  [[ $line =~ $1 ]] || fail "it said \"$line\" where \"$1\" was to come"
  passed=$((passed + 1))
}

seen() { cksum <"$picture"; }

# differs FROM: waits until the picture is another one.
differs() {
  for _ in $(seq 200); do
    [ "$(seen)" != "$1" ] && return 0
    sleep 0.05
  done
  fail "the picture never changed"
}

says "tea: shown at why"
# The window may still be on its way to the screen when it is pressed. "Next" leads to the task, and there it only asks for an answer.
before=$(seen)
for _ in $(seq 20); do
  xdotool mousemove 1200 685 click 1
  for _ in $(seq 20); do [ "$(seen)" != "$before" ] && break 2; sleep 0.05; done
done
[ "$(seen)" != "$before" ] || fail "a press changed nothing"

# A word is changed as sed, and vim, do it: another file is put in its place.
before=$(seen)
sed -i 's/Hvad gør du?/Hvad gør du så?/' "$module/words/da.lua"
says "tea: shown anew at milk"
differs "$before"

# What was answered stays: the first card is pressed and checked, and the verdict still stands there when a file is saved.
before=$(seen)
xdotool mousemove 880 180 click 1
differs "$before"
before=$(seen)
xdotool mousemove 1100 670 click 1
differs "$before"
sleep 0.3 # it may come in two pictures
before=$(seen)
echo "-- nothing else" >>"$module/words/da.lua"
says "tea: shown anew at milk"
for _ in $(seq 100); do
  [ "$(seen)" = "$before" ] && break
  sleep 0.05
done
[ "$(seen)" = "$before" ] || fail "what was answered is gone"
passed=$((passed + 1))

# Written in place: not Lua. What was shown stays.
cp "$module/module.lua" "$folder/module.lua"
before=$(seen)
echo 'return module { id = "tea",' >"$module/module.lua"
says "content/learning/tea/module.lua:[0-9]+: "
says "tea: not shown; what was good before stays"
[ "$(seen)" = "$before" ] || fail "a broken file changed the picture"

# Lua, but no module: what is wrong, and how it is mended.
sed 's/mode = "check"/mode = "exam"/' "$folder/module.lua" >"$module/module.lua"
says "module tea: tea: mode is exam; write one of"
says "tea: not shown"

# Words that are broken hold it up too.
sed 's/mode = "check"/mode = "explore"/' "$folder/module.lua" >"$module/module.lua"
says "tea: shown anew at milk"
echo 'return {' >"$module/words/en.lua"
says "content/learning/tea/words/en.lua:[0-9]+: "
says "tea: not shown"
cp tests/fixtures/learning/tea/words/en.lua "$module/words/en.lua"
says "tea: shown anew at milk"

# A file that is not of the module says nothing; a folder that comes is watched as well.
echo x >"$module/notes.txt"
mkdir "$module/talks"
says "tea: shown anew at milk"
cp "$module/words/da.lua" "$module/talks/one.lua"
says "tea: shown anew at milk"

# The step is not there any more: at the next that was not answered.
sed 's/id = "milk"/id = "sugar"/' "$folder/module.lua" >"$module/module.lua"
says "tea: shown anew at sugar"
kill "$kiosk"
wait "$kiosk" 2>/dev/null
kiosk=""
ls "$folder/content" | grep -q '\.db' && fail "something was stored"
echo "$passed passed, 0 failed"
