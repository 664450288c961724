#!/usr/bin/env bash
# The named printer gets the plan; one that refuses leaves a file; without it the plan becomes a file. A stand-in for
# libcups plays the printer. What makes the paper is loaded only then, and a program without it says so calmly.
set -euo pipefail
program=$1
preloaded=$(dirname "$program")/preloaded
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/paper.lua" <<'LUA'
sample "overview"
tap "Print"
LUA
play() { # play NAME: the lines on standard input after the way to the paper
  cat "$folder/paper.lua" - >"$folder/$1.lua"
  LD_LIBRARY_PATH=$preloaded "$program" play "$folder/$1.lua" --out "$folder/$1" --printer "${2:-HP1}"
}

export ONE_PRINTER_TOOK=$folder/took.pdf
play sent <<'LUA'
expect "Bliv ved printeren"
tap "Print"
expect "på vej ud af printeren"
LUA
pdftotext "$folder/took.pdf" - | grep -q "sove igennem" || { echo "the printer did not get the plan"; exit 1; }
[ -z "$(find "$folder/sent" -name '*.pdf')" ] || { echo "a sent plan left a file behind"; exit 1; }

ONE_PRINTER=refuse play refused <<'LUA'
tap "Print"
expect "Printeren tager ikke imod"
LUA
[ -n "$(find "$folder/refused" -name '*.pdf')" ] || { echo "a refused plan is not there as a file"; exit 1; }

play none other <<'LUA'
expect "ingen printer"
tap "Print"
expect "gemt som en fil"
LUA
[ -n "$(find "$folder/none" -name '*.pdf')" ] || { echo "no file without a printer"; exit 1; }
if ldd "$program" | grep -q pango; then echo "every start loads what only paper needs"; exit 1; fi
cp "$program" "$folder/minplan"
cat "$folder/paper.lua" - >"$folder/alone.lua" <<'LUA'
tap "Print"
expect "Det kan denne skærm ikke"
LUA
"$folder/minplan" play "$folder/alone.lua" --out "$folder/alone" --scripts scripts --content content
echo "5 passed, 0 failed"
