-- How it goes, said blind: neither side sees the other's answer before both are there, on no screen and in no read; killed in
-- between it is the same; then both stand together.
local life = dofile(here .. "support/life.lua")
local on = life.on
local CITIZEN, STAFF = "Jeg venter på svar", "Der sker en del"
life.begin()

local function rate(step, words)
  tap(step)
  tap "Videre"
  on "rate/words"
  type(words)
  tap "Gem mit svar"
  on "rating"
end

local function hidden(words)
  absent(words)
  for _, name in ipairs { "plan", "history", "ratings", "changes" } do
    assert(not read(name, '{"citizen":"me"}'):find(words, 1, true), name .. " tells it")
  end
end

life.citizen()
tap "#life"
tap "Hvordan går det med planen?"
on "rating"
expect "Ingen ser dit svar, før begge har svaret."
tap "Sig, hvordan det går"
tap "Videre"
expect "Vælg det, der passer bedst."
rate("Det går trægt", CITIZEN)
expect "Vi venter på personalet"
expect(CITIZEN)
kill()

life.staff()
hidden(CITIZEN)
tap "#life"
tap "Hvordan går det med planen?"
on "rating"
expect "Den, planen er for, har svaret."
hidden(CITIZEN)
tap "Sig, hvordan det går"
rate("Det går godt", STAFF)
expect "Sådan så I på det"
expect(CITIZEN)
expect(STAFF)
expect "Begge svar er rigtige"
tap "#leave"

life.citizen()
tap "#life"
tap "Hvordan går det med planen?"
expect(STAFF)
expect(CITIZEN)
-- The next time: staff first, and the citizen does not see it.
tap "#leave"
life.staff()
tap "#life"
tap "Hvordan går det med planen?"
tap "Sig det igen nu"
rate("Rigtig godt", "Helt nyt herfra")
tap "#leave"
life.citizen()
hidden "Helt nyt herfra"
tap "#life"
tap "Hvordan går det med planen?"
expect "Personalet har svaret. Du ser det, når du har sagt dit."
hidden "Helt nyt herfra"
tap "Sig det igen nu"
rate("Rigtig godt", "Nu kører det")
expect "Helt nyt herfra"
expect "I ser ens på det."
-- Who has said it can end the waiting.
tap "Sig det igen nu"
rate("Det går an", "Alene denne gang")
tap "Vent ikke. Vis mit svar"
expect "Denne gang har kun den ene svaret."
