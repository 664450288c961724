-- A talk in a real account: killed between a choice and what follows it, restarted in a scene and at an ending, and each time
-- it is the very same place, with the same cards in the same order. What was chosen is known once.
local people = dofile(here .. "support/people.lua")
local LEA = "Lea (opdigtet)"

local function at(place) assert(screen() == "flow/learning/principle_1/" .. place, screen()) end

-- The choices, in the order they stand there.
local function order()
  local out = {}
  for id in tree():gmatch '"id":"choice/([a-z_]+)"' do out[#out + 1] = id end
  return table.concat(out, " ")
end

local function come_back()
  people.staff_in(LEA)
  tap "#next"
  people.on "learn/home"
  tap "#next" -- what was begun
end

people.staff_new(LEA, "learner")
people.staff_in(LEA)
tap "#next"
tap "#module/principle_1"
tap "#next"
for _ = 1, 2 do tap "#next" end
tap "Jeg vil have mit eget bord at spise ved."
tap "#next"
tap "#sure/3"
tap "#next"
at "dog/1/hello"
local first = order()
tap "#choice/later"
expect "Næsten."
kill()
come_back()
at "dog/1/hello"
expect "Du hørte ham, men du flyttede det vigtigste til en dag, der ikke er aftalt."
assert(order() == first, order())
tap "#choice/where" -- what was said is said
expect "Næsten."
tap "#next"
at "dog/2/shut"
restart()
come_back()
at "dog/2/shut"
expect "Tillid: lille"
for _, id in ipairs { "sorry", "first", "tomorrow", "turn" } do
  tap("#choice/" .. id)
  tap "#next"
end
at "dog/end/agreed"
kill()
come_back()
at "dog/end/agreed"
expect "Det endte godt"
expect "Du har set 1 af 4 slutninger."
tap "#back"
at "dog/5/screen"
tap "#back"
at "dog/4/goal"
tap "Prøv igen herfra"
tap "#choice/call"
tap "#next"
tap "#choice/turn_found"
kill_during(300, "tap", "#next")
come_back()
if screen() ~= "flow/learning/principle_1/dog/end/found" then tap "#next" end
at "dog/end/found"
expect "Du har set 2 af 4 slutninger."
