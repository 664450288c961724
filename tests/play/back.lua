-- Going back loses nothing; what hangs on another answer waits and comes again.
local people = dofile(here .. "support/people.lua")
local function on(wanted)
  assert(screen() == "flow/plan/" .. wanted, "expected " .. wanted .. ", not " .. screen())
end

people.to_first_goal("Frem (opdigtet)")
type "Jeg vil sove"
tap "Videre"
type "Så har jeg ro"
tap "Tilbage"
expect "Jeg vil sove"
tap "Tilbage"
on "matters"

-- The card is taken back: its goal waits. Another card, and then the first again: its words are there.
tap "Søvn og ro"
tap "Hverdagen"
tap "Videre"
on "goals/2/words"
absent "Jeg vil sove"
tap "Tilbage"
tap "Søvn og ro"
tap "Videre"
on "order"
tap "Videre"
on "goals/2/words"
kill()

people.sign_in("Frem (opdigtet)")
tap "#next"
on "goals/2/words"
tap "Tilbage"
tap "Tilbage"
tap "Hverdagen"
tap "Videre"
on "goals/1/words"
expect "Jeg vil sove"
tap "Videre"
expect "Så har jeg ro"

-- Also what somebody stopped writing a while ago, and only then went back from.
type ", med vinduet åbent"
wait "2 s"
tap "Tilbage"
tap "Videre"
expect "Så har jeg ro, med vinduet åbent"
