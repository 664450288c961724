-- As a learner: a place to practise, a code and a card of one's own, and nothing of any citizen, whatever is tried.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME, LEARNER = "Karla (opdigtet)", "Lea (opdigtet)"

people.staff_new(LEARNER, "learner")
people.staff_new("Mona (opdigtet)", "contact")
plan.made(NAME, { { 1, "Et sted med lås på døren" } })

-- The citizen cannot even choose a learner.
tap "#me"
tap "#contact"
expect "Mona (opdigtet)"
absent(LEARNER)
tap "#leave"

people.staff_in(LEARNER)
on "staff"
expect "På kursus"
tap "#next"
people.on "learn/home"
tap "#back"
on "staff"
for _, one in ipairs { "Planer, du er med i", "Sæt jer sammen", "Hjælp med en kode", "Gæster til et møde", "Det haster", "Tal for stedet",
  "Hvem har set planer?", "Dem, der er ansat her" } do absent(one) end
absent "Karla"

-- Nothing is given to whoever asks all the same.
for _, name in ipairs { "my_citizens", "citizens", "staff", "counts", "looks_at_all", "plan", "history", "consents" } do
  local ok, given = pcall(read, name, '{"citizen":"00000000000070008000000000000001","name":""}')
  assert(not ok or given == "[]", name .. " gives a learner " .. tostring(given))
end

-- The own code, once chosen badly and told so kindly.
tap "#go/code"
people.digits()
people.digits "111111"
on "code_change/code"
expect "Det er let at gætte"
people.digits "604937"
people.digits "604937"
on "staff"
tap "Lav et kort"
on "card"
tap "#leave"
people.staff_in(LEARNER)
expect "passer ikke sammen"
people.digits "604937"
on "staff"
tap "#leave"

-- Trying it out without keeping anything is for everybody, and no code is asked.
tap "Prøv uden at gemme"
tap "#plan"
expect "Videre"
tap "#leave"
on "home"

-- A learner is nobody's second person in an emergency.
people.staff_in "Mona (opdigtet)"
tap "#go/emergency"
tap "#next"
people.digits(NAME)
tap "Du var syg og havde brug for hjælp nu"
type "Faldt på gangen"
tap "#next"
people.digits(LEARNER)
people.digits "604937"
assert(screen() ~= "seen", "a learner opened a plan as second person")
absent "Et sted med lås"
