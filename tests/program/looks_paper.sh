#!/usr/bin/env bash
# "Who has looked?" with more looks than one page holds: the screen has a way to the older ones, and the paper has every look, each
# with its day and time, who, what and why, as read back from the PDF.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sessions=18 # of three looks each: 54, where a page has 50

cat >"$folder/looks.lua" <<LUA
local people = dofile "tests/play/support/people.lua"
local NAME = "Karla (opdigtet)"
people.staff_new("Mona (opdigtet)", "contact")
people.sign_up(NAME)
tap "#leave"
people.sign_in(NAME)
tap "#me"
tap "#contact"
tap "Mona (opdigtet)"
tap "#pick/all"
tap "#next"
tap "#leave"
for _ = 1, $sessions do
  people.staff_in "Mona (opdigtet)"
  tap "#go/plans"
  for _, purpose in ipairs { "plan", "meeting", "help" } do
    tap(NAME)
    tap("#pick/" .. purpose)
    tap "Luk planen"
  end
  tap "#leave"
  wait "7 min"
end
people.sign_in(NAME)
tap "#looks"
local function shown() return select(2, tree():gsub('"name":"Mona %(opdigtet%) · Kontaktperson"', "")) end
assert(shown() == 50, shown())
tap "Se ældre"
assert(shown() == 4, shown())
absent "Se ældre"
tap "Se nyere"
assert(shown() == 50, shown())
tap "#print"
LUA
"$program" play "$folder/looks.lua" --data "$folder/data" --out "$folder/out"

paper=$(pdftotext -layout "$folder"/out/looks-a4*.pdf -)
count=$(grep -c 'kl\. [0-9]*\.[0-9][0-9]: Mona (opdigtet) · Kontaktperson' <<<"$paper")
[ "$count" = $((sessions * 3)) ] || { echo "the paper has $count looks"; exit 1; }
grep -q 'Så på skærmen: alle emner' <<<"$paper" || { echo "the paper does not say what was seen"; exit 1; }
grep -q 'Det var for at give den hjælp, der er aftalt' <<<"$paper" || { echo "the paper does not say what for"; exit 1; }
grep -q 'Du har valgt, at personen er med i din plan' <<<"$paper" || { echo "the paper does not say why it was allowed"; exit 1; }
echo "1 passed, 0 failed"
