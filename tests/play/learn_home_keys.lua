-- The screens round modules with keys alone: the home of learning, a module, a card that was right, one that was not, a certificate.
local function to(id)
  for _ = 1, 60 do
    if focus() == id then return end
    key "Tab"
  end
  error("the keys never come to " .. id .. ", they are at " .. tostring(focus()))
end

local function press(id)
  to(id)
  key "Space"
end

sample "study/home"
press "module/third"
assert(screen() == "learn/module/third", screen())
press "mode/explore"
assert(screen():find("flow/learning/third", 1, true), screen())
key "Escape"
assert(screen() == "learn/module/third", screen())
key "Escape"
assert(screen() == "learn/home", screen())
press "mine"
assert(screen() == "learn/mine", screen())
press "paper/fifth"
to "name"
type "x"
press "next"
expect "Arket er gemt"

sample "study/card/right"
press "grade/3"
press "option/2" -- the next card: false or true
press "next"
press "next"

sample "study/teams"
press "unit/2"
expect "Natholdet"
press "print"
expect "Arket er gemt"

sample "study/try"
press "learning"
assert(screen() == "learn/home", screen())
