-- "No plan now" is a good answer: one tap, no questions asked twice, and the door stays open.
tap "Min plan"
tap "Nej, jeg er ny her"
type "Nej (opdigtet)"
tap "Videre"
tap "Videre"
tap "Videre"
tap "Nej, ikke nu"
assert(screen() == "flow/plan/not_now_why", screen())
tap "Videre"
tap "Videre"
assert(screen() == "flow/plan/declined", screen())
tap "#next"
assert(screen() == "home", "it ends at home, not " .. screen())

local id = read("citizens", '{"name":"Nej"}'):match('"id":"(%x+)"')
local plan = read("plan", '{"citizen":"' .. id .. '"}')
assert(plan:find('"status":"declined"', 1, true), plan)

-- Another day the person changes their mind.
wait "30 d"
tap "Min plan"
tap "Ja, jeg har en plan"
type "Nej (opdigtet)"
tap "#next"
key "Enter"
tap "Ja, det er mig"
assert(screen() == "overview", screen())
expect "Du har sagt: ingen plan lige nu"
tap "#next"
assert(screen() == "flow/plan/about", screen())
