-- The dilemmas are taken in any order: from the list to one of them, to an ending that depends on what was said first, and back to the list,
-- which tells how far each has come. Then one that is left again.
local function chose(words)
  tap(words)
  tap "Hvad sker der så?"
end

local function at(id) assert(screen() == "flow/learning/dilemmas/" .. id, screen()) end

sample "lesson/dilemmas"
expect "Alle personer er opdigtede."
tap "#next"
at "pick"
tap "#answer/3"
at "girlfriend/1/call"
expect "Forvaltningsloven § 27; straffeloven § 152 – udkast, ikke godkendt af jurist"
tap "»Ja, og han har det fint.«"
expect "Men alene det, at han bor her, er fortroligt."
tap "Hvad sker der så?"
chose "»Vent. Jeg sagde for meget. Jeg giver ham en besked, og så bestemmer han.«"
chose "Jeg skriver det på en seddel og lægger den i lommen."
absent "»At jeg kunne tage en besked. Om du ringer, bestemmer du.«" -- too much was said
chose "»For meget. Jeg siger det til min leder, og du skal vide, hvad der slap ud.«"
expect "Det endte midt imellem"
tap "Prøv igen"
chose "»Det kan jeg hverken sige ja eller nej til. Jeg kan tage en besked.«"
chose "»Jeg kan høre, du er bange. Er han her, får han din besked i aften.«"
chose "Jeg skriver det på en seddel og lægger den i lommen."
chose "»At jeg kunne tage en besked. Om du ringer, bestemmer du.«"
expect "En besked lader ham selv vælge."
tap "Videre"
at "pick"
expect "Det holder."
tap "#answer/20"
at "curious/1/mads"
chose "»Luk den, Mads. Ingen af os skal bruge den i nat.«"
at "curious/2/plain"
tap "Tilbage" -- a choice is taken back, and then the list is there again
at "curious/1/mads"
tap "Tilbage"
at "pick"
expect "Det holder."
expect "Ikke begyndt"
shot "list"
