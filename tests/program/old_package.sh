#!/usr/bin/env bash
# A plan that one kiosk handed over and another takes in: as an older plan whose goals, agreements, wishes and notes the citizen takes
# along; handed over again it says the same. A package of a newer version, a damaged one, none at all, and a wrong key: a clear answer
# each. And the same from the command line, with files of goals.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck source=tests/program/support/open.bash
. "$(dirname "$0")/support/open.bash"
medium=$folder/medium
mkdir "$medium"

key_of() { grep -o 'KEY [-0-9a-z.]* [-0-9a-z]*' <<<"$1" | head -1 | cut -d' ' -f2-; }

said=$("$program" play tests/program/support/package_out.lua --medium "$medium" --out "$folder/out" 2>&1)
read -r file key <<<"$(key_of "$said")"
[ -n "$key" ] || { fail "nothing was handed over: $said"; exit 1; }
open 0 "handover.json" "$key" "$medium/$file" --out "$folder/first"

# Others beside it: of a newer version, cut in the middle of the bundle, and no package.
sed 's/"url":"version","valueDecimal":1/"url":"version","valueDecimal":2/' "$folder/first/plan.fhir.json" |
  "$(dirname "$program")/zip_up" "$key" plan.fhir.json > "$medium/newer.zip"
cp "$medium/$file" "$medium/damaged.zip"
printf 'xxxxxxxx' | dd of="$medium/damaged.zip" bs=1 seek=400 conv=notrunc status=none
printf 'PK' > "$medium/none.zip"
# What is no file of the medium is not offered: a link leads elsewhere, and a pipe would keep the kiosk waiting.
ln -s "$folder/first/handover.json" "$medium/link.zip"
mkfifo "$medium/pipe.zip"
mkdir "$medium/folder.zip"

cat > "$folder/in.lua" <<PLAY
here, FILE, KEY = "$PWD/tests/play/", "$file", "$key"
dofile("$PWD/tests/program/support/package_in.lua")
PLAY
said=$("$program" play "$folder/in.lua" --medium "$medium" --out "$folder/out" 2>&1)
read -r again key_again <<<"$(key_of "$said")"
[ -n "$key_again" ] || { fail "it was not taken in and handed over again: $(grep -v '^{' <<<"$said" | tail -4)"; exit 1; }
open 0 "handover.json" "$key_again" "$medium/$again" --out "$folder/second"
if command -v node >/dev/null; then
  node tests/program/support/same_plan.js "$folder/first/handover.json" "$folder/second/handover.json" || fail "it does not say the same"
else
  echo "no node: the two were not compared"
fi
grep -q 'Kommer fra' "$folder/second/plan.txt" || fail "plan.txt does not tell where the goals came from"
pdftotext "$folder/second/plan.pdf" - | grep -q 'Kommer fra' || fail "plan.pdf does not tell where the goals came from"

# From the command line, for a citizen of a store.
data=$folder/data
cat > "$folder/new.lua" <<PLAY
here = "$PWD/tests/play/"
local people = dofile(here .. "support/people.lua")
people.sign_up("Karla (opdigtet)")
tap "#leave"
PLAY
"$program" play "$folder/new.lua" --data "$data" --out "$folder/out" >/dev/null 2>&1 || fail "no citizen"
import() { # STATUS TEXT INPUT WORD...
  local status=$1 text=$2 input=$3 told got
  shift 3
  told=$(printf '%s\n' "$input" | "$program" import "$@" --data "$data" 2>&1)
  got=$?
  if [ "$got" != "$status" ] || ! grep -q -- "$text" <<<"$told"; then fail "import $*: wanted $status with \"$text\", got $got: $told"; fi
}
printf 'Finde en bolig\nPer 010190-1234\nSove bedre\n' > "$folder/goals.txt"
import 1 "2 taken, 1 left out" "" "$folder/goals.txt" --for "Karla (opdigtet)" --form stay --unit Herberget
import 1 "line 2: it holds something shaped like a CPR number" "" "$folder/goals.txt" --for "Karla (opdigtet)" --form provider
import 1 "takes authority, stay" "" "$folder/goals.txt" --for "Karla (opdigtet)" --form house
import 1 "passphrase does not open it" "0000-0000-0000-0000" "$medium/$file" --for "Karla (opdigtet)"
import 1 "newer version" "$key" "$medium/newer.zip" --for "Karla (opdigtet)"
import 0 "0 left out" "$key" "$medium/$file" --for "Karla (opdigtet)"
printf '\n' > "$folder/empty.txt"
import 1 "there is no goal in this file; nothing was taken" "" "$folder/empty.txt" --for "Karla (opdigtet)"
import 1 "" "" "$folder/goals.txt" --for "Nobody"
"$program" verify --data "$data" >/dev/null 2>&1 || fail "the store is not right any more"
cat > "$folder/look.lua" <<PLAY
here = "$PWD/tests/play/"
local people = dofile(here .. "support/people.lua")
people.try_in("Karla (opdigtet)")
tap "#old"
expect "Plan for at bo her · Herberget"
expect "Plan fra et tilbud"
expect "Tag det hele med"
PLAY
"$program" play "$folder/look.lua" --data "$data" --out "$folder/out" 2>&1 | grep -v '^{' || true

exit $((failed > 0))
