# A real window for a test of the whole program: a screen of its own (Xvfb), a pointer and a keyboard (xdotool), and reading what
# stands there (tesseract). Waits for pictures to change, never for a time. Sourced with $program set; what was pressed and read counts in
# $passed, and `fail` ends the test.
export LC_ALL=C.UTF-8 OMP_THREAD_LIMIT=1
panel=21.5in:1920x1080@500mm
folder=$(mktemp -d)
picture=$folder/Xvfb_screen0
display=:$((100 + RANDOM % 800))
export DISPLAY=$display
Xvfb "$display" -screen 0 1920x1080x24 -fbdir "$folder" -nocursor >/dev/null 2>&1 &
server=$!
kiosk="" passed=0
trap '{ kill -9 $kiosk $server; wait; } 2>/dev/null; rm -rf "$folder"' EXIT

fail() {
  echo "FAILED: $*"
  cat "$folder/log" 2>/dev/null
  convert "xwd:$picture" "build/$(basename "$0" .sh)_failed.png" 2>/dev/null && echo "picture: build/$(basename "$0" .sh)_failed.png"
  echo "$passed passed, 1 failed"
  exit 1
}

# start_kiosk OPTIONS
start_kiosk() {
  "$program" --data "$folder/data" --out "$folder/out" --panel "$panel" "$@" 2>>"$folder/log" &
  kiosk=$!
}

# Reading the screen ------------------------------------------------------------------------------------

seen() { cksum <"$picture"; }

# changed FROM: waits until the picture is another one than FROM.
changed() {
  for _ in $(seq 200); do
    [ "$(seen)" != "$1" ] && return 0
    sleep 0.05
  done
  return 1
}

# Where to read: all of it, the question at the top, or the bar at the bottom with its light words on green.
declare -A part=([all]=1920x1080+0+0 [top]=1920x460+0+92 [bar]=800x90+1120+982)

# read_screen PART: one line per word, "left top width height word". A picture that was read already is not read again.
read_screen() {
  local now
  now=$1-$(seen)
  [ "$now" = "$(cat "$folder/read_was" 2>/dev/null)" ] || read_part "$1" >"$folder/read" || return 1
  echo "$now" >"$folder/read_was"
  cat "$folder/read"
}

read_part() {
  local look=() at=${part[$1]} left top
  [ "$1" = top ] && look=(-fuzz "15%" -fill white -opaque "#2E5A2F") # the frame of the field and its caret
  [ "$1" = bar ] && look=(-fill black -opaque "#FBF8F3" -opaque "#F1EADC" -negate)
  # The threshold takes the fine lines round things away; they are what reading trips over.
  convert "xwd:$picture" -crop "$at" +repage "${look[@]}" -colorspace gray -threshold "40%" "$folder/part.pgm" 2>/dev/null || return 1
  tesseract "$folder/part.pgm" "$folder/words" -l dan --psm 11 tsv >/dev/null 2>&1
  IFS=x+ read -r _ _ left top <<<"$at"
  awk -F'\t' -v left="$left" -v top="$top" \
    'NR > 1 && $11 > 30 && $12 != "" { print $7 + left, $8 + top, $9, $10, $12 }' "$folder/words.tsv"
}

# place PART "two words": centre of the words where they last stand one after another, or nothing. Blanks between words and
# the marks round a quote do not count: reading loses some.
place() {
  read_screen "$1" | awk -v wanted="${2// /}" '
    { gsub(/»|«/, ""); x[NR] = $1; y[NR] = $2; w[NR] = $3; h[NR] = $4; word[NR] = $5 }
    END {
      for (i = 1; i <= NR; i++) {
        text = ""
        for (last = i; last <= NR && length(text = text word[last]) < length(wanted); last++);
        if (index(text, wanted) == 1) found = int((x[i] + x[last] + w[last]) / 2) " " int(y[i] + h[i] / 2)
      }
      print found
    }'
}

# wait_for "words" [PART]: until the screen shows them; sets $spot
wait_for() {
  local before
  for _ in $(seq 12); do
    before=$(seen)
    spot=$(place "${2:-all}" "$1")
    [ -n "$spot" ] && passed=$((passed + 1)) && return 0
    changed "$before" || break
  done
  fail "the screen never showed \"$1\""
}

absent() {
  [ -z "$(place all "$1")" ] || fail "the screen still shows \"$1\""
  passed=$((passed + 1))
}

# Pressing ------------------------------------------------------------------------------------------------

# press X Y: a click that changes the picture
press() {
  local before
  before=$(seen)
  xdotool mousemove "$1" "$2" click 1
  changed "$before" || fail "nothing changed after a click at $1 $2"
}

click() {
  wait_for "$1" "${2:-all}"
  # shellcheck disable=SC2086
  press $spot
}

ask() { wait_for "$1" top; }          # the question
primary() { click "$1" bar; }         # the one primary action, at the bottom right
write() { xdotool type --delay 30 "$1"; } # a keyboard on the desk

for _ in $(seq 50); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done

# The very first start: the place, and who looks after the kiosk.
first_start() {
  start_kiosk "$@"
  ask "Hvad hedder stedet"
  write "Herberget"
  primary "Videre"
  ask "Hvem passer"
  write "Ada Prove"
  primary "Videre"
  ask "din egen kode"
  write "271828"
  primary "Videre"
  ask "En gang til"
  write "271828"
  primary "Videre"
}
