-- A plan grows and moves: a goal more, a wish that becomes one, what waits is begun, and only three at once.
local plan = dofile(here .. "support/plan.lua")
local NAME = "Vera (opdigtet)"

plan.made(NAME, { { 1, "Finde en lejlighed" }, { 4, "Sove om natten" } })
plan.on "overview"
tap "Tilføj"
tap "Et mål"
plan.on "flow/more/words"
expect "Trin 1 af 7"
type "Lære at svømme"
for _ = 1, 7 do tap "#next" end
expect "Nu er det et af dine mål"
tap "#next"
plan.on "overview"
expect "Lære at svømme"

-- A fourth waits, and cannot be begun beside three.
tap "Tilføj"
tap "Et mål"
type "Rejse til Jylland"
for _ = 1, 7 do tap "#next" end
expect "Målet venter i din plan"
tap "#next"
tap "Se målet: Rejse til Jylland"
tap "Begynd på det nu"
expect "Du har tre mål nu"
key "Escape"
tap "#next"
tap "Se målet: Sove om natten"
tap "Lad det vente"
tap "#next"
expect "2 ønsker venter her, til du er klar"
tap "Se målet: Rejse til Jylland"
tap "Begynd på det nu"
absent "Du har tre mål nu"
tap "#next"

-- An agreement and a person, each by itself.
tap "Tilføj"
tap "En aftale"
type "Ringe til banken"
for _ = 1, 4 do tap "#next" end
expect "Nu står det i din plan"
tap "#next"
tap "Tilføj"
tap "En person"
plan.on "flow/more/people"
tap "#person_add"
type "Søs (opdigtet)"
for _ = 1, 4 do tap "#next" end
tap "#next"
tap "#next"
plan.on "overview"
kill()
plan.come_back(NAME)
expect "Rejse til Jylland"
expect "Ringe til banken"
expect "Søs (opdigtet)"

-- What is passed over asks for nothing more, and is no trap at the end.
for _, what in ipairs { "Et mål", "En aftale" } do
  tap "Tilføj"
  tap(what)
  tap "Andre svar"
  tap "#dialog/skip"
  expect "Der kom ikke noget til i dag"
  tap "#next"
  plan.on "overview"
end

-- Who passed every question over has no plan, and can make one after all.
tap "Afslut"
plan.begin "Tom (opdigtet)"
for _ = 1, 12 do
  if screen() ~= "flow/plan/done" then tap "#next" end
end
tap "#next"
plan.on "overview"
tap "Lav min plan"
plan.on "flow/plan/about"
