#!/usr/bin/env bash
# Two real windows, as the people at a meeting meet them: pointers moved by xdotool, both screens read by OCR. First on two screens,
# the second of which is unplugged in the middle and covered at the end, with nothing left in the memory; then in two windows, one of
# which is closed by its frame. Waits for pictures to change, never for a time.
set -u
program=$1
screen=3286x1080
marker=Zyxmarkwq
declare -A part=([all]=3286x1080+0+0 [table]=1920x1080+0+0 [aside]=1366x768+1920+0 [aside_top]=1366x500+1920+92 [aside_bar]=700x90+2580+670
  [small]=1280x720+0+0 [corner]=1000x700+2286+380)
. "$(dirname "$0")/support/window.bash"
built=$(cd "$(dirname "$program")" && pwd)

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
count() { as_root lua5.4 tests/program/scan_memory.lua "$kiosk" "${marker:0:6}"; }

# only_paper PART: until there is nothing but one colour
only_paper() {
  for _ in $(seq 100); do
    [ "$(convert "xwd:$picture" -crop "${part[$1]}" +repage -format '%k' info: 2>/dev/null)" = 1 ] && passed=$((passed + 1)) && return
    sleep 0.1
  done
  fail "there is still something to see: $1"
}

# Until there are real meetings in it, the gallery's screen with something aside is behind F1 at the home screen.
cp -r scripts "$folder/scripts"
mv "$folder/scripts/boot.lua" "$folder/scripts/own_boot.lua"
cat >"$folder/scripts/boot.lua" <<LUA
local boot = require "own_boot"
local event = boot.event
function boot.event(what)
  event(what)
  if what.kind == "help" and boot.view().id == "home" then boot.show "second" end
end
return boot
LUA
cat >"$folder/prepare.lua" <<'PLAY'
  dofile "tests/play/support/people.lua"
PLAY
"$program" play "$folder/prepare.lua" --data "$folder/data" || fail "the first start"

start_kiosk() {
  "$program" --data "$folder/data" --out "$folder/out" --scripts "$folder/scripts" "$@" 2>>"$folder/log" &
  kiosk=$!
  wait_for "Min plan" table
}

begin_meeting() {
  xdotool mousemove "$1" "$2" key F1
  wait_for "Hvem siger noget nu" table
}

# Two screens ---------------------------------------------------------------------------------------------

mkfifo "$folder/pipe"
export LD_PRELOAD=$built/preloaded/libtwo_screens.so TWO_SCREENS=1920 TWO_SCREENS_PIPE=$folder/pipe
start_kiosk
unset LD_PRELOAD
exec 3>"$folder/pipe"
only_paper aside # nothing is there before there is something aside

begin_meeting 900 900
wait_for "Kun til" aside
absent "Kun til" table
absent "Jeg vil sige" aside
click "Jeg vil sige" table
wait_for "En vil sige" table
wait_for "En vil sige" aside
click "Giv ordet" aside_bar
wait_for "Ali (opdigtet)" table
wait_for "Ali (opdigtet)" aside

# A keyboard on the desk writes where somebody pressed last; the one on the screen opens there too.
click "Kun du kan se" aside
xdotool type --delay 20 "$marker"
wait_for "${marker:0:6}" aside_top
wait_for "mellemrum" aside
absent "mellemrum" table
absent "$marker" table
click "Færdig" aside
click "Jeg vil sige" table
xdotool type --delay 20 "ikkeher"
wait_for "En vil sige" aside
absent "ikkeher" aside
[ "$(count)" -gt 0 ] || fail "the search finds nothing at all"

# Unplugged: the table goes on, also with the keyboard, and what was there comes back.
echo out >&3
wait_for "Mødelederens skærm er væk" table
only_paper aside
absent "$marker"
xdotool key F1
wait_for "menneske" table
xdotool key Escape
click "Jeg vil sige" table
wait_for "vil sige noget" table
echo in >&3
wait_for "er her igen" table
wait_for "${marker:0:6}" aside
wait_for "Ali (opdigtet)" aside

# Out of sight: both at once, by three presses on the facilitator's side; and then nothing is left.
click "${marker:0:6}" aside
xdotool key --delay 20 Shift_L Shift_L Shift_L
only_paper aside
wait_for "Start" table
absent "$marker"
for _ in $(seq 100); do
  [ "$(count)" = 0 ] && break
  sleep 0.1
done
[ "$(count)" = 0 ] || fail "covered, and the memory still holds what was aside"
passed=$((passed + 1))
click "Start" table
wait_for "Min plan" table
only_paper aside

begin_meeting 900 900
wait_for "Kun til" aside
absent "$marker"

# The table's own screen is pulled out: the one that is left is the table's, and nothing private is on it.
echo left-out >&3
wait_for "Hvem siger noget nu" aside
wait_for "Mødelederens skærm er væk" aside
absent "Kun til"
click "Jeg vil sige" aside
echo in >&3
wait_for "En vil sige" table
wait_for "Kun til" aside
exec 3>&-
kill "$kiosk"
wait "$kiosk" || fail "the program did not end as it should"

# A second screen that nothing can be shown on: the table says so, and goes on.
(
  unset TWO_SCREENS_PIPE
  export LD_PRELOAD=$built/preloaded/libtwo_screens.so TWO_SCREENS_BROKEN=1
  exec "$program" --data "$folder/data" --out "$folder/out" --scripts "$folder/scripts" 2>>"$folder/log"
) &
kiosk=$!
wait_for "Min plan" table
begin_meeting 900 900
wait_for "Mødelederens skærm er væk" table
only_paper aside
click "Jeg vil sige" table
wait_for "En vil sige" table
grep -q "the second screen cannot be used" "$folder/log" || fail "nothing is said of the second screen"
kill "$kiosk"
wait "$kiosk" || fail "the program did not end as it should"

# Two windows on one screen -------------------------------------------------------------------------------

window() { xdotool search --name "^$1\$" | tail -1; }

export LD_PRELOAD=$built/preloaded/libtwo_screens.so
unset TWO_SCREENS TWO_SCREENS_PIPE
start_kiosk --windowed --panel 15in:1280x720@500mm --second 15in:1000x700@500mm
unset LD_PRELOAD
xdotool windowmove "$(window Minplan)" 0 0
wait_for "Min plan" small
begin_meeting 600 600
wait_for "Kun til" corner
"$built/close_window" "$(window "Minplan 2")" || fail "the second window cannot be closed"
wait_for "Mødelederens skærm er væk" small
only_paper corner
click "Jeg vil sige" small
wait_for "En vil sige" small

# Closed for this meeting, not for the next one.
click "Gem og" small
wait_for "Min plan" small
begin_meeting 600 600
wait_for "Kun til" corner
"$built/close_window" "$(window Minplan)" || fail "the first window cannot be closed"
wait "$kiosk" || fail "the program did not end as it should"
passed=$((passed + 1))
echo "$passed passed, 0 failed"
