-- The whole way in English, from the language to the printed plan and the follow-up: no screen on it has Danish left.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local press, NAME = tap, "Wren (made up)"

-- Words that only Danish has; they begin every kind of screen there is.
local DANISH = { "Tilbage", "Videre", "Gem og gå", "Afslut", "Hjælp", "Hvad", "Hvem", "Hvornår", "Skjul", "Mål ", "Aftale", "Dine", "Større" }

-- From here on every tap looks at what it led to.
function tap(what) -- luacheck: ignore
  press(what)
  for _, danish in ipairs(DANISH) do absent(danish) end
end

press "#language"
tap "English"
expect "Welcome"
plan.made(NAME, { { 1, "Find a flat" }, { 4, "Sleep at night" } }, "Call the bank")
expect "My goals"
expect "Sleep at night"
tap "#print"
tap "#format/pocket"
tap "#next"
expect "file"
tap "#back"
tap "#history"
tap "#back"
tap "#next"
plan.on "flow/followup/hello"
for _ = 1, 30 do
  if screen() ~= "flow/followup/done" then tap "#next" end
end
tap "#next"
plan.on "overview"
press "#leave"

-- The home screen is the next person's, in the kiosk's own language; whoever comes back is met in theirs.
tap = press -- luacheck: ignore
people.sign_in(NAME)
expect "My goals"
