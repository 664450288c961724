#!/usr/bin/env bash
# `minplan lint DIR` by the program itself: clean, wrong and endless content, and folders that hold none.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0 passed=0

# expect STATUS TEXT DIR
expect() {
  local said got
  said=$("$program" lint "$3" 2>&1 </dev/null)
  got=$?
  if [ "$got" = "$1" ] && grep -qE -- "$2" <<<"$said"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: lint %s\n  wanted %s with "%s", got %s:\n%s\n' "$3" "$1" "$2" "$got" "$said"
  fi
}

good=tests/fixtures/lint/good
expect 0 '^no findings$' "$good"
expect 0 '^no findings$' "$good/"

cp -r "$good" "$folder/wrong"
sed -i 's/limit = 60/colour = 1/' "$folder/wrong/flows/walk.lua"
expect 1 '^content/flows/walk.lua:6: .*unknown attribute colour; ' "$folder/wrong"

cp -r "$good" "$folder/endless"
printf 'local function again() return again end\nwhile again() do end\n' >"$folder/endless/flows/endless.lua"
expect 1 '^content/flows/endless.lua:[12]: over its budget of time; see that' "$folder/endless"

mkdir "$folder/empty"
expect 1 'there is no content' "$folder/empty"
expect 1 'minplan: ' "$folder/nowhere"

printf '%d passed, %d failed\n' $passed $failed
[ $failed = 0 ]
