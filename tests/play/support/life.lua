-- A plan with a goal about a home and one about a calm mind, and a contact person with a part in the frame and the home.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local life = { NAME = "Karla (opdigtet)", MONA = "Mona (opdigtet)", on = people.on, people = people, plan = plan }

-- Ends at home.
function life.begin(agreement)
  people.staff_new(life.MONA, "contact")
  plan.made(life.NAME, { { 1, "Et sted med lås på døren" }, { 5, "Ro i hovedet" } }, agreement)
  tap "#me"
  tap "#contact"
  tap(life.MONA)
  tap "Kun nogle emner"
  tap "#pick/frame"
  tap "#pick/home"
  tap "#next"
  tap "#next"
  tap "#leave"
end

function life.citizen() people.sign_in(life.NAME) end

-- As staff, as far as the open plan.
function life.staff()
  people.staff_in(life.MONA)
  tap "#go/plans"
  tap(life.NAME)
  tap "#pick/plan"
  people.on "seen"
end

return life
