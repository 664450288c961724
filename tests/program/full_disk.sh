#!/usr/bin/env bash
# A disk that is really full (a small file system of its own, real ENOSPC) under the whole program: the citizen reads that it is not
# saved, loses nothing that was, and goes on when there is room; the command line says what to do.
set -u
if [ -z "${IN_OWN_NAMESPACE:-}" ]; then
  export IN_OWN_NAMESPACE=1
  for how in "-m" "-Urm"; do
    unshare "$how" true 2>/dev/null && exec unshare "$how" bash "$0" "$@"
  done
  echo "SKIPPED: this machine lets nobody mount a file system of their own"
  exit 77
fi
program=$1
# shellcheck source=tests/program/support/bad_input.bash
. "$(dirname "$0")/support/bad_input.bash"
disk="$folder/disk"
mkdir "$disk" "$folder/shots"
trap 'umount "$disk" 2>/dev/null; rm -rf "$folder"' EXIT

# new_disk SIZE: an empty one
new_disk() {
  umount "$disk" 2>/dev/null
  rm -f "$folder"/shots/*
  mount -t tmpfs -o "size=$1" none "$disk" || exit 77
}
fill() { dd if=/dev/zero of="$disk/fill" bs=4k status=none 2>/dev/null; }

# on NAME COMMAND: does the command when the play has taken the picture NAME
on() {
  for _ in $(seq 1200); do
    [ -f "$folder/shots/$1.png" ] && { shift; "$@"; return; }
    sleep 0.05
  done
}

begin='
local function open_again()
  people.sign_in "Eva (opdigtet)"
  tap "#next"
end
local function write(number)
  tap "#words"
  key "End"
  for _ = 1, 40 do key "Backspace" end
  type("Ord nummer " .. number)
end
local function full() return tree():find("ikke plads", 1, true) ~= nil end
local function at(step) return screen() == "flow/plan/goals/1/" .. step end
-- Answers, forward and back, until a save fails or `most` were saved; how many were.
local function answer(from, most)
  for number = from, most do
    write(number)
    tap "Videre"
    if full() then return number - 1 end
    assert(at "why", screen())
    tap "Tilbage"
    if full() then return number end
  end
  return most
end
people.sign_up "Eva (opdigtet)"
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Videre"
tap "Søvn og ro"
tap "Videre"
assert(at "words", screen())
'

# While someone is answering. Whoever has the code comes in to read, and a wrong one waits at once: nothing can be counted on the disk.
new_disk 1m
for name in fill fill_again; do on $name fill & done
for name in room room_again; do on $name rm -f "$disk/fill" & done
most=3 plays 'draft: the store could not be read or written: database or disk is full; make room on the disk' --data "$disk/data" <<<"$begin"'
local saved = answer(1, 3)
assert(saved == 3)
shot "fill"
saved = answer(4, 5000)
assert(saved < 5000, "the disk was never full")
expect "Det lykkedes ikke lige nu"
expect "Der er ikke plads til at gemme mere lige nu. Dit svar er her stadig."
shot "full"
style("paper", "200", "en")
style("paper", "200", "da")
shot "full_200"
tap "Prøv igen"
assert(full(), "it was called saved")
tap "Bliv her"
tap "#leave"
expect "Det sidste, du svarede, er ikke gemt endnu."
shot "full_leave"
tap "Gå alligevel"
expect "Velkommen"
people.try_in("Eva (opdigtet)", { "house", "dog", "boat", "moon" })
people.on "in/code"
expect "Vi venter lidt"
expect "30 sekunder"
wait "30 s"
tap "#leave"
people.sign_in "Eva (opdigtet)"

-- What was called saved is there, and at most the one answer in the air.
local draft = read("drafts", "{\"citizen\":\"me\"}"):match("\"id\":\"(%x+)\"")
local kept = tonumber(read("draft", "{\"id\":\"" .. draft .. "\"}"):match("Ord nummer (%d+)"))
assert(kept == saved or kept == saved + 1, "called saved: " .. saved .. ", there: " .. kept)
shot "room"
for _ = 1, 150 do tap "Hjælp" tap "Tilbage til skærmen" end -- meanwhile room is made
tap "#next"
if at "why" then tap "Tilbage" end
expect("Ord nummer " .. kept)

-- Room is made while somebody stands there: the same answer goes through with "try again", without a restart.
shot "fill_again"
local last
for number = 9001, 14000 do
  write(number)
  tap "Videre"
  last = number
  if full() then break end
  tap "Tilbage"
  if full() then break end
end
assert(full(), "the disk was never full again")
shot "room_again"
for _ = 1, 2000 do
  if not full() then break end
  tap "Prøv igen"
end
kill()
open_again()
if at "why" then tap "Tilbage" end
expect("Ord nummer " .. last)
'
kill %1 %2 %3 %4 2>/dev/null
[ -f "$folder/shots/room_again.png" ] && passed=$((passed + 1))

# Care on a full disk: could not, in one line; nothing half-made is left, and the store is as it was.
"$program" backup "$folder/copy" --data "$disk/data" >/dev/null || wrong "no backup where there is room" ""
fill
before=$(cd "$disk/data" && sha256sum minplan.db)
said 1 'No space left on device|disk is full; make room' "$program" backup "$disk/copy" --data "$disk/data"
said 1 'No space left on device|disk is full; make room' "$program" restore "$folder/copy" --replace --data "$disk/data"
left=$(cd "$disk" && find . -name 'copy*' -o -name '*.restoring*' -o -name '*before*')
if [ -z "$left" ]; then passed=$((passed + 1)); else wrong "something half-made is left: $left" ""; fi
if [ "$before" = "$(cd "$disk/data" && sha256sum minplan.db)" ]; then passed=$((passed + 1)); else wrong "the store was changed" ""; fi
rm "$disk/fill"
if "$program" verify --data "$disk/data" >/dev/null; then passed=$((passed + 1)); else wrong "the store is not whole" ""; fi

# A first start on a full disk; and printing to a file there.
new_disk 8m
mkdir "$disk/data"
fill
on none rm -f "$disk/fill" &
said 1 'No space left on device|disk is full; make room' "$program" --once --data "$disk/data"
plays 'No space left on device|disk is full; make room' --data "$disk/data" <<<'
assert(screen() == "fault", screen())
expect "Planerne kan ikke åbnes lige nu."
shot "none"
for _ = 1, 2000 do
  if screen() ~= "fault" then break end
  tap "Prøv igen"
end
people.first_start()
expect "Velkommen"
people.sign_up "Eva (opdigtet)"
'
kill %1 2>/dev/null

# Where the disk has plenty a reserve is kept: the disk fills, and whoever is here finishes as if nothing were; only the
# command line tells. When there is room again, the next reserve is kept as soon as nobody is here.
new_disk 80m
on fill fill &
on room rm -f "$disk/fill" &
plays 'the disk is full: the reserve of 16 MiB is given up so that people can finish; make room on the disk' --data "$disk/data" <<<"$begin"'
assert(answer(1, 3) == 3)
shot "fill"
assert(answer(4, 300) == 300, "the reserve was not used")
expect "Ord nummer 300"
shot "room"
for _ = 1, 150 do tap "Hjælp" tap "Tilbage til skærmen" end -- meanwhile room is made
tap "#leave"
expect "Velkommen"
'
if [ "$(stat -c %s "$disk/data/minplan.db.reserve")" = $((16 << 20)) ]; then passed=$((passed + 1)); else wrong "no new reserve" ""; fi

finish
