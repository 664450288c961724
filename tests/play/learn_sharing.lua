-- The module about sharing from its first page to its end; a yes is written down in the real steps, first with a mistake.
local function at(path) assert(screen() == "flow/learning/sharing/" .. path, screen()) end

local function right()
  tap "Tjek svaret"
  expect "Det holder."
  shot(string.sub(screen(), 23))
  tap "Videre"
end

sample "lesson/sharing"
at "five"
tap "Grundlag"
expect "Det, der giver dig lov til at dele"
tap "#dialog/close"
tap "#next"
at "canteen"
tap "Hvilken opgave. Lars skal ikke bruge det til noget."
right()
for _, page in ipairs { "quiet", "asks", "must" } do
  at(page)
  tap "#next"
end

at "days"
for _ = 1, 4 do tap "Mere" end
right()

at "match"
for _, pair in ipairs {
  { "Nogen er flyttet ind, og kommunen skal vide det", 2 }, { "Hans søster ringer og vil høre, om han spiser", 1 },
  { "Redderen spørger, hvad hun har taget", 3 }, { "En pige på besøg fortæller, at hun bliver slået", 2 },
  { "Hans læge vil med til netværksmødet og tale om helbred", 1 }, { "Du er nysgerrig på en, du har set i fjernsynet", 4 },
} do
  tap(pair[1])
  tap("#box/" .. pair[2])
end
right()

at "psp"
tap "Nej, det passer ikke"
tap "Tjek svaret"
tap "Helt sikker"
expect "Det må aldrig bruges til at opklare en straffesag."
tap "Videre"

at "kiosk"
tap "#spot/1"
tap "#spot/2"
right()
for _, page in ipairs { "yes", "kinds" } do
  at(page)
  shot(page)
  tap "#next"
end
at "meeting"
tap "At der er et møde, og at lægen er med."
right()
at "blanks"
for _, word in ipairs { "frivilligt", "konkret", "forstået", "tages tilbage" } do tap(word) end
right()

at "quick"
local needs = {
  ["Rosas bror vil vide, om hun er flyttet ind."] = true,
  ["I vil spørge hendes bank om gælden, før hun søger om hjælp."] = true,
  ["I vil invitere hendes behandler til et møde."] = true,
}
for _ = 1, 6 do
  local answer = "Nej, det gør det ikke"
  for question in pairs(needs) do
    if string.find(tree(), '"heading","name":"' .. question, 1, true) then answer = "Ja, spørg først" end
  end
  tap(answer)
end
right()

at "mail"
tap "fordi hendes sovepiller gør hende sløv om morgenen."
tap "og går lige nu meget op i sagen om sin søn."
tap "Mellem os sagt: Jeg tror, hun er ved at blive syg igen."
right()

-- The real steps of a plan: at first a topic was forgotten.
at "before"
tap "#next"
at "practice_first"
tap "#next"
at "practice_flow/who"
expect "Øvelse · Et ja"
tap "Peter fra jobcentret"
tap "#next"
at "practice_flow/topics"
for _, id in ipairs { "#yes/1", "#yes/2", "#no/3" } do tap(id) end
shot "practice_topics"
tap "#next"
at "practice_flow/ends"
tap "Om cirka en måned"
tap "#next"
at "practice"
tap "Se, hvordan det gik"
expect "Du er godt på vej."
expect "Et nej er også et svar."
tap "Prøv igen"
tap "#next"
tap "#no/4"
tap "#next"
tap "#next"
at "practice"
tap "Se, hvordan det gik"
expect "Du har gjort det hele."
shot "practice_done"
tap "Videre"

at "write"
tap "Emner, modtager og grund"
tap "Dato, slutning, og hvordan og på hvilket sprog der blev spurgt"
tap "At det er taget tilbage, når det bliver det"
right()
at "taken_back"
tap "Jeg stopper nu, siger det til Peter og skriver det ned."
right()
at "result"
expect "Du ved, hvornår du deler, hvornår du tier, og hvornår du spørger."
shot "result"
tap "#next"
expect "Prøv det i dag"
