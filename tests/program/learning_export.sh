#!/usr/bin/env bash
# What staff learned, exported as xAPI statements and a cmi5 course, looked at by somebody else's judge, taken in by another kiosk
# once and never twice; and what is no such file.
set -u
program=$1
tools=$(dirname "$program")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

fail() {
  failed=$((failed + 1))
  printf 'FAILED: %s\n' "$*"
}

# run STATUS TEXT WORD...
run() {
  local status=$1 text=$2 said got
  shift 2
  said=$("$program" "$@" 2>&1)
  got=$?
  if [ "$got" != "$status" ] || ! grep -q -- "$text" <<<"$said"; then
    fail "$*: wanted $status with \"$text\", got $got: $said"
  fi
  [ -z "${most_lines:-}" ] || [ "$(wc -l <<<"$said")" -le "$most_lines" ] || fail "$*: too many lines: $said"
}

cp -r content "$folder/content"
mkdir -p "$folder/content/learning" "$folder/one" "$folder/two"
cp -r tests/fixtures/learning/tea "$folder/content/learning/"
sed -i 's/mode = "check"/mode = "check", mastery = 0.8/' "$folder/content/learning/tea/module.lua"
"$tools/fill_learning" "$folder/one/minplan.db" "$folder/one/minplan.db.key" 10 || fail "the store was not filled"
"$tools/fill_learning" "$folder/two/minplan.db" "$folder/two/minplan.db.key" 1 || fail "the store was not filled"
at=(--content "$folder/content" --data "$folder/one")

run 2 "export takes learning and a folder" export learning
run 2 "export takes learning and a folder" export everything "$folder/out"
run 1 "there is no store" export learning "$folder/out" --data "$folder/nowhere"
run 0 "statements in" export learning "$folder/out" "${at[@]}"
statements=$folder/out/statements.json
[ -f "$statements" ] || exit 1

grep -q -e "Marmelade" -e "Enhed Nord" "$statements" && fail "somebody's name is in the statements"
for verb in launched initialized answered responded interacted passed failed completed terminated; do
  grep -q "expapi/verbs/$verb\"" "$statements" || fail "nobody $verb"
done
grep -q '"objectType":"Group"' "$statements" || fail "no team did anything"
[ "$(stat -c %a "$statements")" = 600 ] || fail "others may read the statements"

# Somebody else's judge of xAPI, then the requirements of cmi5 one by one. Without them nothing is proved: tools/setup brings both.
judge() { node "tests/program/support/judge_$1.js" ".deps/$2" "$3"; }
judge statements xapi "$statements" || fail "the judge of xAPI has something to say"
judge cmi5 cmi5 "$statements" || fail "the judge of cmi5 has something to say"

# spoilt JUDGE DEPS SED: that judge does not let everything through.
spoilt() {
  sed -E "$3" "$statements" > "$folder/wrong.json"
  cmp -s "$statements" "$folder/wrong.json" && fail "nothing was spoilt by $3"
  judge "$1" "$2" "$folder/wrong.json" >/dev/null && fail "the judge of $2 lets through $3"
}
spoilt statements xapi 's/"scaled":0.900/"scaled":1.900/'
spoilt cmi5 cmi5 's/"scaled":0.900/"scaled":0.700/'
spoilt cmi5 cmi5 's/"completion":true/"completion":true,"score":{"scaled":1}/'
spoilt cmi5 cmi5 's/,"duration":"PT61.23S"//'
spoilt cmi5 cmi5 's/extensions.launchmode/extensions\/mode/'
spoilt cmi5 cmi5 's/categories.moveon/categories\/on/'
spoilt cmi5 cmi5 's/verbs\/initialized/verbs\/launched/'
spoilt cmi5 cmi5 's/extensions.sessionid/extensions\/session/'
spoilt cmi5 cmi5 's/invalid.course/invalid\/learning/'

# The course by the schema that was written down from the specification, which knows what is wrong too.
schema=tests/program/support/cmi5.rng
course=$folder/out/cmi5.xml
xmllint --noout --relaxng $schema "$course" 2>"$folder/said" || fail "cmi5.xml is no course: $(head -3 "$folder/said")"
ids() { xmllint --xpath '//@id' "$1" | tr -d ' '; }
[ "$(ids "$course" | grep -c .)" -gt 10 ] || fail "cmi5.xml has hardly any units"
[ -z "$(ids "$course" | sort | uniq -d)" ] || fail "an id stands in cmi5.xml twice"
while read -r change; do
  sed -E "$change" "$course" > "$folder/wrong.xml"
  cmp -s "$course" "$folder/wrong.xml" && fail "nothing was spoilt by $change"
  xmllint --noout --relaxng $schema "$folder/wrong.xml" 2>/dev/null && fail "a course is let through after $change"
done <<'CHANGES'
s/moveOn="CompletedOrPassed"/moveOn="Sometimes"/
s/masteryScore="0.800"/masteryScore="80"/
s/<url>https:/<url>/
s/<au id="https:[^"]*"/<au id="tea"/
s/<au id="https:[^"]*"/<au/
/<url>/d
s/<description>/<about>/; s/<.description>/<\/about>/
s/langstring lang="da"/langstring lang="in Danish"/
CHANGES
# The schema of AICC/CMI-5_Spec_Current (v1/CourseStructure.xsd) is in no package: it is asked too where somebody put it.
xsd=.deps/cmi5/CourseStructure.xsd
if [ -f $xsd ]; then
  if sha512sum --check --quiet <<<"4c0aedbc36ca9d2455eb097382e1926bcd418467492a93c47a56800be119829c14f642d2a5ac430bd3b154daecca0fa1eb2ae4e1cd86d44d7a24bcf2fe343d62  $xsd" 2>/dev/null; then
    xmllint --noout --schema "$xsd" "$folder/out/cmi5.xml" 2>&1 | grep -q "validates" || fail "cmi5.xml is no course"
  else
    fail "$xsd is another one"
  fi
fi
grep -q 'moveOn="CompletedOrPassed"' "$folder/out/cmi5.xml" || fail "cmi5.xml has no moveOn"

# Exported twice it is the same, to the letter.
run 0 "statements in" export learning "$folder/again" "${at[@]}"
cmp -s "$statements" "$folder/again/statements.json" || fail "the second export differs"

# Another kiosk: once, and never twice.
other=(--data "$folder/two" --content "$folder/content")
entries=$(grep -c -e '"id":"[0-9a-f-]\{14\}7' "$statements")
run 0 "^$entries taken, 0 were here before" import "$statements" "${other[@]}"
run 0 "^0 taken, $entries were here before" import "$statements" "${other[@]}"
run 0 "verified\|sound\|pages" verify "${other[@]}"
run 0 "statements in" export learning "$folder/both" "${other[@]}"
sed 's/,$//' "$statements" | grep '^{' | sort > "$folder/first"
sed 's/,$//' "$folder/both/statements.json" | grep '^{' | sort > "$folder/whole"
[ -z "$(comm -23 "$folder/first" "$folder/whole")" ] || fail "what was taken in does not come out as it was"
# One's own that come back are known.
run 0 "^0 taken, $entries were here before" import "$statements" "${at[@]}"

# Bad rows are told by line, the good ones kept.

mkdir -p "$folder/four" && "$tools/fill_learning" "$folder/four/minplan.db" "$folder/four/minplan.db.key" 1
sed -e '3s/.*/not a statement/' -e '4s/"verbs\/answered"/"x"/;4s/expapi\/verbs\/answered/expapi\/verbs\/voided/' "$statements" > "$folder/spoilt.json"
run 1 "line 3: it is no statement; left out" import "$folder/spoilt.json" --data "$folder/four" --content "$folder/content"
run 1 "taken, .* left out" import "$folder/spoilt.json" --data "$folder/four" --content "$folder/content"

# What is no such file at all is refused in one line.
most_lines=1
head -c 3000000 /dev/urandom > "$folder/noise"
printf '[' > "$folder/open"; head -c 3000000 /dev/zero | tr '\0' '[' >> "$folder/open"
printf '{"id":1}\n' > "$folder/other.json"
run 1 "no file of statements\|no statement of a kiosk" import "$folder/noise" "${other[@]}"
most_lines=2
run 1 "nothing was taken" import "$folder/open" "${other[@]}"
run 1 "nothing was taken" import "$folder/other.json" "${other[@]}"
most_lines=1
run 1 "cannot read" import "$folder/nothing" "${other[@]}"
: > "$folder/empty"
run 1 "nothing was taken" import "$folder/empty" "${other[@]}"

exit $((failed > 0))
