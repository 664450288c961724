-- What somebody chose on the home screen is there as long as nobody has signed in, also when they turn back; whoever
-- comes after a visit finds the screen as it always starts.
local people = dofile(here .. "support/people.lua")
local start = pixels()
tap "#language"
tap "English"
tap "#reading"
tap "#reading/easy"
tap "#theme"
local chosen = pixels()
assert(chosen ~= start)

tap "My plan"
tap "#new"
type "Bo (made up)"
tap "Back"
tap "Back"
assert(screen() == "home", screen())
assert(pixels() == chosen, "turning back changed what was chosen")

tap "My plan"
tap "#new"
absent "Bo (made up)"
type "Bo (made up)"
tap "#next"
tap "#pick/pictures"
people.pictures()
people.pictures()
for _ = 1, 2 do tap "#next" end
expect "Do you want to start now?"
tap "#leave"
assert(pixels() == start, "the next one does not find the screen as it starts")
