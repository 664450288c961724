-- Coming back: the plan at a glance, how each goal is going in words, and what to keep, change, park or call reached.
local people = dofile(here .. "support/people.lua")
local function on(wanted)
  assert(screen() == wanted, "expected the screen " .. wanted .. ", not " .. screen())
end

local function goal(number, words)
  on("flow/plan/goals/" .. number .. "/words")
  type(words)
  tap "Videre"
  for _ = 1, 3 do tap "Videre" end
  tap "Om en uge"
  tap "Videre"
  tap "Videre"
  tap "Ret meget"
  tap "Videre"
end

people.sign_up("Anden (opdigtet)")
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Videre"
for _, card in ipairs { "Et sted at bo", "Søvn og ro", "Hverdagen", "Job og skole", "Krop og helbred" } do tap(card) end
tap "Videre"
for i = 1, 5 do tap("#pick/" .. i) end
tap "Videre"
goal(1, "Finde en lejlighed")
goal(2, "Sove om natten")
goal(3, "Lave mad selv")
on "flow/plan/people"
tap "Videre"
on "flow/plan/agreements"
tap "#add"
type "Ringe til banken"
tap "Videre"
tap "Mig"
tap "Videre"
tap "Om en uge"
tap "Videre"
tap "Videre"
tap "#next"
tap "Videre"
for _ = 1, 4 do tap "Videre" end
tap "Om cirka to uger"
tap "Videre"
tap "Ja, det er min plan"
tap "Jeg siger ja"
tap "Videre"
tap "Se min plan"
on "overview"
expect "2 ønsker venter her, til du er klar"
tap "Afslut"

wait "14 d"
people.sign_in("Anden (opdigtet)")
on "overview"
expect "Finde en lejlighed"
expect "Ringe til banken"
tap "Hvordan går det?"
tap "Videre"
tap "Næsten der"
tap "Videre"
type "Jeg har set en lejlighed"
tap "Videre"
tap "Jeg vil lave det om"
tap "Videre"
on "flow/followup/goals/1/change/words"
expect "Sidst sagde du"
tap "#words"
type "Flytte ind i lejligheden"
for _ = 1, 5 do tap "Videre" end
on "flow/followup/goals/2/step"
tap "Nået"
tap "Videre"
tap "Videre"
tap "Jeg har nået det"
tap "Videre"
on "flow/followup/goals/3/step"
tap "Andre svar"
tap "Ved ikke"
tap "Videre"
tap "Det kan vente"
tap "Videre"
on "flow/followup/agreements/1/status"
tap "Det er gjort"
tap "Videre"
tap "Videre"
tap "Om cirka en måned"
tap "Videre"
on "flow/followup/check"
tap "#next"
on "flow/followup/done"
tap "Se min plan"
on "overview"
expect "Flytte ind i lejligheden"
expect "Næsten der"
expect "Det har jeg nået"
expect "Sove om natten"
expect "3 ønsker venter her, til du er klar"

-- What was said first is never overwritten: both wordings are there, with their dates.
tap "Se målet: "
expect "Sådan har jeg sagt det"
expect "Finde en lejlighed"
tap "Til min plan"
tap "Siden sidst"
expect "Du nåede et mål"
expect "Du rettede et mål"
