#!/usr/bin/env bash
# Wrong use, missing things and damaged things each get one clear line and the right exit status.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0 passed=0

# expect STATUS TEXT COMMAND...: exit status and a word that stderr or stdout must hold
expect() {
  local status=$1 text=$2 said got
  shift 2
  said=$("$@" 2>&1 </dev/null)
  got=$?
  if [ "$got" = "$status" ] && grep -q -- "$text" <<<"$said" && ! grep -qE 'Assertion|Sanitizer|Segmentation' <<<"$said"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: %s\n  wanted %s with "%s", got %s:\n%s\n' "$*" "$status" "$text" "$got" "$said"
  fi
}

echo 'tap "#home"' >"$folder/broken.lua"
printf 'not a store' >"$folder/noise.backup"

expect 0 "minplan play" "$program" --help
expect 2 "unknown option" "$program" --nonsense
expect 2 "needs a value" "$program" --data
expect 2 "no command" "$program" dance
expect 2 "100, 150 or 200" "$program" --text-size 170
for minutes in 1 31 x 5x ""; do expect 2 "2 to 30 minutes" "$program" --idle "$minutes"; done
expect 2 "paper, contrast or dark" "$program" --theme pink
expect 2 "such as da or en" "$program" --lang $'\xff'
expect 2 "such as da or en" "$program" --lang ../../etc
expect 2 "21.5in" "$program" --panel 12
expect 2 "21.5in" "$program" --second large
expect 1 "no store" "$program" verify --data "$folder/none"
expect 1 "no store" "$program" backup "$folder/copy" --data "$folder/none"
expect 2 "one file" "$program" restore
expect 1 "minplan:" "$program" restore "$folder/noise.backup" --data "$folder/restored"
expect 2 "one file" "$program" play
expect 1 "minplan:" "$program" play "$folder/missing.lua"
expect 1 "broken.lua:1" "$program" play "$folder/broken.lua"
expect 1 "cannot make" "$program" dump /proc/nowhere
expect 1 "there is no display" env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER timeout 20 "$program" --data "$folder/unseen"
echo 'type "Her"' >"$folder/short.lua"
expect 0 "" "$program" play "$folder/short.lua" --data "$folder/kept"
expect 0 "" "$program" backup "$folder/copy" --data "$folder/kept"
expect 1 "give --replace" "$program" restore "$folder/copy" --data "$folder/kept"
expect 0 "store is back" "$program" restore "$folder/copy" --data "$folder/kept" --replace

printf '%d passed, %d failed\n' $passed $failed
[ $failed = 0 ]
