-- A person who walks away: first a question, then the home screen, and at the next visit the very same step
-- with every word.
tap "Min plan"
tap "Nej, jeg er ny her"
type "Borte (opdigtet)"
tap "Videre"
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Musik gør mig glad"
tap "Videre"
tap "Søvn og ro"
tap "Videre"
type "Jeg vil sove"
wait "4 min"
assert(screen() == "flow/plan/goals/1/words", screen())
wait "1 min"
expect "Er du her stadig?"
tap "#dialog/stay"
expect "Jeg vil sove"
type " længe"
wait "5 min"
expect "Er du her stadig?"
wait "2 min"
assert(screen() == "home", "nobody answered, and the screen is still " .. screen())
absent "Borte"
absent "Jeg vil sove"

restart()
tap "Min plan"
tap "Ja, jeg har en plan"
type "Borte (opdigtet)"
tap "#next"
key "Enter"
tap "Ja, det er mig"
expect "Du er ikke helt færdig"
tap "#next"
assert(screen() == "flow/plan/goals/1/words", screen())
expect "Jeg vil sove længe"
