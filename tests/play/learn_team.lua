-- A team of three at one screen: each votes unseen, then they talk, answer together, and see the votes.
local function vote(words)
  tap(words)
  tap "Næste, tak"
end

sample "learn/team/many"
tap "3"
tap "#next"
assert(screen() == "flow/learning/sample/one", screen())
expect "Nummer 1 af 3"
absent "Giv mig et vink"
vote "Jeg siger ja, så hun kan blive rolig."
expect "Tak. Giv pennen videre"
expect "Nummer 2 af 3"
absent "Jeg siger ja, så hun kan blive rolig."
tap "Jeg er klar"
vote "Jeg siger nej, han er her ikke."
tap "Jeg er klar"
vote "Jeg siger nej, han er her ikke."
expect "Tal om det: Hvad fik jer til at vælge, som I gjorde?"
expect "2 af 3"
expect "1 af 3"
absent "Det holder"
tap "Svar sammen"
tap "Jeg siger, at jeg hverken kan sige ja eller nej, og tager en besked."
tap "Tjek svaret"
tap "Ret sikker"
expect "Det holder."
expect "2 af 3"
