-- The quick cover: one tap or three presses of Shift, and the screen says nothing about anyone; what was being written
-- is saved behind it, and the way back is the way in.
local people = dofile(here .. "support/people.lua")
local marker = "Zyxmarkwq"
local place = "flow/plan/goals/1/words"

local function on(wanted)
  assert(screen() == wanted, "expected the screen " .. wanted .. ", not " .. screen())
end

local function shift(times, pause)
  for i = 1, times do
    if i > 1 and pause then wait(pause) end
    key "Shift"
  end
end

local home = pixels()

-- The same from everywhere: on the home screen it is as neutral as it will ever be.
shift(3)
on "cover"
local neutral = pixels()
tap "Start"
on "home"

local function covered(from)
  on "cover"
  assert(pixels() == neutral, from .. ": the cover is not the neutral picture")
  local shown = tree()
  assert(not shown:lower():find(marker:lower(), 1, true), from .. ": the tree holds what was written")
  local _, buttons = shown:gsub('"role":"button"', "")
  assert(buttons == 1, from .. ": the cover offers " .. buttons .. " buttons")
end

local function come_back(...)
  key "Escape"
  key "F1"
  on "cover"
  tap "Start"
  assert(pixels() == home, "the home screen is not as it started")
  people.sign_in(marker .. " (opdigtet)")
  tap "#next"
  on(place)
  for _, words in ipairs { ... } do expect(words) end
end

people.to_first_goal(marker .. " (opdigtet)")
on(place)

local draft = read("drafts", '{"citizen":"me"}'):match('"id":"(%x+)"')
local function saved(words)
  return read("draft", '{"id":"' .. draft .. '"}'):find(words, 1, true) ~= nil
end

-- The picture comes first; that the last words are not saved yet shows that no script was asked.
type("Ikke til andre " .. marker)
tap "Skjul"
covered "one tap"
assert(not saved "Ikke til andre", "a script ran before the cover was there")
wait "0 s"
come_back("Ikke til andre " .. marker)

-- Capital letters, and presses that are too slow, are not a call for the cover.
key "End"
shift(2)
type "A"
shift(1)
on(place)
wait "6 s"
shift(3, "3 s")
on(place)
shift(3, "2 s")
covered "three presses of Shift"
come_back("Ikke til andre " .. marker .. "A")

-- Over a dialog, in other colours and large letters, with the ring of the keys on the screen.
tap "#theme"
tap "#size"
tap "Andre svar"
expect "Spring over"
for _ = 1, 6 do key "Tab" end
assert(focus() == "cover", "the keys do not come to it: " .. focus())
key "Enter"
covered "a dialog"
come_back("Ikke til andre " .. marker .. "A")
tap "Andre svar"
tap "Skjul"
covered "a dialog, by touch"
come_back("Ikke til andre " .. marker .. "A")

-- Nothing of what was covered comes back with another start either.
tap "Skjul"
restart()
on "home"
absent(marker)
