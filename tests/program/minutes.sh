#!/usr/bin/env bash
# The minutes of a meeting on paper: tagged, with what was decided, and for each reader only what the citizen said that one may
# hear; and the package that goes along at once.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck source=tests/program/support/open.bash
. "$(dirname "$0")/support/open.bash"

said=$("$program" play tests/program/support/minutes.lua --out "$folder/out" 2>&1)
key=$(grep -o 'KEY [-0-9a-z]*' <<<"$said" | head -1 | cut -d' ' -f2)
mapfile -t papers < <(find "$folder/out" -name '*.pdf' | sort)
package=$(find "$folder/out" -name '*.zip')
[ -n "$key" ] && [ "${#papers[@]}" = 4 ] && [ -f "$package" ] || { fail "not four papers and a package: $(tail -3 <<<"$said" | cut -c1-400)"; exit 1; }

holds() { pdftotext -layout "$1" - | tr '\n' ' ' | grep -q -- "$2"; }

for paper in "${papers[@]}"; do
  pdfinfo "$paper" | grep -q 'Tagged: *yes' || fail "$paper is not tagged"
  pdfinfo "$paper" | grep -q 'Page size:.*A4' || fail "$paper is not A4"
  for words in "Et sted med lås" "De var der" "Mona (opdigtet)" "Vi mødes igen" "Sådan svarede vi"; do
    holds "$paper" "$words" || fail "$paper does not say $words"
  done
done
for reader in 0 2; do
  holds "${papers[$reader]}" "Sove igennem" && fail "${papers[$reader]} tells what Jan may not hear"
done
for reader in 1 3; do
  holds "${papers[$reader]}" "Sove igennem" || fail "${papers[$reader]} leaves out what its reader may see"
done
open 0 "handover.json" "$key" "$package" --out "$folder/into"
for name in plan.fhir.json plan.csv plan.txt; do
  grep -q 'Sove igennem' "$folder/into/$name" && fail "$name tells what Jan may not hear"
  grep -q 'Et sted med' "$folder/into/$name" || fail "$name does not hold the goal"
done
holds "$folder/into/plan.pdf" "Sådan svarede vi" || fail "the minutes do not go along"
holds "$folder/into/plan.pdf" "Sove igennem" && fail "the paper that goes along tells what Jan may not hear"

[ $failed = 0 ] || exit 1
echo "the minutes are tagged, on A4, and tell each reader what that one may hear"
