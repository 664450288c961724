-- What is new since last time in plain lines, and the plan as it was agreed beside how it is now.
local life = dofile(here .. "support/life.lua")
local plan, on = life.plan, life.on
local NAME = "Nyt (opdigtet)"
plan.made(NAME, { { 4, "Sove" }, { 1, "Et rum" } }, "Ringe til banken")
tap "#life"
tap "Hvad er nyt siden sidst?"
on "changes"
expect "Der er ikke noget nyt endnu."
expect "Hvem gør hvad nu"
expect "Ringe til banken"
tap "#leave"

wait "7 d"
plan.come_back(NAME)
tap "Ringe til banken"
tap "Gælder ikke mere"
on "lapse/why"
type "Banken er lukket"
tap "Gem"
on "overview"
tap "Se målet: Et rum"
tap "Ret mine ord"
type " med lys"
tap "#next"
on "goal"
tap "Til min plan"
tap "Se målet: Sove"
tap "Lad det vente"
tap "Til min plan"

tap "#life"
tap "Hvad er nyt siden sidst?"
plan.in_order("Siden planen blev aftalt 2. marts.", "Det er lavet om", "Et mål har fået nye ord", "Et rum med lys", "Før: Et rum", "Aftaler",
  "Gælder ikke mere", "Ringe til banken", "Banken er lukket", "Det venter", "Et mål venter", "Sove")
absent "Hvem gør hvad nu"

tap "Sammenlign"
on "compare"
expect "3 ting er ikke, som de var."
plan.in_order("Plan 1, aftalt 2. marts", "Som den er nu", "Mål", "Et rum", "Et rum med lys", "Lavet om")
expect "Venter nu"
expect "Gælder ikke mere"
tap "#after"
expect "Der er kun én at vælge"
tap "#dialog/close"

-- A goal that is reached says so from its own page, and stands so in the list.
tap "#leave"
plan.come_back(NAME)
tap "Se målet: Et rum med lys"
tap "Det er nået"
expect "Sådan har målet stået"
expect "Nået · I dag"
tap "Til min plan"
expect "Det har jeg nået"
