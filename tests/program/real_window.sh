#!/usr/bin/env bash
# The program in a real window, as a person meets it: a pointer moved by xdotool, the screen read by OCR. Goes from
# home to a first answer, takes the power away (SIGKILL), starts again and finds the answer.
set -u
program=$1
folder=$(mktemp -d)
display=:$((100 + RANDOM % 800))
export DISPLAY=$display
Xvfb "$display" -screen 0 1920x1080x24 >/dev/null 2>&1 &
server=$!
kiosk="" passed=0
trap 'kill -9 $kiosk $server 2>/dev/null; rm -rf "$folder"' EXIT

fail() {
  echo "FAILED: $*"
  cat "$folder/log" 2>/dev/null
  cp "$folder/screen.png" build/real_window_failed.png 2>/dev/null && echo "picture: build/real_window_failed.png"
  echo "$passed passed, 1 failed"
  exit 1
}

start_kiosk() {
  "$program" --data "$folder/data" --panel 21.5in:1920x1080@500mm 2>>"$folder/log" &
  kiosk=$!
}

# Reads the screen: one line per word, "left top width height word".
read_screen() {
  import -window root "$folder/screen.png" 2>/dev/null || return 1
  OMP_THREAD_LIMIT=1 tesseract "$folder/screen.png" "$folder/words" -l dan --psm 11 tsv >/dev/null 2>&1
  awk -F'\t' 'NR > 1 && $11 > 30 && $12 != "" { print $7, $8, $9, $10, $12 }' "$folder/words.tsv"
}

# place "two words": centre of the words where they last stand side by side, or nothing
place() {
  read_screen | awk -v wanted="$1" '
    BEGIN { count = split(wanted, want, " ") }
    { x[NR] = $1; y[NR] = $2; w[NR] = $3; h[NR] = $4; word[NR] = $5 }
    END {
      for (i = 1; i <= NR; i++) {
        for (k = 1; k <= count && index(word[i + k - 1], want[k]) == 1; k++);
        if (k > count) {
          last = i + count - 1
          found = int((x[i] + x[last] + w[last]) / 2) " " int(y[i] + h[i] / 2)
        }
      }
      print found
    }'
}

# wait_for "words": until the screen shows them; sets $spot
wait_for() {
  for _ in $(seq 12); do
    spot=$(place "$1")
    [ -n "$spot" ] && passed=$((passed + 1)) && return 0
    sleep 0.5
  done
  fail "the screen never showed \"$1\""
}

click() {
  wait_for "$1"
  # shellcheck disable=SC2086
  xdotool mousemove $spot click 1
}

# The one primary action is always at the bottom right, light words on green: only its last word is read.
primary() {
  local word
  for _ in $(seq 12); do
    import -window root "$folder/screen.png" 2>/dev/null
    convert "$folder/screen.png" -crop 222x82+1674+989 +repage -colorspace gray -negate "$folder/primary.png"
    word=$(OMP_THREAD_LIMIT=1 tesseract "$folder/primary.png" - -l dan --psm 6 2>/dev/null)
    case "$word" in *"$1"*)
      passed=$((passed + 1))
      xdotool mousemove 1785 1030 click 1
      return 0 ;;
    esac
    sleep 0.5
  done
  fail "the primary action never said \"$1\" but \"$word\""
}

for _ in $(seq 50); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done

write() { xdotool type --delay 30 "$1"; }
pictures() { for picture in Hus Hund Båd Sol; do click "$picture"; done; }

# The very first start: the place, and who looks after the kiosk.
start_kiosk
wait_for "Hvad hedder stedet"
write "Herberget"
primary "Videre"
wait_for "Hvem passer"
write "Ada Prove"
primary "Videre"
wait_for "din egen kode"
write "271828"
primary "Videre"
wait_for "En gang til"
write "271828"
primary "Videre"

wait_for "Velkommen"
click "Min plan"
click "Nej, jeg er ny"
wait_for "Hvad vil du kaldes"
write "Xenia Prove"
primary "Videre"
click "Fire billeder"
pictures
primary "Videre"
wait_for "En gang til"
pictures
primary "Videre"
wait_for "En plan er dine egne ord"
primary "Videre"
primary "Videre"
wait_for "Vil du lave en plan nu"
click "os begynde"
wait_for "Hvad virker for dig"
click "Musik gør"
primary "Videre"
wait_for "Hvad betyder mest"

kill -9 "$kiosk"
wait "$kiosk" 2>/dev/null
start_kiosk
click "Min plan"
click "Ja, jeg har en plan"
wait_for "Hvad kaldte du dig"
write "Xenia Prove"
primary "Videre"
wait_for "Tryk din kode"
pictures
primary "ind"
wait_for "Du er ikke helt"
click "hvor du slap"
wait_for "Hvad betyder mest"

echo "$passed passed, 0 failed"
