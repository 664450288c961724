#!/usr/bin/env bash
# Somebody is erased: by staff beside them, and from the command line. A marker is looked for with grep in every file there is and in
# every page of the store as the cipher opens it: there before, nowhere after; papers that no printer took go too, others' stay.
set -u
program=$1
pages=$(dirname "$program")/open_pages
marker=Zyxmarkwq
folder=$(mktemp -d)
data="$folder/data" out="$folder/out"
trap 'rm -rf "$folder"' EXIT
ln -s "$PWD/tests/play/support" "$folder/support"
passed=0
fail() { echo "FAILED: $*"; echo "$passed passed, 1 failed"; exit 1; }
pass() { passed=$((passed + 1)); }

# play NAME [SEED]: what is on standard input; another seed for another start, as its ids come from it
play() {
  cat >"$folder/$1.lua"
  "$program" play "$folder/$1.lua" --data "$data" --out "$out" --printer HP1 --seed "${2:-1}" >"$folder/$1.log" 2>&1 || { grep -v '^{' "$folder/$1.log"; fail "$1"; }
}
# finds: in how many places the marker is: pages as they are opened, and every file as it lies there
finds() {
  "$pages" "$data/minplan.db" | grep -a -o "$marker" | wc -l
}
lies_open() { grep -rla "$marker" "$data" && fail "a file holds the marker in the open"; }
papers() { find "$out" -name 'plan-*.pdf' | wc -l; }

play prepare <<PLAY
  local people = dofile(here .. "support/people.lua")
  local plan = dofile(here .. "support/plan.lua")
  people.staff_new("Mona (opdigtet)", "contact")
  people.staff_new("Lise (opdigtet)", "treatment")
  for _, name in ipairs { "$marker Et", "$marker To", "Karla" } do
    plan.made(name, { { 1, name .. " vil have ro" } })
    tap "Print"
    tap "Print"
    expect "gemt som en fil"
    tap "#leave"
  end
PLAY
[ "$(papers)" = 3 ] || fail "three papers are not there: $(ls "$out")"
[ "$(finds)" -gt 8 ] || fail "the search finds nothing"
lies_open
ls "$out" | grep -q "$marker" && fail "a paper is named after somebody"
pass

# From the command line: only after the name was said once more, and never one of several.
echo "Somebody else" | "$program" erase "$marker Et" --data "$data" --out "$out" >/dev/null 2>&1
[ $? = 2 ] || fail "another name erases"
"$program" erase "$marker" --data "$data" --out "$out" </dev/null >/dev/null 2>&1 && fail "half a name erases"
before=$(finds)
echo "$marker Et" | "$program" erase "$marker Et" --data "$data" --out "$out" >"$folder/said" 2>&1 || fail "$(cat "$folder/said")"
grep -q "$marker" "$folder/said" && fail "the answer names the person"
after=$(finds)
[ "$after" -lt "$before" ] && [ "$after" -gt 0 ] || fail "before $before, after $after"
[ "$(papers)" = 2 ] || fail "the paper of the erased is still there, or another's is gone"
"$program" verify --data "$data" >/dev/null || fail "the store is not whole"
pass

# By staff, with a second person: not alone, not with the same one twice.
play beside 2 <<PLAY
  local people = dofile(here .. "support/people.lua")
  people.staff_in "Mona (opdigtet)"
  tap "#go/erase"
  expect "Det kan ikke gøres om"
  shot "goes"
  tap "#next"
  people.digits "$marker To"
  people.digits "Mona (opdigtet)"
  people.digits()
  people.digits()
  people.on "erase_beside/second"
  tap "#second"
  people.digits "Lise (opdigtet)"
  people.digits "480137"
  people.digits()
  people.on "erase_beside/staff_code"
  tap "#staff_code"
  people.digits()
  people.digits()
  people.on "staff"
  tap "#leave"
PLAY
[ "$(finds)" = 0 ] || fail "a page of the store still holds the marker: $(finds)"
lies_open
[ "$(papers)" = 1 ] || fail "papers: $(ls "$out")"
"$program" verify --data "$data" >/dev/null || fail "the store is not whole"
"$program" backup "$data/next.backup" --data "$data" >/dev/null
"$program" restore "$data/next.backup" --replace --data "$data" >/dev/null
[ "$(finds)" = 0 ] || fail "the next backup brings it back"
lies_open
pass
echo "$passed passed, 0 failed"
