#!/usr/bin/env bash
# A store that does not open, or whose pages are damaged, under the whole program: one line on the command line; a calm
# screen, nobody led into a blank plan, nothing written over; and "try again" works when the cause is gone.
set -u
program=$1
# shellcheck source=tests/program/support/bad_input.bash
. "$(dirname "$0")/support/bad_input.bash"
spoil=$(dirname "$program")/spoil_store

plays "" --data "$folder/whole" <<'PLAY'
people.sign_up "Eva (opdigtet)"
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Musik gør mig glad"
tap "Videre"
assert(screen() == "flow/plan/matters", screen())
PLAY
rm "$folder/whole/minplan.db.reserve"
found='
people.sign_in "Eva (opdigtet)"
tap "#next"
assert(screen() == "flow/plan/matters", screen())
tap "Tilbage"
'

# A copy of the store that may be spoilt.
store="$folder/data/minplan.db" key="$folder/data/minplan.db.key"
copy() {
  rm -rf "$folder/data" "$folder/before"
  cp -r "$folder/whole" "$folder/data"
}
untouched() {
  if cmp -s "$store" "$folder/before/minplan.db" &&
    [ "$(od -c "$key" 2>/dev/null)" = "$(od -c "$folder/before/minplan.db.key" 2>/dev/null)" ]; then
    passed=$((passed + 1))
  else
    wrong "$1: the store or its key was changed" ""
  fi
}

# cannot_open LINE DANISH ENGLISH: what the command line and the citizen are told; the files stay as they are.
cannot_open() {
  cp -rp "$folder/data" "$folder/before"
  for command in verify rebuild "backup $folder/copy"; do
    # shellcheck disable=SC2086
    said 1 "$1" "$program" $command --data "$folder/data"
  done
  said 1 "$1" "$program" --once --data "$folder/data"
  plays "$1" --data "$folder/data" --text-size 200 <<PLAY
assert(screen() == "fault", screen())
expect "Det virker ikke lige nu"
expect "$2"
expect "Det er ikke noget, du har gjort"
shot "store_da_${2// /_}"
tap "Prøv igen"
expect "$2"
tap "Forside"
expect "Velkommen"
tap "Min plan"
expect "$2"
tap "Forside"
tap "#practice"
tap "#plan"
assert(screen() == "flow/plan/about", screen())
PLAY
  plays "$1" --data "$folder/data" --lang en <<PLAY
assert(screen() == "fault", screen())
expect "It does not work right now"
expect "$3"
shot "store_en_${3// /_}"
PLAY
  untouched "$1"
}

copy
head -c 32 /dev/urandom >"$key"
cannot_open 'the key does not open the store, .*; put the right key file back' 'Planerne er låst' 'The plans are locked'
copy
rm "$key"
cannot_open 'the key file .* is missing; put it back' 'Planerne er låst' 'The plans are locked'
copy
head -c 5 /dev/zero >"$key"
cannot_open 'does not hold a key of 32 bytes; put the right one back' 'Planerne er låst' 'The plans are locked'
copy
chmod 644 "$key"
cannot_open 'others may read .*: chmod 600 it and start again' 'Planerne er låst' 'The plans are locked'
copy
"$spoil" newer "$store" "$key" || wrong "spoil_store" ""
cannot_open 'the store is newer than this program .*; update the program' 'en nyere udgave' 'a newer program'
copy
dd if=/dev/urandom of="$store" bs=4096 count=1 conv=notrunc status=none
cannot_open 'its first page is damaged; .*minplan restore' 'Planerne er låst' 'The plans are locked'
copy
head -c 100000 /dev/urandom >"$store"
cannot_open 'the key does not open the store' 'Planerne er låst' 'The plans are locked'

# No place for a store at all.
touch "$folder/file"
said 1 "cannot make $folder/file/data: Not a directory" "$program" --once --data "$folder/file/data"
plays "cannot make $folder/file/data: Not a directory" --data "$folder/file/data" <<<'assert(screen() == "fault", screen())'

# Each page but the first damaged in turn: told by verify with its number; the kiosk shows what it can read and says what
# it cannot; never a plan without what was said in it.
pages=$(($(stat -c %s "$folder/whole/minplan.db") / 4096)) met=0
for ((page = 2; page <= pages; page++)); do
  copy
  dd if=/dev/urandom of="$store" bs=4096 seek=$((page - 1)) count=1 conv=notrunc status=none
  said 1 "(page $page of the store is damaged|database disk image is malformed); see .*minplan restore" "$program" verify --data "$folder/data"
  cat >"$folder/play.lua" <<<'local people = dofile "tests/play/support/people.lua"'"$found"' assert(tree():find("Musik.-\"selected\":true"), "chosen before, and not now")'
  out=$("$program" play "$folder/play.lua" --data "$folder/data" --seed 2 --out "$folder/shots" 2>&1)
  if [ $? = 0 ]; then
    passed=$((passed + 1))
  elif grep -q 'kan ikke læses' <<<"$out" && grep -qE '^minplan: .*see minplan verify and minplan restore' <<<"$out"; then
    passed=$((passed + 1)) met=$((met + 1))
  else
    wrong "page $page damaged: neither the plan nor a word about it" "$out"
  fi
done
if [ $met -gt 2 ]; then passed=$((passed + 1)); else wrong "only $met damaged pages were met by the citizen" ""; fi

# The key comes back while the screen says so: "try again" opens the store, and everything is there.
copy
mv "$key" "$folder/key"
(
  for _ in $(seq 600); do
    [ -f "$folder/shots/locked.png" ] && mv "$folder/key" "$key" && break
    sleep 0.05
  done
) &
shots="$folder/shots" plays 'the key file .* is missing; put it back' --data "$folder/data" --seed 3 <<<'
assert(screen() == "fault", screen())
shot "locked"
for _ = 1, 2000 do
  if screen() ~= "fault" then break end
  tap "Prøv igen"
end
'"$found"'
assert(tree():find("Musik.-\"selected\":true"), "chosen before, and not now")
'
wait

# Flushes fail while someone answers: nothing is called saved, the answer stays on the screen, and "try again" opens the store
# from its file and saves it when the disk is well.
rm -rf "$folder/shots"
export FAILING_FLUSH="$folder/flushes_fail"
(
  for name in ill well; do
    for _ in $(seq 600); do
      [ -f "$folder/shots/$name.png" ] && break
      sleep 0.05
    done
    case $name in ill*) touch "$FAILING_FLUSH" ;; *) rm "$FAILING_FLUSH" ;; esac
  done
) &
nurse=$!
cp -r content "$folder/content"
cat >"$folder/content/flows/plan.lua" <<'FLOW'
return flow { id = "plan", version = 1, title = "plan.title", steps = {
  text { id = "first", ask = "plan.goal.why" }, text { id = "second", ask = "plan.goal.first_step" },
  stop { id = "done", ask = "plan.declined" } },
  effects = function(a) return { { kind = "strength.new", words = a.second, speaker = "citizen" } } end }
FLOW
LD_PRELOAD="$(dirname "$program")/preloaded/libfailing_flush.so" shots="$folder/shots" most=2 \
  plays '(an earlier flush failed|disk I/O error).*; look after the disk' --data "$folder/ill" --content "$folder/content" <<'PLAY'
local function not_saved() return tree():find("Det lykkedes ikke lige nu", 1, true) ~= nil end
local function open_again()
  people.sign_in "Eva (opdigtet)"
  tap "#next"
end
-- The disk falls ill and gets well in the world outside, where time goes on: to and fro until a save fails.
local function until_ill(name)
  shot(name)
  for i = 1, 3000 do
    tap "#words"
    key "End"
    for _ = 1, 12 do key "Backspace" end
    type("nummer " .. i)
    tap "#next"
    if not_saved() then return "nummer " .. i end
    assert(screen() == "flow/plan/second", screen())
    tap "Tilbage"
    if not_saved() then return "nummer " .. i end
  end
  error "the flushes never failed"
end
local function until_well(name)
  for _ = 1, 3 do
    tap "Prøv igen"
    assert(not_saved(), "it was called saved")
  end
  shot(name)
  for _ = 1, 3000 do
    if not not_saved() then return end
    tap "Prøv igen"
  end
  error "the flushes never came right"
end

people.sign_up "Eva (opdigtet)"
local last = until_ill "ill"
expect "Vi kunne ikke gemme lige nu. Dit svar er her stadig."
tap "Bliv her"
if screen() == "flow/plan/first" then
  expect(last)
  tap "#next"
else
  tap "Tilbage"
end
assert(not_saved(), "it was called saved")
until_well "well"
kill()
open_again()
if screen() == "flow/plan/second" then tap "Tilbage" end
expect(last)
PLAY
kill $nurse 2>/dev/null
wait
unset FAILING_FLUSH

finish
