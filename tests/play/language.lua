-- Whoever comes back meets the language they used last; one that is chosen on the way in or in the plan is kept.
local plan = dofile(here .. "support/plan.lua")
local people = dofile(here .. "support/people.lua")
local NAME = "Sprog (opdigtet)"

local function choose(language)
  tap "#help"
  tap "#dialog/language"
  tap(language)
end

tap "#language"
tap "English"
plan.arrive(NAME)
tap "#leave"
expect "Velkommen"

plan.come_back(NAME)
expect "My plan"
choose "Dansk"
expect "Min plan"
tap "#leave"
restart()
plan.come_back(NAME)
expect "Min plan"
tap "#leave"

-- Chosen on the way in.
tap "#plan"
choose "English"
tap "#before"
people.digits(NAME)
people.pictures()
expect "My plan"
tap "#leave"
plan.come_back(NAME)
expect "My plan"
tap "#leave"

-- What somebody left standing on the home screen is not this person's choice.
tap "#language"
tap "Dansk"
plan.come_back(NAME)
expect "My plan"
