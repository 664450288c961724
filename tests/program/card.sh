#!/usr/bin/env bash
# A card from the paper to the reader: what a scanner takes from the printed card lets its owner come in with their code; the card
# before it is of no use any more, and neither says a name.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

play() { # play NAME: the lines on standard input, on the same store each time
  { echo 'local people = dofile "tests/play/support/people.lua"'; cat; } >"$folder/$1.lua"
  "$program" play "$folder/$1.lua" --data "$folder/data" --out "$folder/out"
}

play make <<'LUA'
people.sign_up "Karla (opdigtet)"
tap "#leave"
for _ = 1, 2 do
  people.sign_in "Karla (opdigtet)"
  tap "#me"
  tap "#card"
  tap "#next"
  expect "Papiret er gemt som en fil"
  assert(not tree():find '"value":"%x%x%x%x%x%x%x%x', "the screen holds what the card holds")
  tap "#leave"
  wait "2 s"
end
LUA

tokens=()
for card in "$folder"/out/code-card-*.pdf; do
  ! pdftotext "$card" - | grep -q Karla || { echo "the card says a name"; exit 1; }
  pdftoppm -gray "$card" "$folder/card"
  tokens+=("$(zbarimg -q --raw --nodbus "$folder"/card-1.pgm)")
done
[ ${#tokens[@]} = 2 ] && [ "${tokens[0]}" != "${tokens[1]}" ] || { echo "there are not two cards"; exit 1; }
[ "${#tokens[1]}" = 32 ] || { echo "a scanner reads \"${tokens[1]}\""; exit 1; }

play use <<LUA
local function scan(token)
  tap "#plan"
  tap "#before"
  tap "Jeg har et kort"
  type(token)
  key "Enter"
  people.pictures()
end
scan "${tokens[0]}"
people.on "in/card"
expect "Det kort virker ikke mere"
tap "#leave"
scan "${tokens[1]}"
people.on "overview"
tap "#leave"
-- The card stands for the name, not for the code.
tap "#plan"
tap "#before"
tap "Jeg har et kort"
type "${tokens[1]}"
key "Enter"
people.pictures { "house", "dog", "boat", "moon" }
people.on "in/code"
LUA
echo "3 passed, 0 failed"
