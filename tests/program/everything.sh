#!/usr/bin/env bash
# The flow with every kind of step, as content of its own on the real screen: linted, then played from the first step to
# the kept plan. Nothing may be logged on the way: no missing word, no script that stopped.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fixtures=tests/fixtures

cp -r content "$folder/content"
sed 's/id = "everything",/id = "plan",/' $fixtures/flows/everything.lua >"$folder/content/flows/plan.lua"
cp $fixtures/flows/everything_money.lua "$folder/content/flows/"
cp -r $fixtures/everything/words/. "$folder/content/words/"

"$program" lint "$folder/content"
said=$("$program" play $fixtures/everything/play.lua --content "$folder/content" --out "$folder/out" 2>&1) || {
  printf '%s\n' "$said"
  exit 1
}
if [ -n "$said" ]; then
  printf 'played, but said:\n%s\n' "$said"
  exit 1
fi
