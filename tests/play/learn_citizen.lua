-- The modules for citizens and mentors: nothing in them is called wrong, everything hard can be passed over, and every way through the
-- meeting to practise in ends well (all ends: tests/program/talks.sh).
local function is_at(step) assert(screen():find(step, 1, true), screen() .. " is not " .. step) end

sample "lesson/my_meeting"
is_at "my_meeting/hello"
tap "#next"
tap "Sagsbehandler"
expect "En fra kommunen."
tap "Luk"
tap "#next"
is_at "my_meeting/who"
tap "En bisidder"
tap "#next"
tap "#next"
tap "#next"
is_at "my_meeting/asked"
tap "At kommunen hører, at du bor her"
tap "#box/1"
for _, thing in ipairs { "Hvem der kommer til mødet", "Hvad vi taler om på mødet", "Hvad din læge må fortælle på mødet",
  "At vi henter hjælp, hvis der er fare for liv" } do
  tap(thing)
  tap "#box/1"
end
tap "#next"
absent "Tænk igen."
absent "Det holder ikke"
expect "Det er heller ikke let at vide."
tap "Vis svaret"
tap "#next"
is_at "my_meeting/mine"
tap "#next"
tap "Jeg lægger et kort på bordet"
tap "#next"
is_at "my_meeting/words"
tap "#next"
is_at "my_meeting/practice"
for _, id in ipairs { "listen", "quiet", "on", "stop", "home" } do
  tap("#choice/" .. id)
  absent "Det holder."
  tap "#next"
end
expect "Det endte godt"
expect "Ingen er sure."
tap "#next"
is_at "my_meeting/first"
tap "#next"
expect "Planen bliver læst højt for dig."
tap "#next"
expect "Du er klar, når du er klar"

-- Straight through, with nothing said at all.
sample "lesson/my_meeting"
for _ = 1, 9 do tap "#next" end
is_at "my_meeting/practice"
tap "Gå videre"
tap "#next"
tap "#next"
expect "Du er klar, når du er klar"

-- The hard talk of the mentors is announced, and can be passed by.
sample "lesson/mentor"
tap "#next"
tap "Det skal nok gå."
tap "#next"
expect "Se på det en gang til."
absent "Tænk igen."
tap "Prøv igen"
tap "Hvad ville du helst sige til ham?"
tap "#next"
tap "#next"
for _, id in ipairs { "sit", "quiet", "know" } do
  tap("#choice/" .. id)
  tap "#next"
end
tap "#next"
tap "#next"
is_at "mentor/whose"
for thing, box in pairs { ["Gå med hen til lægen"] = 1, ["Give medicin"] = 2, ["Sidde hos en, der er ked af det"] = 1,
  ["Svare på, om der er en bolig"] = 2, ["Drikke kaffe sammen"] = 1, ["Gå imellem to, der slås"] = 2 } do
  tap(thing)
  tap("#box/" .. box)
end
tap "#next"
tap "#next"
is_at "mentor/say"
tap "Nej. Men fortæl mig, hvad der er galt."
tap "Du kan ringe mellem klokken 15 og 21. Om natten kan du gå til vagten."
tap "Vi kan læse det sammen. Er det svært, går vi til personalet."
tap "#next"
tap "#next"
tap "#next"
is_at "mentor/gossip"
tap "Spørg ham selv. Han bliver glad for, at du gør det."
tap "#next"
tap "#next"
expect "livet er for svært at leve"
tap "#next"
is_at "mentor/stairs"
tap "Gå videre"
is_at "mentor/promise"
