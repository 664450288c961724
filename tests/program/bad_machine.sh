#!/usr/bin/env bash
# A machine that lacks fonts, and text that is none, under the whole program: one line that says what to install or mend;
# people read plain words in another font, and never the name of an icon. (No printer: printer.sh.)
set -u
program=$1
# shellcheck source=tests/program/support/bad_input.bash
. "$(dirname "$0")/support/bad_input.bash"

fonts=/usr/share/fonts
own=""
for how in -m -Urm; do unshare "$how" true 2>/dev/null && own=$how && break; done

# without FOLDER COMMAND...: the command where that folder of fonts is empty
without() {
  local hidden=$1
  shift
  unshare "$own" sh -c 'mount -t tmpfs none "$0" && exec "$@"' "$hidden" "$@"
}

write='
expect "Velkommen"
shot "NAME_home"
tap "Min plan"
tap "Nej, jeg er ny her"
shot "NAME_name"
style("paper", "200", "da")
shot "NAME_name_200"
local width = tonumber(tree():match [["id":"back".-"rect_px":%[[%d.]+,[%d.]+,([%d.]+)]])
assert("NAME" ~= "icons" or width > 230, "the way back has neither words nor an icon: " .. width)
tap "Tilbage"
expect "Har du været her før?"
'
plays_without() {
  local whole=$program
  cat >"$folder/without" <<SCRIPT
#!/bin/sh
exec unshare $own sh -c 'mount -t tmpfs none "\$0" && exec "\$@"' "$1" "$whole" "\$@"
SCRIPT
  chmod +x "$folder/without"
  program="$folder/without" plays "fonts are missing: .*$2.*; install fonts-inter, fonts-noto-core, fonts-symbola and fonts-material" <<<"${write//NAME/$3}"
}

if [ -n "$own" ]; then
  plays_without $fonts/opentype/inter 'Inter-Regular.otf, Inter-Medium.otf, Inter-Bold.otf' inter
  plays_without $fonts/truetype/noto 'NotoSansArabic-Regular.ttf' noto
  plays_without $fonts/truetype/material-design-icons-iconfont 'MaterialIcons-Regular.ttf' icons
  said 1 'the font .*Inter-Regular.otf is missing or cannot be read; install fonts-inter$' without $fonts "$program" --once --data "$folder/d"
  echo 'expect "Velkommen"' >"$folder/home.lua"
  said 1 'the font .*Inter-Regular.otf is missing or cannot be read; install fonts-inter$' without $fonts "$program" play "$folder/home.lua"
else
  echo "left out: this machine lets nobody hide a folder of fonts"
fi

# What a keyboard or a clipboard hands over is not always text: nothing of it stays, and the rest is taken.
plays 'draft: answer: field "value" is too long' <<'PLAY'
people.sign_up "Eva\x01 (opdigtet)"
local plan = read("plan", '{"citizen":"me"}')
assert(not plan:find("\\u0001", 1, true), "a control character was kept")
assert(plan:find("Eva (opdigtet)", 1, true), plan)
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Videre"
tap "Søvn og ro"
tap "Videre"
assert(screen() == "flow/plan/goals/1/words", screen())
for _, text in ipairs { string.rep("ord ", 25000), string.rep("æ", 100000), string.rep("😀", 100000), string.rep("\u{202E}a\u{200D}", 33000),
    string.rep("e" .. string.rep("\u{301}", 99), 1000), string.rep("W", 100000), string.rep("\n", 100000) } do
  tap "#words"
  paste(text)
  tap "Videre"
  if screen() == "flow/plan/goals/1/why" then tap "Tilbage" end
  assert(screen() == "flow/plan/goals/1/words", screen())
  tap "#words"
  key "End"
  for _ = 1, 310 do key "Backspace" end
end
PLAY

printf 'tap("\\xff\\xfe")' >"$folder/bytes.lua"
said 1 'bytes.lua:1: tap: ' "$program" play "$folder/bytes.lua"
printf 'tap("Min plan")\0' >"$folder/nul.lua"
said 1 'nul.lua:1: ' "$program" play "$folder/nul.lua"
said 1 'is no key file; put the right one there' "$program" restore "$folder/nul.lua" --key-file "$folder" --data "$folder/none"

finish
