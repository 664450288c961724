#!/usr/bin/env bash
# A plan handed over at the kiosk: one locked file, which a common tool opens; FHIR that somebody else's judge finds right; a table, a
# text and a paper; read back without loss by `minplan open`; and nothing in it that the one it is for may not see.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck source=tests/program/support/open.bash
. "$(dirname "$0")/support/open.bash"

said=$("$program" play tests/program/support/hand_over.lua --out "$folder/out" 2>&1)
read -r staff_key citizen_key <<<"$(grep -o 'KEYS [-0-9a-z ]*' <<<"$said" | head -1 | cut -d' ' -f2-)"
mapfile -t packages < <(find "$folder/out" -name '*.zip' | sort)
[ -n "$citizen_key" ] && [ "${#packages[@]}" = 2 ] || { fail "no two files and keys: $said"; exit 1; }

judge() {
  if [ -f .deps/fhir/version ]; then
    node tests/program/support/judge_fhir.js .deps/fhir "$1" || return 1
  else
    echo "no node: the bundle was not judged"
  fi
}

check() { # FILE PASSPHRASE
  local file=$1 key=$2 into
  into=$folder/$(basename "$1" .zip)
  grep -qa -e Karla -e Jan "$file" && fail "the file says whose it is"
  case $(basename "$file") in *[Kk]arla*) fail "the name says whose it is" ;; esac
  [ "$(stat -c %a "$file")" = 600 ] || fail "others may read the file"
  open 1 "does not open" "0000-0000-0000-0000" "$file" --out "$folder/wrong"
  [ -z "$(ls -A "$folder/wrong" 2>/dev/null)" ] || fail "a wrong passphrase left something"
  open 0 "handover.json" "$(tr 'a-z-' 'A-Z ' <<<"$key")" "$file" --out "$into"
  [ -e "$into/aside.json" ] && fail "something of our own is not known to us"
  judge "$into/plan.fhir.json" || fail "the judge has something to say"
  for name in plan.fhir.json plan.csv plan.txt handover.json; do
    grep -q 'på døren سلام 🏠' "$into/$name" || fail "$name does not hold the goal"
    grep -q 'Drikke mindre' "$into/$name" && fail "$name holds what Jan may not see"
  done
  grep -q ';"'"'"'=cmd|' "$into/plan.csv" || fail "a spreadsheet would take the goal for a formula"
  grep -q '^Bolig$' "$into/plan.txt" || fail "plan.txt has no heading of the law"
  pdftotext "$into/plan.pdf" - | grep -q 'Karla' || fail "plan.pdf cannot be read"
  pdftotext "$into/plan.pdf" - | grep -q 'Drikke mindre' && fail "plan.pdf holds what Jan may not see"
  open 1 "is there already" "$key" "$file" --out "$into"
  # Somebody else's tool finds the same in it.
  7zz x -bso0 -bsp0 -p"$key" -o"$into.7z" "$file" || fail "7-Zip cannot open it"
  cmp -s "$into.7z/plan.fhir.json" "$into/plan.fhir.json" || fail "7-Zip finds another bundle in it"
}

check "${packages[0]}" "$staff_key"
check "${packages[1]}" "$citizen_key"

# A plan with everything in it, and nasty words everywhere.
BUNDLE_TO=$folder/rich.json "$(dirname "$program")/exchange_test_handover" >/dev/null 2>&1 || fail "the plan with everything does not come back"
judge "$folder/rich.json" || fail "the judge has something to say of the plan with everything"

# The judge is no yes-man.
bundle=$folder/$(basename "${packages[0]}" .zip)/plan.fhir.json
if [ -f .deps/fhir/version ]; then
  sed 's/"lifecycleStatus":"[a-z]*"/"lifecycleStatus":"nearly"/' "$bundle" > "$folder/wrong.json"
  node tests/program/support/judge_fhir.js .deps/fhir "$folder/wrong.json" >/dev/null && fail "the judge lets a wrong status through"
  for change in 's/"created":"[^"]*",//' 's/424827b1-23aa-4848-962b-56ee47def560/0bb3daef-538d-45dc-b444-abdbcb63f6bc/' \
    's/"identifier":\[[^]]*\]/"identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"x"}]/' 's/KLCommonServicePerformer/KLCommonCareTeam/'; do
    sed "$change" "$bundle" > "$folder/wrong.json"
    cmp -s "$bundle" "$folder/wrong.json" && fail "nothing was changed by $change"
    node tests/program/support/judge_fhir.js .deps/fhir "$folder/wrong.json" >/dev/null && fail "the judge of KL's profiles lets $change through"
  done
  sed 's/"intent":"plan",//' "$bundle" > "$folder/wrong.json"
  node tests/program/support/judge_fhir.js .deps/fhir "$folder/wrong.json" >/dev/null && fail "the judge misses nothing that is missing"
fi

# From a later version: one line, and nothing written. Added by another system: kept aside and named.
pack() { # SED-SCRIPT NAME
  sed "$1" "$bundle" | "$(dirname "$program")/zip_up" "$staff_key" plan.fhir.json > "$folder/$2.zip"
}
pack 's/"url":"version","valueDecimal":1/"url":"version","valueDecimal":2/' newer
open 1 "newer version" "$staff_key" "$folder/newer.zip" --out "$folder/newer_out"
[ -z "$(ls -A "$folder/newer_out")" ] || fail "a newer package left something"
pack 's/"intent":"plan"/"intent":"plan","title":"theirs"/' theirs
open 0 "left aside, not known to this version: CarePlan.title" "$staff_key" "$folder/theirs.zip" --out "$folder/theirs_out"
grep -q theirs "$folder/theirs_out/aside.json" || fail "what was added is gone"
cmp -s "$folder/theirs_out/handover.json" "$(dirname "$bundle")/handover.json" || fail "what was added changed the plan"

# What is no package at all is refused in a line.
printf 'PK' > "$folder/none.zip"
open 1 "package" "$staff_key" "$folder/none.zip" --out "$folder/none_out"
head -c 20000 "${packages[0]}" > "$folder/cut.zip"
open 1 "package" "$staff_key" "$folder/cut.zip" --out "$folder/none_out"
[ -z "$(ls -A "$folder/none_out")" ] || fail "what is no package left something"

exit $((failed > 0))
