#!/usr/bin/env bash
# Every screen of the gallery in Danish, English and a mirrored pseudo-language (+40 %), at three text sizes, on five panels: targets,
# gaps, contrast, how high capitals are and how long lines, cut-off words, words that lie on others, and that whoever writes sees the
# text over the keyboard. The narrow panel too: at 200 % its bars are low and become one while somebody writes. A theme changes
# colours and no place: the other two are looked at once.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

check() {
  "$program" dump "$folder" --json-only --check "$@" >"$folder/findings" 2>&1
  local status=$?
  tail -1 "$folder/findings"
  if [ $status != 0 ]; then
    failed=1
    echo "FAILED: dump $*"
    grep -v "^minplan: reading consents" "$folder/findings" | head -20
  fi
}

for panel in 21.5in:1920x1080@500mm 21.5in:1080x1920@500mm 27in:3840x2160@700mm 15.6in:1366x768@500mm 10.1in:1024x600@500mm; do
  check --panel "$panel" --second "$panel" --theme paper
done
check --theme contrast --lang da --text-size 100
check --theme dark --lang da --text-size 100

# What stands aside is looked at as well: on a panel that nothing fits on it is found out, and the table's is not.
"$program" dump "$folder" --json-only --check --screen second --lang da --second 5in:320x320@1000mm >"$folder/findings" 2>&1
if [ $? != 1 ] || ! grep -q '^second.aside da 200% paper: ' "$folder/findings" || grep -q '^second da' "$folder/findings"; then
  failed=1
  echo "FAILED: what stands aside is not looked at"
fi

# The first screen is taken in at one look, also on a small screen of a desk.
"$program" dump "$folder" --json-only --screen home --text-size 100 --theme paper --lang da --panel 15.6in:1366x768@500mm >"$folder/findings" 2>&1
if [ ! -f "$folder/home.da.100.paper.json" ] || grep -q '"kind":"more"' "$folder/home.da.100.paper.json"; then
  failed=1
  echo "FAILED: the first screen must be scrolled at 1366x768"
fi
exit $failed
