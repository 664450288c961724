#!/usr/bin/env bash
# Modules that change while people are in the middle of them, through the real program and on one store: a draft that migrates, one
# that cannot and begins anew with words, a module that breaks beside one that works, one that is taken away, a card whose module has
# gone. Then the certificate and the page about a team, read back from the PDF.
set -u
program=$1
# shellcheck source=tests/program/support/bad_input.bash
. "$(dirname "$0")/support/bad_input.bash"
learning=$folder/content/learning

# Citizens have tea and cocoa; staff have coffee, which is tea under another name.
cp -r content "$folder/content"
rm -rf "$learning"
mkdir "$learning"
cp -r tests/fixtures/learning/tea "$learning/tea"
cp -r tests/fixtures/learning/tea "$learning/coffee"
sed -i 's/tea\./coffee./g; s/"tea"/"coffee"/; s/track = "citizen"/track = "staff"/' "$learning"/coffee/*.lua "$learning"/coffee/words/*.lua
sed -i 's/En kop te"/En kop kaffe"/; s/A cup of tea"/A cup of coffee"/' "$learning"/coffee/words/*.lua
cp "$learning/coffee/module.lua" "$folder/coffee.lua"
cp -r tests/fixtures/learning/tea "$learning/cocoa"
sed -i 's/tea\./cocoa./g; s/"tea"/"cocoa"/' "$learning"/cocoa/*.lua "$learning"/cocoa/words/*.lua
sed -i 's/En kop te"/En kop kakao"/; s/A cup of tea"/A cup of cocoa"/' "$learning"/cocoa/words/*.lua

# Each play makes ids of its own.
run=0
learns() {
  run=$((run + 1))
  plays "$1" --data "$folder/data" --content "$folder/content" --out "$folder/out" --seed $run
}

# The first day: a citizen and a learner are in the middle of it, and the manager sees nobody.
learns "" <<'LUA'
people.staff_new("Gerda (opdigtet)", "manager")
people.staff_new("Lea (opdigtet)", "learner")
people.staff_in "Gerda (opdigtet)"
tap "#go/team_learning"
expect "Ingen er begyndt endnu"
tap "#leave"
people.sign_up "Karla (opdigtet)"
tap "#leave"
people.sign_in "Karla (opdigtet)"
tap "#learning"
absent "En kop kaffe"
tap "#module/tea"
tap "#next"
tap "#next"
tap "Jeg går ud efter en kage."
tap "Tjek svaret"
expect "Tænk igen."
tap "#leave"
people.staff_in "Lea (opdigtet)"
people.on "staff"
tap "#next"
absent "En kop te"
tap "#next"
tap "#next"
people.on "flow/learning/coffee/why"
tap "#next"
tap "#leave"
LUA

# Another version whose author says what became of the answers: the very same place, with the same thing chosen.
sed -i 's/version = 1/version = 2/; s/value = "leave"/value = "cake"/' "$learning/tea/module.lua"
sed -i 's/^  steps = {/  migrate = { [1] = function(a) a.milk.value.value = "cake" return a end },\n&/' "$learning/tea/module.lua"
learns "" <<'LUA'
people.sign_in "Karla (opdigtet)"
tap "#learning"
expect "Du er midt i »En kop te«"
tap "Fortsæt"
people.on "flow/learning/tea/milk"
expect "Tænk igen."
expect "Kage er godt, men han fik ikke svar."
tap "#leave"
LUA

# A version with no way on: it begins anew, with words, and what was begun is still told. The other module breaks: one line, and
# nobody who does not take it notices.
sed -i 's/version = 2/version = 3/; s/migrate = .*/migrate = { [1] = false, [2] = false },/' "$learning/tea/module.lua"
sed -i 's/mode = "check"/mode = "exam"/' "$learning/coffee/module.lua"
most=2 learns 'module coffee: coffee: mode is exam; write one of|draft of learning/tea: flow.version_gone' <<'LUA'
people.sign_in "Karla (opdigtet)"
tap "#learning"
tap "Fortsæt"
expect "Det er lavet om"
tap "Det er fint"
people.on "flow/learning/tea/why"
assert(read("my_learning", "{}"):find('"state":"begun"', 1, true))
tap "#next"
tap "Jeg går ud efter en kage."
tap "Tjek svaret"
tap "Prøv igen"
tap "Jeg spørger, om han vil have mælk."
tap "Tjek svaret"
tap "#next"
tap "#next"
tap "#next"
people.on "learn/home"
expect "Gennemført"
tap "#leave"
LUA
learns 'module coffee: coffee: mode is exam; write one of' <<'LUA'
people.staff_in "Lea (opdigtet)"
tap "#go/learning"
expect "Der er ikke noget at tage endnu"
tap "#mine"
expect "Et modul, der ikke kan vises lige nu (coffee)"
expect "Det, du har nået, er gemt"
tap "#leave"
LUA

cp "$folder/coffee.lua" "$learning/coffee/module.lua"

# The learner goes on where it was left, in a module that was broken in between. Then the manager's page: few, and never who.
learns "" <<'LUA'
people.staff_in "Lea (opdigtet)"
tap "#go/learning"
tap "Fortsæt"
people.on "flow/learning/coffee/milk"
tap "Jeg spørger, om han vil have mælk."
tap "Tjek svaret"
tap "#next"
tap "#next"
tap "#next"
expect "Gennemført"
tap "#leave"
people.staff_in "Gerda (opdigtet)"
tap "#go/team_learning"
expect "En kop kaffe"
expect "få har gennemført det, og få er i gang"
absent "Lea"
tap "#print"
expect "Arket er gemt"
LUA
paper() { pdftotext -layout "$1" - && pdfinfo "$1"; }
page=$(paper "$(ls "$folder"/out/*.pdf)")
for words in 'Status for holdet' 'Herberget (opdigtet)' 'En kop kaffe: få har gennemført det' 'udviklingsplanen' 'Tagged: *yes' 'Pages: *1$'; do
  if grep -q -- "$words" <<<"$page"; then passed=$((passed + 1)); else wrong "the page about the teams has no \"$words\"" "$page"; fi
done
if grep -qE 'Lea|Karla|Gerda' <<<"$page"; then wrong "the page about the teams names somebody" "$page"; fi
rm "$folder"/out/*.pdf
# The card comes back the day after, once as the real task; then its module is taken away, and so is what it was, in one line. What
# was reached stays, with its paper.
learns "" <<'LUA'
wait "26 h"
people.sign_in "Karla (opdigtet)"
tap "#learning"
expect "Et kort er klar til dig"
tap "#refresh"
tap "Jeg går ud efter en kage."
tap "Tjek svaret"
expect "Tænk igen."
expect "Kortet kommer igen i morgen."
tap "Videre"
people.on "learn/refreshed"
tap "#next"
absent "kort er klar"
tap "#leave"
LUA
rm -r "$learning/tea" "$learning/cocoa" # nothing is left for citizens, and still they come to what they have done
# The clock is the play's own, and begins before the day the store knows of: that is said too.
most=2 learns 'a card of a module that is gone is passed over: the module is not there' <<'LUA'
wait "60 h"
people.sign_in "Karla (opdigtet)"
tap "#learning"
absent "kort er klar"
absent "En kop te"
tap "#mine"
expect "Et modul, der ikke findes mere (tea)"
expect "Det, du har nået, er gemt"
tap "Få et bevis"
tap "#name"
key "End"
for _ = 1, 20 do key "Backspace" end
type "Karla Prøve"
tap "#next"
expect "Arket er gemt"
tap "#leave"
LUA
certificate=$(paper "$(ls "$folder"/out/certificate-a4-*.pdf)")
for words in 'Bevis' 'Karla Prøve' 'har gennemført' 'Et modul, der ikke findes mere (tea)' 'Herberget (opdigtet), mandag 2. marts 2026' 'Tagged: *yes' 'Pages: *1$'; do
  if grep -q -- "$words" <<<"$certificate"; then passed=$((passed + 1)); else wrong "the certificate has no \"$words\"" "$certificate"; fi
done
if grep -q 'opdigtet) *$' <<<"$(head -3 <<<"$certificate")"; then wrong "the certificate has another name too" "$certificate"; fi

finish
