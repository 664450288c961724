#!/usr/bin/env bash
# `minplan people`: the first start and the accounts of staff from the command line. A code comes from the terminal or from
# standard input, never from an argument.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0 passed=0

# expect STATUS TEXT CODE WORD...: exit status, and a word that is said; CODE goes to standard input
expect() {
  local status=$1 text=$2 code=$3 said got
  shift 3
  said=$(printf '%s' "$code" | "$program" people "$@" --data "$folder/store" 2>&1)
  got=$?
  if [ "$got" = "$status" ] && grep -q -- "$text" <<<"$said" && ! grep -qE "Assertion|Sanitizer|$(printf '%s' "${code:-xxxxxx}" | head -1)" <<<"$said"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED: people %s\n  wanted %s with "%s", got %s:\n%s\n' "$*" "$status" "$text" "$got" "$said"
  fi
}

expect 2 "people takes" ""
expect 2 "people takes" "" dance
expect 1 "no store" "" list
[ -e "$folder/store" ] && echo "FAILED: list made a store" && failed=$((failed + 1))
expect 2 "takes a name and --role" "271828" add
expect 2 "first account is an administrator" "271828" add "Mona" --role contact
expect 2 "no code was given" "" add "Ada" --role administrator --place "Herberget (opdigtet)"
expect 1 "too short" "27182" add "Ada" --role administrator --place "Herberget (opdigtet)"
expect 1 "easy to guess" "010190" add "Ada" --role administrator --place "Herberget (opdigtet)"
expect 0 "account is made" "271828
" add "Ada" --role administrator --place "Herberget (opdigtet)"
expect 0 "administrator provider  Ada" "" list
expect 0 "account is made" "480137" add "Mona" --role contact --unit "Hus 2" --job "Kontaktperson"
expect 0 "Mona, Hus 2  \[must choose an own code\]" "" list
expect 2 "" "480137" add "Per" --role king
expect 2 "guest" "480137" add "Gry" --role guest --side external
expect 2 "meeting" "480137" add "Gry" --role guest --side external --last-day "$(date -d '+3 days' +%F)"
expect 2 "2026-11-24" "480137" add "Gry" --role guest --side external --last-day soon
expect 0 "account is made" "480137" add "Gry" --role guest --side external --meeting "Mødet om boligen" --last-day "$(date -d '+3 days' +%F)"
expect 0 "until" "" list
expect 0 "role is changed" "" role "mona" facilitator
expect 0 "facilitator   provider  Mona" "" list
expect 1 "no account" "" role "Nobody" contact
expect 0 "code is changed" "604937" reset "Mona"
expect 0 "account is closed" "" disable "Mona"
expect 0 "Mona, Hus 2  \[closed\]" "" list
expect 1 "last administrator" "" disable "Ada"
expect 1 "last administrator" "" role "Ada" contact
"$program" verify --data "$folder/store" | grep -q "whole" || { echo "FAILED: verify"; failed=$((failed + 1)); }

# On a terminal nothing that is typed is shown, and it is asked for twice. Each answer waits for its question.
answer_when_asked() {
  local tries=0
  until grep -q "$1" "$folder/screen" 2>/dev/null || [ $((tries += 1)) -gt 1000 ]; do sleep 0.02; done
  printf '915372\n' >&3
}
if command -v script >/dev/null; then
  mkfifo "$folder/keys"
  script -qefc "$program people reset Ada --data $folder/store" /dev/null <"$folder/keys" >"$folder/screen" 2>&1 &
  terminal=$!
  exec 3>"$folder/keys"
  answer_when_asked "digits or more"
  answer_when_asked "again"
  wait $terminal
  exec 3>&-
  if grep -q "code is changed" "$folder/screen" && ! grep -q 915372 "$folder/screen"; then passed=$((passed + 1)); else
    failed=$((failed + 1)); printf 'FAILED: on a terminal\n'; cat "$folder/screen"
  fi
fi

# Neither code nor name lies anywhere in the open.
if grep -aqE '915372|604937|Mona|Herberget' -r "$folder/store"; then echo "FAILED: something lies in the open"; failed=$((failed + 1)); fi

printf '%d passed, %d failed\n' $passed $failed
[ $failed = 0 ]
