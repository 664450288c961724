-- "No plan now" is a good answer: one tap is all it takes, whatever happens after it, and the door stays open.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on

local function declined(name, more)
  local kept = plan.kept(name)
  assert(kept:find('"status":"declined"', 1, true), kept)
  assert(kept:find(more or '"version":0', 1, true), kept)
  assert(plan.read(name, "drafts") == "[]", "something lies unfinished")
end

-- Gone right after the tap: nothing is unfinished, and nothing is asked again.
plan.arrive "Nej (opdigtet)"
tap "Nej, ikke nu"
on "flow/plan/not_now_why"
declined "Nej (opdigtet)"
tap "#leave"
on "home"
plan.come_back "Nej (opdigtet)"
expect "Du har sagt: ingen plan lige nu"
absent "Du er ikke helt færdig"
absent "Det venter"
tap "#leave"

-- Also when the power goes with the tap.
plan.arrive "Strøm (opdigtet)"
tap "Nej, ikke nu"
kill()
declined "Strøm (opdigtet)"

-- What is said afterwards adds to it: also by leaving, by going back, and by walking away.
plan.arrive "Ord (opdigtet)"
tap "Nej, ikke nu"
type "Jeg er træt"
tap "#leave"
declined("Ord (opdigtet)", '"reason":"Jeg er træt"')

plan.arrive "Borte (opdigtet)"
tap "Nej, ikke nu"
type "I morgen"
wait "5 min"
wait "2 min"
on "home"
declined("Borte (opdigtet)", '"reason":"I morgen"')

plan.arrive "Pause (opdigtet)"
tap "Nej, ikke nu"
type "Min søster først"
wait "2 s"
kill()
declined("Pause (opdigtet)", '"reason":"Min søster først"')

plan.arrive "Dag (opdigtet)"
tap "Nej, ikke nu"
tap "Videre"
tap "Om cirka en måned"
tap "Videre"
on "flow/plan/asked_again"
expect "Du har valgt: Om cirka en måned."
declined("Dag (opdigtet)", '"about":"date.about.month"')
tap "#next"
on "home"
plan.come_back "Dag (opdigtet)"
expect "Du vil gerne spørges igen: cirka"
tap "#leave"

-- A slip of the finger is mended by "back": the plan is made, in a draft like any other.
plan.arrive "Fejl (opdigtet)"
tap "Nej, ikke nu"
tap "Tilbage"
on "flow/plan/start"
tap "Ja, lad os begynde"
tap "Musik gør mig glad"
tap "#next"
tap "#leave"
plan.come_back "Fejl (opdigtet)"
expect "Du er ikke helt færdig"
absent "Du har sagt: ingen plan lige nu"
tap "#next"
on "flow/plan/matters"
tap "Tilbage"
assert(tree():find('"name":"Musik gør mig glad"[^\n]*"selected":true'), "what was said is not there")
tap "#leave"

-- Another day the person changes their mind.
wait "30 d"
plan.come_back "Nej (opdigtet)"
expect "Du har sagt: ingen plan lige nu"
tap "#next"
on "flow/plan/about"
