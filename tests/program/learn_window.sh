#!/usr/bin/env bash
# A whole small module in a real window, as somebody from the staff meets it: begun from the home of learning, a try that does not hold and
# one that does, the power taken away between the two, the result, "my learning" and the certificate on paper.
set -u
program=$1
screen=1920x1080
# Where to read: all of it, the question at the top, or the bar at the bottom with its light words on green.
declare -A part=([all]=1920x1080+0+0 [top]=1920x460+0+92 [bar]=800x90+1120+982)
. "$(dirname "$0")/support/window.bash"

start_kiosk() {
  "$program" --data "$folder/data" --out "$folder/out" --content "$folder/content" --panel 21.5in:1920x1080@500mm 2>>"$folder/log" &
  kiosk=$!
}

cp -r content "$folder/content"
rm -r "$folder"/content/learning/*/
cp -r tests/fixtures/learning/tea "$folder/content/learning/"
sed -i 's/track = "citizen"/track = "staff"/' "$folder/content/learning/tea/module.lua"

come_in() {
  click "Personale"
  ask "Hvad hedder du"
  write "Ada Prove"
  primary "Videre"
  ask "Tryk din kode"
  write "271828"
  primary "Luk mig ind"
  click "Læring"
}

start_kiosk
first_start
come_in
wait_for "Det næste for dig"
primary "Begynd her"
wait_for "byder du på te"
primary "Begynd her"
ask "En kop te er en god start"
wait_for "Teen står derovre"
primary "Videre"
wait_for "Hvad gør du?"
click "Jeg går ud efter en kage"
primary "Tjek svaret"
wait_for "Tænk igen"
wait_for "men han fik ikke svar"

# The power goes between the two tries.
kill -9 "$kiosk"
wait "$kiosk" 2>/dev/null
start_kiosk
wait_for "Velkommen"
come_in
primary "Fortsæt"
wait_for "men han fik ikke svar"
primary "Prøv igen"
click "Jeg spørger, om han vil have"
primary "Tjek svaret"
wait_for "Det holder"
wait_for "Nu kan han selv vælge"
primary "Videre"
wait_for "Sådan gik det"
wait_for "svar holdt"
wait_for "hvordan du byder på te"
primary "Videre"
wait_for "Tak for i dag"
primary "Færdig"

wait_for "Læring" top
click "Min læring"
ask "Min læring"
wait_for "En kop te"
wait_for "Gennemført i dag"
click "Få et bevis"
wait_for "Ada Prove"
primary "Print"
wait_for "Arket er gemt"
click "Afslut"
wait_for "Velkommen"
absent "Ada Prove"

pages=("$folder"/out/certificate-a4-*.pdf)
[ -f "${pages[0]}" ] || fail "no certificate was printed"
text=$(pdftotext -layout "${pages[0]}" -)
for words in "Ada Prove" "En kop te" "Herberget"; do
  [[ $text == *"$words"* ]] || fail "the certificate does not say \"$words\""
  passed=$((passed + 1))
done

echo "$passed passed, 0 failed"
