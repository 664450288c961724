#!/usr/bin/env bash
# The walk of docs/authoring.md, just as it stands there: its commands and files make a module that lint finds nothing in, at every
# point where the page says so, and of which every step can be drawn.
set -euo pipefail
program=$(realpath "$1")
page=$(realpath docs/authoring.md)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r content "$folder/content"
mkdir "$folder/build"
ln -s "$program" "$folder/build/minplan"
scripts=$(realpath scripts)
cd "$folder"

# What a command of the page prints; a window is a picture of every step here.
run() {
  case "$1" in
    "build/minplan preview"*) $1 --content content --scripts "$scripts" --out pictures ;;
    "build/minplan"*) $1 content --scripts "$scripts" ;;
    *) eval "$1" ;;
  esac
}

done_with=0 file="" how="" block="" inside=0
finish_block() {
  case "$how" in
    run) while IFS= read -r line; do [ -z "$line" ] || run "$line"; done <<<"$block" ;;
    save) printf '%s' "$block" >"$file" ;;
    before_result) awk -v block="$block" '/^ *result / && !put { printf "%s", block; put = 1 } { print }' "$file" >new && mv new "$file" ;;
    before_end) sed -i '$ d' "$file" && printf '%s}\n' "$block" >>"$file" ;;
    *) return 0 ;;
  esac
  done_with=$((done_with + 1))
  how=""
}

while IFS= read -r line; do
  if [ $inside = 1 ]; then
    if [ "$line" = '```' ]; then
      inside=0
      finish_block
    else
      block+=$line$'\n'
    fi
    continue
  fi
  name=${line#*\`content/}
  case "$line" in
    'Save this as `'*) how=save file=content/${name%\`:} ;;
    'Add this before `result` in `'*) how=before_result file=content/${name%\`:} ;;
    'Add these before the last `}` of `'*) how=before_end file=content/${name%\`:} ;;
    '```sh') how=run inside=1 block="" ;;
    '```lua') inside=1 block="" ;;
    'Run `build/minplan lint` again.'*) run "build/minplan lint" ;;
    '### What lint says most often') break ;;
  esac
done <"$page"

[ $done_with -ge 14 ] || { echo "only $done_with blocks of the page were done"; exit 1; }
run "build/minplan preview first_hour"
for step in why door arrival law how done; do
  ls pictures/*_$step.png >/dev/null || { echo "no picture of $step"; exit 1; }
done
echo "$done_with passed, 0 failed"
