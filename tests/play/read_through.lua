-- Reading through: each goal and each agreement under its own words, and a button that says what it does in this flow.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on
local NAME = "Læs (opdigtet)"

local function heading(words) return '"kind":"heading","role":"heading","name":"' .. words .. '"' end

plan.begin(NAME)
tap "#option/1"
tap "#option/4"
tap "#next"
tap "#next"
type "Finde en lejlighed"
for _ = 1, 14 do tap "#next" end
on "flow/plan/people"
tap "#next"
tap "#add"
type "Ringe til banken"
for _ = 1, 4 do tap "#next" end
for _ = 1, 7 do tap "#next" end
on "flow/plan/check"
-- The second goal was given no words: it goes by what it is about.
plan.in_order(heading "Dine mål", heading "Finde en lejlighed", heading "Søvn og ro", heading "Aftaler", heading "Ringe til banken")
for _ = 1, 3 do tap "#next" end

tap "Hvordan går det?"
tap "#next"
for _ = 1, 6 do tap "#next" end
for _ = 1, 3 do tap "#next" end
on "flow/followup/check"
plan.in_order(heading "Dine mål", heading "Finde en lejlighed", "Hvordan går det med dit mål?", heading "Søvn og ro",
  heading "Aftaler", heading "Ringe til banken")
absent "Ja, det er min plan"
tap "Ja, gem det"
on "flow/followup/done"
