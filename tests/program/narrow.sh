#!/usr/bin/env bash
# The whole way to a plan, and the table of a meeting, on the smallest panel with the largest text, with a finger alone and with keys alone.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
for way in touch_only keys_only meeting_table meeting_table_keys; do
  if ! "$program" play "tests/play/$way.lua" --panel 10.1in:1024x600@500mm --text-size 200 --out "$folder" >"$folder/said" 2>&1; then
    failed=1
    echo "FAILED: $way"
    grep -v '^{' "$folder/said"
  fi
done
exit $failed
