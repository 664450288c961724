-- A second yes to the same person stands beside the first: it is there on the page, still chosen, and only a tap takes it out.
local people = dofile(here .. "support/people.lua")
local NAME = "Karla (opdigtet)"

people.staff_new("Jan (opdigtet)", "caseworker")
people.sign_up(NAME)
tap "#leave"
people.sign_in(NAME)
tap "#sharing"

local function say_yes(topics, ends)
  tap "#next"
  tap "Jan (opdigtet)"
  tap "#pick/pass_on"
  tap "#pick/case"
  for _, topic in ipairs(topics) do tap("#" .. topic) end
  tap "#next"
  if ends then tap(ends) end
  tap "#pick/alone"
  tap "#next"
end

local function given(topic)
  local cells = read("consents", '{"citizen":"me"}')
  return cells:find('"topic":"' .. topic .. '","state":"given"', 1, true) ~= nil
end

local function ends(topic)
  return read("consents", '{"citizen":"me"}'):match('"topic":"' .. topic .. '","state":"given","last_day":(%b{})')
end

say_yes({ "yes/home" }, "En måned")
local first = ends "home"
assert(given "home" and not given "money")
say_yes({ "yes/money" }, "En uge")
assert(given "home", "the second yes took the first one back")
assert(given "money")
assert(ends "home" == first and ends "money" ~= first, "each keeps its own last day")
say_yes({ "no/home" }) -- nothing new is said yes to, so nobody asks for how long
assert(not given "home" and given "money")
