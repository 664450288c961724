-- "Since last time": what is new since the last meeting comes first, with the step, the agreement and the day it is about.
local plan = dofile(here .. "support/plan.lua")
local NAME = "Siden (opdigtet)"

plan.made(NAME, { { 4, "Sove" } }, "Ringe til banken")
tap "Siden sidst"
absent "Tidligere"
tap "#leave"

wait "7 d"
plan.come_back(NAME)
tap "Ringe til banken"
tap "Gjort"
tap "Siden sidst"
plan.in_order("Siden 2. marts", "En aftale blev gjort", "Ringe til banken", "Tidligere", "Du sagde ja til din plan")
tap "#leave"

wait "7 d"
plan.come_back(NAME)
tap "Hvordan går det?"
tap "#next"
tap "På vej"
for _ = 1, 4 do tap "#next" end
tap "Om 2 uger"
for _ = 1, 3 do tap "#next" end
tap "Siden sidst"
plan.in_order("Siden 2. marts", "I aftalte at ses igen mandag 30. marts", "Sådan gik det: På vej", "Sove", "Ringe til banken", "Tidligere")
