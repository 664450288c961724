#!/usr/bin/env bash
# A real meeting in two real windows, as the people at it meet them: the citizen signs in by touch, takes the meeting up, and what is
# done at the table goes on when the facilitator's screen is pulled out in the middle, and comes back.
set -u
program=$1
screen=3286x1080
declare -A part=([all]=3286x1080+0+0 [table]=1920x1080+0+0 [aside]=1366x768+1920+0)
. "$(dirname "$0")/support/window.bash"
built=$(cd "$(dirname "$program")" && pwd)

said=$("$program" play tests/program/support/meeting_windows.lua --data "$folder/data" --out "$folder/play" 2>&1)
way=$(grep -o 'WAY .* END' <<<"$said" | head -1)
[ -n "$way" ] || fail "the meeting was not made: $(grep -v '^{' <<<"$said" | tail -2)"

mkfifo "$folder/pipe"
export LD_PRELOAD=$built/preloaded/libtwo_screens.so TWO_SCREENS=1920 TWO_SCREENS_PIPE=$folder/pipe
"$program" --data "$folder/data" --out "$folder/out" 2>>"$folder/log" &
kiosk=$!
unset LD_PRELOAD
exec 3>"$folder/pipe"
wait_for "Min plan" table

for step in ${way% END}; do
  case $step in
    WAY) ;;
    name)
      xdotool type --delay 20 "Karla (opdigtet)"
      xdotool key Return
      wait_for "Tryk din kode" table
      ;;
    *) press "${step%,*}" "${step#*,}" ;;
  esac
done
click "Mødet er i gang" table

# Months have gone by: each yes has run out, and is asked for before anything is shown; and the end of the meeting has begun by itself.
click "Ja, det må Mona" table
click "Ja, det må Fie" table
absent "Sig nu"
press "${step%,*}" "${step#*,}" # where the one next thing always is
wait_for "Er det rigtigt" table
wait_for "Sig nu" aside
absent "Sig nu" table

echo out >&3
wait_for "Mødelederens skærm er væk" table
absent "Sig nu" aside
click "Stop" table
wait_for "Vi stopper her" table
echo in >&3
wait_for "er her igen" table
wait_for "Cirka" aside
exec 3>&-
kill "$kiosk"
wait "$kiosk" || fail "the program did not end as it should"
echo "$passed passed, 0 failed"
