-- Moving on: gentle checks of what has to be in place, who takes over, what stays, and the plan on paper that is the citizen's.
local path = dofile(here .. "support/path.lua")
local plan = dofile(here .. "support/plan.lua")
local on, people = path.on, path.people
local NAME = "Karla (opdigtet)"

plan.made(NAME, { { 1, "Et sted med lås på døren" } })
tap "#path"
on "path"
expect "Kan stadig tages op: Første samtale"

-- A step that was passed by is passed by with one tap, and taken up again with another.
tap "#step/first_talk"
tap "Spring det over"
absent "Kan stadig tages op: Første samtale"
expect "Sprunget over"
tap "#step/first_talk"
tap "Tag det op igen"
path.is("first_talk", "begun")

tap "#step/moving_on"
tap "Gør klar til at flytte"
on "flow/moving_on/hello"
path.next()
expect "Loven siger"
tap "Der er en plan"
tap "Der er et sted at bo"
path.next()
on "flow/moving_on/missing"
expect "Det er helt i orden"
path.next()
type "Jan (opdigtet)"
path.next()
tap "Om en uge"
path.next()
type "Ring til Mona"
path.next()
tap "Mine mål"
path.next()
on "flow/moving_on/copy"
path.next()
tap "Ikke endnu"
path.next(2)
on "path"
path.is("moving_on", "begun")
tap "#step/moving_on"
expect "På plads: Der er en plan, Der er et sted at bo. Bliver ved: Mine mål."
tap "Luk"
tap "#back"
expect "Tager over, når du flytter"
expect "Jan (opdigtet)"

-- Another day all of it is in place, and the citizen has moved.
tap "#leave"
wait "7 d"
people.sign_in(NAME)
tap "#path"
tap "#step/moving_on"
tap "Gør klar til at flytte"
path.next()
for _, card in ipairs { "Der er en plan", "Der er et sted at bo", "Der er sagt ja til hjælpen", "Du har skrevet under og kan flytte ind" } do tap(card) end
path.next()
on "flow/moving_on/who"
path.next(3)
tap "Ja, i dag"
path.next()
expect "God vej"
path.next()
on "path"
expect "Hele vejen er gået"
path.is("moving_on", "done")
path.next()
on "overview"
expect "Alle trin er bag dig"
