-- The facilitator's screen is unplugged in the middle: the table goes on and says so, nothing is lost, and what was there is
-- there again when it is plugged in.
dofile(here .. "support/people.lua")

local function aside_is(shown) assert(aside.screen() == (shown and "second/aside" or ""), aside.screen()) end

-- While nothing is aside nobody needs to hear of it.
unplug()
absent "Mødelederens skærm"
plug()
absent "Mødelederens skærm"

sample "second"
aside.tap "#note"
aside.type "Spørg Ali"
aside.tap "Giv ordet videre"

-- In the middle of a word.
aside.tap "#note"
aside.type " om huslejen"
unplug()
aside_is(false)
expect "Mødelederens skærm er væk. I kan fortsætte her."
absent "Spørg Ali"
tap "Jeg vil sige noget"
expect "En vil sige noget"
aside_is(false)
wait "10 s"
absent "Mødelederens skærm er væk"
expect "Ali (opdigtet) har ordet"
assert(not pcall(aside.tap, "Giv ordet videre"), "a press on a screen that is gone")

plug()
aside_is(true)
expect "Mødelederens skærm er her igen."
aside.expect "Spørg Ali om huslejen"
aside.expect "En vil sige noget"
aside.tap "Giv ordet videre"
expect "Bo (opdigtet) har ordet"

-- Twice out and twice in are once.
unplug()
unplug()
plug()
plug()
aside.expect "Spørg Ali om huslejen"

-- What the facilitator had open is private, and is not shown at the table instead.
aside.tap "Hjælp"
unplug()
absent "Vil du helst tale med et menneske?"
tap "Jeg vil sige noget"
plug()
aside.expect "Vil du helst tale med et menneske?"
aside.key "Escape"

-- Out while the screen is covered, or nobody is there: it stays out for the next ones, who can go on at the table alone.
unplug()
tap "Skjul"
wait "0 s"
tap "Start"
sample "second"
aside_is(false)
tap "Jeg vil sige noget"
plug()
aside_is(true)
aside.expect "En vil sige noget"
unplug()
tap "Gem og gå"
plug()
aside_is(false)
assert(screen() == "home")

-- Plugged in for the first time in the middle: the screen left out what nobody could see, and gives it now.
unplug()
sample "second"
aside_is(false)
plug()
aside_is(true)
expect "Mødelederens skærm er her igen."
