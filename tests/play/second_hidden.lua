-- Out of sight means both screens, whichever of them it was asked for on; and somebody who sits at one of them is there.
dofile(here .. "support/people.lua")

local function gone(after)
  assert(aside.screen() == "", after .. ": the facilitator's screen is " .. aside.screen())
  aside.absent "Zyx"
end

local neutral

-- Bare paper at once, the same each time, and a step later no screen at all.
local function covered(after, before)
  assert(screen() == "cover", after .. ": the table shows " .. screen())
  gone(after)
  local now = aside.pixels()
  assert(now ~= before, after .. ": the facilitator's screen is as it was")
  neutral = neutral or now
  assert(now == neutral, after .. ": something is left on the facilitator's screen")
  wait "0 s"
  assert(screen() == "cover")
  gone(after)
  assert(not pcall(aside.pixels), after .. ": the facilitator's screen is still there")
end

local function meeting()
  sample "second"
  aside.tap "#note"
  aside.type "Zyxmarkwq"
  aside.expect "Zyxmarkwq"
end

local ways = {
  { "Skjul at the table", function() tap "Skjul" end },
  { "Skjul of the facilitator", function() aside.tap "Skjul" end },
  { "Shift at the table", function() for _ = 1, 3 do key "Shift" end end },
  { "Shift of the facilitator", function() for _ = 1, 3 do aside.key "Shift" end end },
  { "Shift at both", function()
    aside.key "Shift"
    key "Shift"
    aside.key "Shift"
  end },
}

for _, way in ipairs(ways) do
  meeting()
  local before = aside.pixels()
  way[2]()
  covered(way[1], before)
  tap "Start"
  assert(screen() == "home", screen())
  gone(way[1])
end

-- Over what is open there, too.
meeting()
aside.tap "Farver"
aside.tap "Hjælp"
aside.tap "Skjul"
covered("Skjul over a dialog, in other colours", nil)
tap "Start"

for _, leave in ipairs { function() tap "Gem og gå" end, function() aside.tap "Gem og gå" end } do
  meeting()
  leave()
  assert(screen() == "home", screen())
  gone "leaving"
end

-- The question is on both, and an answer at either gives all the time anew: writing notes is being there.
local function asked()
  expect "Er du her stadig?"
  aside.expect "Er du her stadig?"
end

local function not_asked()
  absent "Er du her stadig?"
  aside.absent "Er du her stadig?"
end

meeting()
for _, stay in ipairs { function() tap "Ja, jeg er her" end, function() aside.tap "Ja, jeg er her" end,
  function() aside.key "Shift" end } do
  wait "179 s"
  not_asked()
  wait "1 s"
  asked()
  stay()
  not_asked()
  aside.expect "Zyxmarkwq"
end
for _ = 1, 5 do
  wait "170 s"
  aside.key "PageDown"
end
not_asked()

-- It comes over what is open on the facilitator's screen, and that is there again afterwards.
aside.tap "Hjælp"
wait "180 s"
asked()
aside.tap "Ja, jeg er her"
aside.expect "Vil du helst tale med et menneske?"
aside.key "Escape"

wait "5 min"
assert(screen() == "home", screen())
gone "walking away"
