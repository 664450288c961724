#!/usr/bin/env bash
# `minplan open`: what a citizen took along at the kiosk, opened elsewhere with nothing but the file and the passphrase.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# shellcheck source=tests/program/support/open.bash
. "$(dirname "$0")/support/open.bash"

said=$("$program" play tests/program/support/take_away.lua --out "$folder/out" 2>&1)
key=$(grep -o 'KEY [-0-9a-z]*' <<<"$said" | head -1 | cut -d' ' -f2)
parcel=$(find "$folder" -name '*.minplan' | head -1)
[ -n "$key" ] || { fail "no passphrase was shown: $said"; exit 1; }
[ -n "$parcel" ] || { fail "no file was made"; exit 1; }

grep -qa "Karla" "$parcel" && fail "the file says whose it is"
case $(basename "$parcel") in *[Kk]arla*) fail "the name says whose it is" ;; esac
[ "$(stat -c %a "$parcel")" = 600 ] || fail "others may read the file"

open 2 "takes one file" "$key"
open 1 "no such file" "$key" "$folder/nothing"
open 1 "does not open" "0000-0000-0000-0000" "$parcel" --out "$folder/wrong"
open 1 "no passphrase" "" "$parcel" --out "$folder/wrong"
[ -z "$(ls -A "$folder/wrong" 2>/dev/null)" ] || fail "a wrong passphrase left something"
open 0 "plan.json" "$(tr 'a-z-' 'A-Z ' <<<"$key")" "$parcel" --out "$folder/right"
for part in '^{"format":"minplan export","version":1' '"name":"Karla (opdigtet)"' '"all_looks":\[' '"all_entries":\[{'; do
  grep -q -- "$part" "$folder/right/plan.json" || fail "plan.json has no $part"
done
pdftotext "$folder/right/plan.pdf" - 2>/dev/null | grep -q "Karla" || fail "plan.pdf cannot be read"
open 1 "is there already" "$key" "$parcel" --out "$folder/right"
printf 'x' >>"$parcel"
open 1 "damaged" "$key" "$parcel" --out "$folder/longer"

exit $((failed > 0))
