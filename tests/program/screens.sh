#!/usr/bin/env bash
# Every screen of the gallery in Danish, English and a mirrored pseudo-language (+40 %), at three text sizes and in three
# themes, on five panels: targets, gaps, contrast, cut-off words, words that lie on others, and that whoever writes sees
# the text over the keyboard. The narrow panel too: at 200 % its bars are low and become one while somebody writes.
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
    head -20 "$folder/findings"
  fi
}

for panel in 21.5in:1920x1080 21.5in:1080x1920 27in:3840x2160 15.6in:1366x768 10.1in:1024x600; do
  check --panel "$panel@500mm"
done
exit $failed
