#!/usr/bin/env bash
# Content that is broken, missing, newer than the program, endless, too heavy, or no text: the command line says what and
# where in one line, and people meet the content before, the program's own, or a calm screen; what they saved is there.
set -u
program=$1
# shellcheck source=tests/program/support/bad_input.bash
. "$(dirname "$0")/support/bad_input.bash"

# spoilt FILE TEXT: a content folder with that file (below the folder) made into TEXT (printf's format)
spoilt() {
  rm -rf "$folder/content"
  cp -r content "$folder/content"
  # shellcheck disable=SC2059
  [ $# = 0 ] || printf "$2" >"$folder/content/$1"
}

# With a copy of what was good before: that is shown. With none: the program's own.
at_home='
expect "Velkommen"
tap "Min plan"
expect "Har du været her før?"
'
falls_back() {
  plays "$1.*\(until then the program's own content is shown\)" --content "$folder/content" <<<"$at_home"
  plays "$1.*\(until then the content before is shown\)" --content "$folder/content" --data "$folder/kept" <<<"${2:-$at_home}"
}

spoilt
sed -i 's/"Velkommen"/"Velkommen hjem"/' "$folder/content/words/da/home.lua"
plays "" --content "$folder/content" --data "$folder/kept" <<<'expect "Velkommen hjem"'
kept='expect "Velkommen hjem"'

spoilt words/da/home.lua 'return {\n'
falls_back 'content/words/da/home.lua:2: unexpected symbol near <eof>; mend it' "$kept"
spoilt words/en/plan.lua 'return 5'
falls_back 'content/words/en/plan.lua: the file returns no table; mend' "$kept"
spoilt words/da/plan.lua 'return { ["plan.start"] = "\\xff" }'
falls_back 'content/words/da/plan.lua: the word plan.start is no clean text; save the file as UTF-8' "$kept"
spoilt words/da/plan.lua 'return { ["plan.start"] = "a\\0b" }'
falls_back 'the word plan.start is no clean text' "$kept"
spoilt words/da/plan.lua 'return { ["plan.start"] = "a\000b" }'
falls_back 'content/words/da/plan.lua: the word plan.start is no clean text' "$kept"
spoilt words/da/plan.lua '\033LuaS'
falls_back 'content/words/da/plan.lua: attempt to load a binary chunk' "$kept"
spoilt words/da/plan.lua 'return { ["plan.start"] = { "list" } }'
falls_back 'the word plan.start is a table' "$kept"
spoilt pack.lua 'return { name = "Next year", needs = 2 }'
falls_back 'content/pack.lua: it is newer than this program .*; update the program' "$kept"
spoilt pack.lua 'return { name = "x" }'
falls_back 'content/pack.lua: needs is no whole number' "$kept"
spoilt flows/plan.lua 'return flow {\n  id ='
falls_back 'content/flows/plan.lua:2: unexpected symbol' "$kept"
spoilt flows/plan.lua 'return flow { id = "plan", version = 1, title = "plan.title", steps = { teleport { id = "x", ask = "plan.start" } } }'
falls_back "content/flows/plan.lua:1: attempt to call a nil value \(global 'teleport'\); mend it" "$kept"
spoilt flows/plan.lua 'return flow { id = "plan", version = 1, title = "plan.title", steps = { { kind = "teleport", id = "x", ask = "plan.start" } } }'
falls_back 'content/flows/plan.lua: plan/x: unknown kind of step; see the table of steps' "$kept"
spoilt shared/who.lua 'return {\n'
falls_back 'content/shared/who.lua:2: unexpected symbol near <eof>; mend it' "$kept"
spoilt shared/who.lua 'return { function() end }'
falls_back 'content/flows/plan.lua:[0-9]+: content/shared/who.lua: what is shared is made of tables' "$kept"
spoilt
rm "$folder/content/shared/who.lua"
falls_back 'content/flows/plan.lua:[0-9]+: content/shared/who.lua: no such file; mend' "$kept"
spoilt flows/plan.lua 'while true do end'
falls_back 'content/flows/plan.lua:1: over its budget of time; see that it comes to an end' "$kept"
spoilt flows/plan.lua 'local t = {} for i = 1, 1e9 do t[i] = { i } end'
falls_back 'content/flows/plan.lua: not enough memory' "$kept"
spoilt
rm "$folder/content/flows/followup.lua"
falls_back 'content/flows/followup.lua: no such file; mend the file, or put it back' "$kept"
spoilt
head -c 600000 /dev/zero | tr '\0' '-' >"$folder/content/words/da/home.lua"
falls_back 'content/words/da/home.lua: no such file that can be read' "$kept"
spoilt
mkdir "$folder/content/many"
(cd "$folder/content/many" && touch $(seq -f %g.lua 1001))
falls_back 'content holds more files than content does' "$kept"
rm -r "$folder/content"
falls_back "there is no content in $folder/content: pack.lua is missing; see --content" "$kept"

# A word that is missing: the program's own where it has one, else a plain sentence; the log names it.
spoilt
sed -i '/"home.who"/d' "$folder/content/words/da/home.lua"
plays 'no words for home.who: add them to content/words/da/home.lua' --content "$folder/content" <<<'
tap "Min plan"
expect "Har du været her før?"
absent "[home"
'
begin='
people.sign_up "Eva (opdigtet)"
'
back_again='
people.sign_in "Eva (opdigtet)"
'
small_flow() {
  spoilt flows/plan.lua "return flow { id = \"plan\", version = 1, title = \"plan.title\", steps = {
    text { id = \"first\", ask = \"${2:-plan.goal.why}\" },
    text { id = \"second\", ask = \"plan.goal.first_step\" },
    text { id = \"third\", ask = \"plan.goal.helper\", when = function(a) $1 end },
    stop { id = \"done\", ask = \"plan.declined\" } },
    effects = function(a) return { { kind = \"strength.new\", words = a.first .. a.first .. a.first, speaker = \"citizen\" } } end }"
}
small_flow 'return false' plan.nowhere
plays 'no words for plan.nowhere: add them to content/words/da/plan.lua' --content "$folder/content" <<<"$begin"'
expect "Her mangler en tekst."
absent "plan.nowhere"
shot "no_words"
'

# A flow that breaks on the way: a calm screen; what was answered is there when the flow is mended.
for fault in 'return a.second and a.second.x.y end' 'while a.second do end'; do
  rm -rf "$folder/broke"
  small_flow "${fault% end}"
  [ "$fault" = 'while a.second do end' ] && small_flow "$fault"
  plays 'content/flows/plan.lua:4.*' --content "$folder/content" --data "$folder/broke" <<<"$begin"'
tap "#words"
type "Det første svar"
tap "#next"
tap "#words"
type "Det andet svar"
tap "#next"
assert(screen() == "fault", screen())
expect "er her stadig"
shot "flow_broke"
tap "Prøv igen"
expect "Velkommen"
'
  small_flow 'return true'
  plays "" --content "$folder/content" --data "$folder/broke" --seed 2 <<<"$back_again"'
tap "#next"
expect "Det andet svar"
tap "Tilbage"
expect "Det første svar"
'
done

# More than a field, an answer or a plan may hold: said at the field, and the words stay.
small_flow 'return false'
plays 'draft: answer: field "value" is too long' --content "$folder/content" <<<"$begin"'
tap "#words"
paste(string.rep("e" .. string.rep("\u{301}", 99) .. " ", 100))
tap "#next"
expect "Teksten er for lang til at blive gemt."
assert(screen() == "flow/plan/first" and focus() == "focus/words", focus())
shot "too_long"
tap "#words"
for _ = 1, 200 do key "Backspace" key "Delete" end -- wherever the finger put the cursor
type "kort"
tap "#next"
assert(screen() == "flow/plan/second", screen())
'
plays 'entries: strength.new: field "words" is too long' --content "$folder/content" <<<"$begin"'
tap "#words"
paste(string.rep("ord ", 25000))
tap "#next"
tap "#next"
expect "Teksten er for lang til at blive gemt."
tap "Gem og gå"
expect "Velkommen"
'"$back_again"'
tap "#next"
tap "Tilbage"
expect "ord ord ord"
'

# A yes that the rules do not take (thirteen months): nothing of what was said with it counts, and nothing is lost.
asks_yes() {
  spoilt flows/plan.lua "return flow { id = \"plan\", version = 1, title = \"plan.title\", steps = {
    text { id = \"first\", ask = \"plan.goal.why\" },
    consent { id = \"yes\", ask = \"plan.see\", cells = { { value = \"home\", ask = \"plan.area.home\" } } },
    stop { id = \"done\", ask = \"plan.declined\" } },
    effects = function(a) return { { kind = \"strength.new\", words = a.first, speaker = \"citizen\" },
      { kind = \"consent.set\", recipient = a.staff[1].id, yes_to = \"pass_on\", purpose = \"plan\", cells = a.yes, lasts = { $1 } } } end }"
}
say_yes='
people.staff_new("Jan (opdigtet)", "contact")
people.sign_up "Eva (opdigtet)"
tap "#words"
type "Jeg kan lave mad"
tap "#next"
tap "#yes/1"
tap "#next"
'
asks_yes 'months = 13'
plays 'entries: last_day: the last day must lie between today and a year from now' --content "$folder/content" <<<"$say_yes"'
assert(screen() == "flow/plan/yes", screen())
assert(not read("plan", [[{"citizen":"me"}]]):find "lave mad")
assert(read("consents", [[{"citizen":"me"}]]):find("\"cells\":[]", 1, true))
tap "Tilbage"
expect "Jeg kan lave mad"
'
asks_yes 'days = 30'
plays "" --content "$folder/content" <<<"$say_yes"'
assert(screen() == "flow/plan/done", screen())
assert(read("consents", [[{"citizen":"me"}]]):find([["topic":"home","state":"given"]], 1, true))
'

# Words as long as a book, and 500 repeats with long answers: heavy, and within the limits of scripts.
spoilt
long=$(printf 'Et langt sporgsmal uden ende, %.0s' $(seq 3500))
sed -i "s/\"Har du været her før?\"/\"$long\"/" "$folder/content/words/da/home.lua"
plays "" --content "$folder/content" <<<'
tap "Min plan"
expect "Et langt sporgsmal uden ende"
tap "Nej, jeg er ny her"
expect "Hvad vil du kaldes?"
'
spoilt flows/plan.lua 'local list = {}
for i = 1, 500 do list[i] = "ting nummer " .. i end
return flow { id = "plan", version = 1, title = "plan.title", steps = {
  each { id = "goals", ask = "plan.goals", from = function() return list end,
    steps = { text { id = "words", ask = "plan.goals", quote = true } } },
  review { id = "check", ask = "plan.check" },
  stop { id = "done", ask = "plan.declined" } },
  effects = function(a)
    local out = {}
    for i, goal in ipairs(a.goals) do out[i] = { kind = "strength.new", words = goal.words, speaker = "citizen" } end
    return out
  end }'
plays "" --content "$folder/content" <<<"$begin"'
for i = 1, 500 do
  tap "#words"
  paste(string.rep("et ret langt svar som fylder godt ", 8) .. i)
  tap "#next"
  if i == 499 then
    kill()
'"$back_again"'
    tap "#next"
  end
end
assert(screen() == "flow/plan/check", screen())
tap "#next"
assert(screen() == "flow/plan/done", screen())
local plan = read("plan", '"'"'{"citizen":"me"}'"'"')
for i = 1, 500 do assert(plan:find("fylder godt " .. i .. '"'"'"'"'"', 1, true), i) end
tap "#next"
assert(screen() == "overview", screen())
'

# Nothing that anyone may look at: no content anywhere, or no scripts. A calm screen of the program's own, in both languages.
last='
assert(screen() == "last_resort", screen())
expect "Skærmen holder en pause"
expect "Spørg personalet"
expect "The screen is taking a break"
shot "last_resort"
tap "Prøv igen / Try again"
assert(screen() == "last_resort", screen())
'
plays "the program's own scripts do not start: module boot: no such file; install it anew" --scripts "$folder/none" <<<"$last"
mkdir "$folder/scripts"
echo 'return {' >"$folder/scripts/boot.lua"
plays "scripts do not start: module boot: scripts/boot.lua:2: unexpected symbol" --scripts "$folder/scripts" <<<"$last"
said 1 "the program's own scripts do not start" "$program" --once --scripts "$folder/none" --data "$folder/d"

# Authors get what they asked for or nothing: no other content in its place.
spoilt flows/plan.lua 'return flow {'
said 1 'content/flows/plan.lua:1: unexpected symbol' "$program" dump "$folder/dump" --json-only --content "$folder/content"
said 1 "there is no content in $folder/nowhere" "$program" lint "$folder/nowhere"

finish
