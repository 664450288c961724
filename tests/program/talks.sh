#!/usr/bin/env bash
# Every ending of every talk is reached on the real screen: those of all modules in content/, and of a very large one.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cp -r content "$folder/content"
cp -r tests/fixtures/learning/large "$folder/content/learning/"
lua5.4 tests/program/support/talk_walks.lua "$folder/content" >"$folder/walks.lua"
said=$("$program" play "$folder/walks.lua" --content "$folder/content" --out "$folder/out" 2>&1) || {
  printf '%s\n' "$said" | grep -v '^{'
  exit 1
}
if [ -n "$said" ]; then
  printf 'played, but said:\n%s\n' "$said"
  exit 1
fi

# A talk with an ending that nobody can come to must be told.
sed -i 's/go = "found"/go = "agreed"/' "$folder/content/learning/principle_1/talks/dog.lua"
if lua5.4 tests/program/support/talk_walks.lua "$folder/content" >/dev/null 2>"$folder/why"; then
  echo "an ending that nobody can come to went unseen"
  exit 1
fi
grep -q "nobody can come to the ending found" "$folder/why"
