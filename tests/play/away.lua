-- A person who walks away: first a question in words and sound, then the home screen with nothing of theirs, and at the
-- next visit the very same step with every word. One touch gives all the time again, as often as wanted.
local people = dofile(here .. "support/people.lua")
local place = "flow/plan/goals/1/words"

local function silent() return not pcall(heard, "soft") end

local function still_asked()
  expect "Er du her stadig?"
  heard "soft"
end

people.to_first_goal("Borte (opdigtet)")
type "Jeg vil sove"

-- Two minutes before the end comes the question, and not a second earlier.
wait "179 s"
absent "Er du her stadig?"
assert(silent(), "a sound without a question")
wait "1 s"
still_asked()
expect "Du har 2 minutter endnu"
assert(screen() == place, screen())
tap "Ja, jeg er her"
expect "Jeg vil sove"

-- As often as wanted, at the last moment too, and by any touch.
for time = 1, 12 do
  wait "180 s"
  still_asked()
  wait "119 s"
  expect "Du har et minut endnu"
  heard "soft" -- once more before the end
  if time % 2 == 0 then tap "Ja, jeg er her" else key "Shift" end
  absent "Er du her stadig?"
  expect "Jeg vil sove"
end

-- Reading is not being away: scrolling and the keys of the keyboard make no sound of their own, and count.
for _ = 1, 5 do
  wait "170 s"
  key "PageDown"
end
absent "Er du her stadig?"
assert(silent(), "asked although somebody was there")

-- Over an open dialog, which is there again afterwards.
tap "Andre svar"
wait "180 s"
still_asked()
tap "Ja, jeg er her"
expect "Spring over"
tap "Nej, jeg vil gerne svare"

-- The wall clock has no say.
clock "-365 d"
wait "179 s"
absent "Er du her stadig?"
clock "365 d"

type " længe"
wait "5 min"
assert(screen() == "home", "nobody answered, and the screen is still " .. screen())
heard "soft"
absent "Borte"
absent "Jeg vil sove"
wait "30 min"
assert(silent(), "a sound for nobody")

restart()
people.sign_in("Borte (opdigtet)")
expect "Du er ikke helt færdig"
tap "#next"
assert(screen() == place, screen())
expect "Jeg vil sove længe"
