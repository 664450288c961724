-- As a citizen: a yes that ends comes up on my plan, filled with what it was, to go on, be changed or be a no; what was put off
-- comes back on its day; a yes that ran out says so in its own words.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME = "Karla (opdigtet)"

people.staff_new("Jan (opdigtet)", "caseworker")
people.staff_new("Mona (opdigtet)", "contact")
plan.made(NAME, { { 1, "Et sted med lås på døren" } })

local function cells() return read("consents", '{"citizen":"me"}') end
local function ends(topic) return cells():match('"topic":"' .. topic .. '","state":"given","last_day":(%b{})') end

tap "#sharing"
tap "#next"
tap "Jan (opdigtet)"
tap "#pick/pass_on"
tap "#pick/case"
tap "#yes/home"
tap "#no/mind"
tap "#next"
tap "En måned"
tap "#pick/alone"
tap "#next"
tap "Tilbage"
absent "Dit ja til Jan (opdigtet) slut"
local first = ends "home"
tap "#leave"

-- Two weeks before: first on the page, and two taps would end it there.
clock "20 d"
people.sign_in(NAME)
expect "Dit ja til Jan (opdigtet) slutter 2. april."
tap "Tag mit ja tilbage"
tap "Nej, lad det være"
assert(ends "home" == first)

-- Put off: the yes goes on as it is, and it is asked again on the day.
tap "Svar nu"
on "consent/renew"
tap "Ikke nu"
expect "Dit ja gælder stadig til den dag, det slutter"
tap "Jeg er træt"
on "overview"
tap "Om en uge"
absent "Dit ja til Jan (opdigtet) slut"
tap "#sharing"
expect "Vi spørger igen søndag 29. marts"
expect "Du var træt."
tap "#leave"
clock "7 d"
people.sign_in(NAME)
expect "Du ville vente med at svare om Jan (opdigtet)."
tap "Tag det op nu"
on "consent/topics"
tap "Tilbage"
tap "#sharing"
tap "Tag mit ja tilbage"
tap "Ja, det skal slutte"
tap "Tilbage"
absent "Du ville vente"

-- A new yes; renewed with what it was and another day.
tap "#sharing"
tap "Se og lav om"
tap "Lav mit svar om"
tap "#yes/home"
tap "#next"
tap "En uge"
tap "#pick/alone"
tap "#next"
tap "Tilbage"
tap "Tilbage"
local week = ends "home"
expect "Dit ja til Jan (opdigtet) slutter 5. april."
tap "Svar nu"
expect "Et sted at bo"
tap "Det skal gå videre"
on "consent/ends"
tap "Et halvt år"
tap "#pick/alone"
expect "Til og med tirsdag 29. september"
tap "#next"
on "overview"
absent "Dit ja til Jan (opdigtet) slut"
assert(ends "home" ~= week)
tap "#leave"

-- It runs out: said as that, neither as a no nor as taken back; and it can be asked about anew, and be a no.
clock "200 d"
people.sign_in(NAME)
expect "Dit ja til Jan (opdigtet) sluttede 29. september."
absent "Tag mit ja tilbage"
tap "#sharing"
expect "Dit ja sluttede 29. september"
tap "Se og lav om"
expect "Dit ja er udløbet"
tap "Tilbage"
tap "Tilbage"
tap "Svar nu"
tap "Nej, det skal slutte"
tap "#pick/alone"
on "consent/yes"
expect "Siger du nej til Jan (opdigtet)?"
tap "#next"
on "overview"
absent "Dit ja til Jan (opdigtet) slut"
assert(cells():find('"topic":"home","state":"refused"', 1, true), cells())

-- Several end at once: one stands there, and the others are a press away, each with its own answer.
for _, name in ipairs { "Jan (opdigtet)", "Mona (opdigtet)" } do
  tap "#sharing"
  tap "#next"
  tap(name)
  tap "#pick/pass_on"
  tap "#pick/help"
  tap "#yes/home"
  tap "#next"
  tap "En uge"
  tap "#pick/alone"
  tap "#next"
  tap "Tilbage"
end
expect "Dit ja til Jan (opdigtet) slutter"
absent "Dit ja til Mona (opdigtet) slutter"
tap "Og et ja mere"
on "overview"
expect "Dit ja til Jan (opdigtet) slutter"
expect "Dit ja til Mona (opdigtet) slutter"
