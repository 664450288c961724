-- Whoever comes back meets the language they used last; one that is chosen now is kept for the next time.
local plan = dofile(here .. "support/plan.lua")
local NAME = "Sprog (opdigtet)"

tap "#language"
tap "English"
plan.arrive(NAME)
tap "#leave"
expect "Velkommen"

plan.come_back(NAME)
expect "My plan"
tap "#help"
tap "#dialog/language"
tap "Dansk"
tap "#leave"
plan.come_back(NAME)
expect "Min plan"
tap "#leave"

-- Chosen on the way in.
tap "#language"
tap "English"
plan.come_back(NAME)
expect "My plan"
tap "#leave"
restart()
plan.come_back(NAME)
expect "My plan"
tap "#leave"

-- A language that somebody else left standing on the home screen is nobody's choice.
tap "#language"
tap "English"
tap "#language"
tap "Dansk"
wait "10 min"
plan.come_back(NAME)
expect "My plan"
