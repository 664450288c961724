-- A module with keys alone: choosing, a hint, how sure, checking, trying again, own words, a dialog.
local function at(path) assert(screen() == "flow/learning/sample/" .. path, screen()) end

local function to(id)
  for _ = 1, 40 do
    if focus() == id then return end
    key "Tab"
  end
  error("the keys never come to " .. id .. ", they are at " .. tostring(focus()))
end

local function press(id)
  to(id)
  key "Space"
end

sample "lesson"
press "term/1"
expect "Noget, som kun den, det handler om, må fortælle videre."
key "Escape"
press "next"

at "one"
press "hint"
expect "Tænk på, hvem det handler om."
press "option/1"
press "next"
press "sure/3"
expect "Tænk igen."
assert(focus() ~= nil, "the keys have lost their place")
press "next"
press "option/2"
press "next"
press "sure/3"
expect "Det holder."
press "next"

at "picture"
press "option/1"
press "next"
press "next"

at "truth"
press "option/1"
press "next"
press "next"

at "many"
press "option/1"
press "option/2"
press "next"
expect "Det holder."
press "next"

at "set"
press "option/1"
press "option/1"
press "next"
expect "Det holder."
press "next"

at "number"
to "number"
type "3"
press "next"
expect "Det holder."
press "next"

at "scale"
press "option/4"
press "next"
press "next"

at "date"
press "exact"
press "next"
press "next"

at "text"
to "words"
type "Jeg vil sove"
press "next"
press "tick/1"
press "next"
expect "Noget mangler endnu."
key "Escape"
at "date"
