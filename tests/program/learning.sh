#!/usr/bin/env bash
# A learning module in a content folder: linted, then played on the real screen. Nothing may be logged on the way.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fixtures=tests/fixtures/learning

cp -r content "$folder/content"
mkdir -p "$folder/content/learning"
cp -r $fixtures/tea "$folder/content/learning/"

# A step of the plan that has a lesson.
sed -i 's|many { id = "strengths", |&lesson = "tea/milk", |' "$folder/content/flows/plan.lua"
grep -q 'lesson = "tea/milk"' "$folder/content/flows/plan.lua"

"$program" lint "$folder/content"
for play in play over; do
  said=$("$program" play $fixtures/$play.lua --content "$folder/content" --out "${2:-$folder/out}" 2>&1) || {
    printf '%s\n' "$said"
    exit 1
  }
  if [ -n "$said" ]; then
    printf '%s played, but said:\n%s\n' "$play" "$said"
    exit 1
  fi
done
