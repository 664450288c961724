#!/usr/bin/env bash
# Exact pictures of a handful of screens (pictures.lua), drawn by the real program on the null display. A digest of the
# pixels of each is kept in pictures/digests; beside it lies a small picture to look at and to see differences in.
#   pictures.sh PROGRAM            compares; what differs is left in build/pictures: NAME.png and NAME.diff.png
#   pictures.sh PROGRAM --update   takes what the program draws now for right
set -eu
program=$1 mode=${2:-compare}
case $mode in compare | --update) ;; *) echo "$0 PROGRAM [--update]" >&2 && exit 2 ;; esac
here=$(dirname "$0")
kept=$here/pictures
out=build/pictures
rm -rf "$out" && mkdir -p "$out"

"$program" play "$here/pictures.lua" --out "$out"

digest() { convert "$1" -depth 8 rgb:- | sha256sum | cut -d' ' -f1; }
smaller() { convert "$1" -filter box -resize 320x -dither none -colors 64 -strip PNG8:"$2"; }

if [ "$mode" = --update ]; then
  rm -f "$kept"/*.png
  for picture in "$out"/*.png; do
    name=$(basename "$picture" .png)
    echo "$(digest "$picture") $name"
    smaller "$picture" "$kept/$name.png"
  done >"$kept/digests"
  echo "$(wc -l <"$kept/digests") pictures kept in $kept"
  exit 0
fi

failed=0 passed=0
wrong() {
  failed=$((failed + 1))
  echo "FAILED: $*"
}

# Where the picture differs from the small one that is kept; a pixel or two may be too little to see there.
show_difference() {
  smaller "$out/$1.png" "$out/$1.small.png"
  compare -metric AE -fuzz 5% "$kept/$1.png" "$out/$1.small.png" "$out/$1.diff.png" >/dev/null 2>&1 || true
  rm -f "$out/$1.small.png"
}

while read -r wanted name; do
  if [ ! -f "$out/$name.png" ]; then
    wrong "$name is kept but no longer drawn"
  elif [ "$(digest "$out/$name.png")" = "$wanted" ]; then
    passed=$((passed + 1))
    mv "$out/$name.png" "$out/$name.same"
  else
    wrong "$name looks different: $out/$name.png and $out/$name.diff.png"
    show_difference "$name"
  fi
done <"$kept/digests"
for picture in "$out"/*.png; do
  name=$(basename "$picture" .png)
  case $name in '*' | *.diff) continue ;; esac
  grep -q " $name\$" "$kept/digests" || wrong "$name is drawn but not kept: $picture"
done
rm -f "$out"/*.same

printf '%d passed, %d failed\n' $passed $failed
[ $failed = 0 ] && exit 0
echo "If this is how it should look: $0 $program --update"
exit 1
