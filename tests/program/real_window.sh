#!/usr/bin/env bash
# The citizen's whole way in a real window, as a person meets it: a pointer moved by xdotool, the screen read by OCR. First start,
# language, a new citizen whose words are pressed letter by letter on our own keyboard, the plan with the power taken away in the
# middle (SIGKILL), the sign-in, and on to the printed page. Waits for pictures to change, never for a time.
set -u
program=$1
panel=21.5in:1920x1080@500mm
screen=1920x1080
# Where to read: all of it, the question at the top, or the bar at the bottom with its light words on green.
declare -A part=([all]=1920x1080+0+0 [top]=1920x460+0+92 [bar]=800x90+1120+982)
. "$(dirname "$0")/support/window.bash"

start_kiosk() {
  "$program" --data "$folder/data" --out "$folder/out" --panel "$panel" 2>>"$folder/log" &
  kiosk=$!
}

# letters KIND "words": each on our own keyboard, which lies a little differently for a name and for own words, and begins with a
# capital letter by itself
declare -A key
letters() {
  local i letter
  for ((i = 0; i < ${#2}; i++)); do
    letter=${2:i:1}
    if [ "$letter" = " " ]; then letter=mellemrum; fi
    # shellcheck disable=SC2086
    press ${key["$1 ${letter,,}"]}
  done
}

# say "question" "words": the words on our own keyboard, read back from the screen, and on
say() {
  ask "$1"
  letters words "$2"
  wait_for "$2" top
  primary "Videre"
}

pass_over() {
  ask "$1"
  primary "Videre"
}

pictures() {
  local spots=()
  for name in Hus Hund Båd Sol; do
    wait_for "$name"
    spots+=("$spot")
  done
  # shellcheck disable=SC2086
  for spot in "${spots[@]}"; do press $spot; done
}

while read -r kind x y name; do key["$kind ${name,,}"]="$x $y"; done < <(
  "$program" play "$(dirname "$0")/support/keys.lua" --panel "$panel")
[ -n "${key["words mellemrum"]:-}" ] || fail "the play that finds the keys found none"

start_kiosk
first_start

# The language, there and back.
wait_for "Velkommen"
click "Dansk"
click "English"
wait_for "Welcome"
click "English"
click "Dansk"
wait_for "Velkommen"

click "Min plan"
click "Nej, jeg er ny"
ask "Hvad vil du kaldes"
letters name "Xenia"
wait_for "Xenia" top
primary "Videre"
click "Fire billeder"
pictures
primary "Videre"
ask "En gang til"
pictures
primary "Videre"
wait_for "En plan er dine egne ord"
primary "Videre"
wait_for "Hvem kan se din plan"
primary "Videre"
wait_for "Vil du lave en plan nu"
click "os begynde"
wait_for "Hvad virker for dig"
click "Musik gør"
primary "Videre"
wait_for "Hvad betyder mest"
click "Søvn og ro"
primary "Videre"
say "Hvad vil du gerne" "Sove hele natten"
ask "Hvad gør det vigtigt"

# The power goes.
kill -9 "$kiosk"
wait "$kiosk" 2>/dev/null
start_kiosk
wait_for "Velkommen"
absent "Xenia"
click "Min plan"
click "Ja, jeg har en plan"
ask "Hvad kaldte du dig"
letters name "Xenia"
primary "Videre"
ask "Tryk din kode"
pictures
primary "Luk mig ind"
wait_for "Du er ikke helt"
click "hvor du slap"
ask "Hvad gør det vigtigt"
click "Tilbage"
ask "Hvad vil du gerne"
wait_for "Sove hele natten" top
primary "Videre"

say "Hvad gør det vigtigt" "Så er jeg glad"
say "Hvad er det første" "Købe ørepropper"
say "Hvem hjælper dig" "Mona"
wait_for "Hvornår vil du tage"
click "Om en uge"
primary "Videre"
pass_over "Hvad gør vi, hvis det ikke"
wait_for "Hvor meget tror du"
click "Ret meget"
primary "Videre"

wait_for "Hvem er omkring dig"
click "Tilføj en person"
ask "Hvad hedder personen"
letters name "Mona"
primary "Videre"
click "Ven"
click "Tæt på"
ask "Hvad hjælper"
primary "Gem"
ask "Hvem er omkring dig"
primary "Videre"

wait_for "Hvad aftaler vi"
click "Lav en aftale"
say "Hvad skal der ske" "Ringe til banken"
wait_for "Hvem gør det"
click "Mig"
primary "Videre"
wait_for "Hvornår"
click "Om 2 uger"
primary "Videre"
pass_over "Hvad gør vi, hvis det ikke går"
ask "Hvad aftaler vi"
primary "Videre"

wait_for "Fire ting at tale om"
primary "Videre"
pass_over "Hvad skal planen hjælpe"
wait_for "Hvilken hjælp"
click "Andre svar"
click "Vil helst ikke"
pass_over "Hvor længe tror"
pass_over "Er der andet"
wait_for "Hvornår ser vi"
click "Om en måned"
primary "Videre"

ask "Læs din plan"
primary "Ja, det er min plan"
ask "Er det din plan"
xdotool mousemove 400 500 mousedown 1 mousemove 500 420 mousemove 600 560 mousemove 760 460 mouseup 1
primary "Videre"
wait_for "Nu har du en plan"
primary "Se min plan"

wait_for "Mine mål"
wait_for "Sove hele natten"
wait_for "Ringe til banken"
click "Print"
ask "Din plan på papir"
primary "Print"
wait_for "Planen er gemt som en fil"
click "Afslut"
wait_for "Velkommen"
absent "Xenia"
absent "Sove hele"

# The printed page holds the citizen's own words.
pages=("$folder"/out/plan-a4-*.pdf)
[ -f "${pages[0]}" ] || fail "no page was printed"
text=$(pdftotext -layout "${pages[0]}" -)
for words in "Xenia" "Sove hele natten" "Så er jeg glad" "Købe ørepropper" "Mona" "Ringe til banken" "Musik gør mig glad"; do
  [[ $text == *"$words"* ]] || fail "the printed page does not say \"$words\""
  passed=$((passed + 1))
done

echo "$passed passed, 0 failed"
