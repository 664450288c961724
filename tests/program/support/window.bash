# A program in a real window, as a person meets it: an Xvfb of its own, a pointer moved by xdotool, the screen read by OCR. Sourced
# with `screen` (its size) and `part` (name -> where to read) set. Waits for pictures to change, never for a time.
export LC_ALL=C.UTF-8 OMP_THREAD_LIMIT=1
folder=$(mktemp -d)
picture=$folder/Xvfb_screen0
display=:$((100 + RANDOM % 800))
export DISPLAY=$display
Xvfb "$display" -screen 0 "${screen}x24" -fbdir "$folder" -nocursor >/dev/null 2>&1 &
server=$!
kiosk="" passed=0
trap '{ kill -9 $kiosk $server; wait; } 2>/dev/null; rm -rf "$folder"' EXIT

fail() {
  local failed
  failed=build/$(basename "$0" .sh)_failed.png
  echo "FAILED: $*"
  cat "$folder/log" 2>/dev/null
  convert "xwd:$picture" "$failed" 2>/dev/null && echo "picture: $failed"
  echo "$passed passed, 1 failed"
  exit 1
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
  [[ $1 == *top ]] && look=(-fuzz "15%" -fill white -opaque "#2E5A2F") # the frame of the field and its caret
  [[ $1 == *bar ]] && look=(-fill black -opaque "#FBF8F3" -opaque "#F1EADC" -negate)
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

# absent "words" [PART]
absent() {
  [ -z "$(place "${2:-all}" "$1")" ] || fail "the screen still shows \"$1\""
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

ask() { wait_for "$1" top; }              # the question
primary() { click "$1" bar; }             # the one primary action, at the bottom right
write() { xdotool type --delay 30 "$1"; } # a keyboard on the desk

# The very first start: the place, and who looks after the kiosk.
first_start() {
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
  wait_for "Velkommen"
}

for _ in $(seq 50); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done
