-- SIGKILL at 200 moments of a session, from the first microsecond of a tap to long after the next screen showed.
-- What was acknowledged (the next screen was there) is on the disk; what was in the air is there whole or not at all.
local people = dofile(here .. "support/people.lua")
local CUTS = 200
local name = "Strøm (opdigtet)"

local state = 20261124
local function random(most)
  state = (state * 1103515245 + 12345) % 2147483648
  return (state >> 12) % most
end

local function step()
  return (screen():gsub("^flow/plan/goals/1/", ""))
end

local function open_again()
  people.sign_in(name)
  tap "#next"
end

local function draft_id()
  return read("drafts", '{"citizen":"me"}'):match('"id":"(%x+)"')
end

local function kept()
  local draft = draft_id()
  return tonumber(read("draft", '{"id":"' .. draft .. '"}'):match("Ord nummer (%d+)"))
end

local function write(number)
  key "End"
  for _ = 1, 40 do key "Backspace" end
  type("Ord nummer " .. number)
end

people.sign_up(name)
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Videre"
tap "Søvn og ro"
tap "Videre"
write(0)
tap "Videre"
tap "Tilbage"

local in_the_air = 0
for cut = 1, CUTS do
  assert(step() == "words", "cut " .. cut .. ": before the cut the screen is " .. screen())
  write(cut)
  kill_during(random(2) == 0 and random(600) or random(20000), "tap", "Videre")
  open_again()
  local now = kept()
  assert(now == cut or now == cut - 1, "cut " .. cut .. ": the disk says " .. tostring(now))
  if now == cut then
    assert(step() == "why", "cut " .. cut .. ": the answer is saved, and the place is " .. screen())
    tap "Tilbage"
  else
    in_the_air = in_the_air + 1
    assert(step() == "words", "cut " .. cut .. ": the answer is not there, and the place is " .. screen())
    write(cut)
    tap "Videre"
    assert(kept() == cut, "cut " .. cut .. ": acknowledged, and not on the disk")
    tap "Tilbage"
  end
end
assert(in_the_air > 0 and in_the_air < CUTS, "all cuts came before or all came after the answer was saved: " .. in_the_air)
