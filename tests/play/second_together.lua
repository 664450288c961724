-- Two views from one kiosk: what happens on the table's screen or on the facilitator's is on both in the very same step, and each
-- keeps its own focus, keyboard and dialogs. Counted in steps of the program, never in time.
local last = -1

-- Both were painted in the step that this brought, not one in it and one later.
local function both(what)
  local at_table, at_aside = string.match(frames(), "(%d+) (%d+)")
  at_table, at_aside = tonumber(at_table), tonumber(at_aside)
  assert(at_table == at_aside, string.format("%s: the table in step %d, the facilitator's in %d", what, at_table, at_aside))
  assert(at_table > last, what .. ": nothing was painted")
  last = at_table
end

-- None before there is something to show.
assert(aside.screen() == "")
assert(not pcall(aside.tap, "Giv ordet videre"), "a second screen at the home screen")
aside.absent "Kun til mødelederen"

sample "second"
both "the start"
assert(screen() == "second" and aside.screen() == "second/aside")
absent "Kun til mødelederen"
aside.absent "Jeg vil sige noget"

for _ = 1, 5 do
  tap "Jeg vil sige noget"
  both "a tap at the table"
  aside.tap "Giv ordet videre"
  both "a tap of the facilitator"
end
expect "Bo (opdigtet) har ordet"
aside.expect "Bo (opdigtet) har ordet"
tap "Jeg vil sige noget"
tap "Jeg vil sige noget"
expect "2 vil sige noget"
aside.expect "2 vil sige noget"

-- Text, with a keyboard of its own; what is written there is not at the table, and the table's focus stays where it was.
local before, focused = pixels(), focus()
aside.tap "#note"
aside.type "Ali er stille"
assert(aside.focus() == "note" and focus() == focused, focus())
aside.expect "Ali er stille"
absent "Ali er stille"
assert(string.find(aside.tree(), "Færdig", 1, true) and not string.find(tree(), "Færdig", 1, true), "whose keyboard is it?")
assert(pixels() == before, "the table's picture changed with what the facilitator wrote")
both "a letter"

-- What is asked for opens where it was asked for.
aside.tap "Hjælp"
aside.expect "Vil du helst tale med et menneske?"
absent "Vil du helst tale med et menneske?"
tap "Hjælp"
expect "Vil du helst tale med et menneske?"
aside.key "Escape"
aside.absent "Vil du helst tale med et menneske?"
expect "Vil du helst tale med et menneske?"
key "Escape"
absent "Vil du helst tale med et menneske?"

-- Colours and size are for everybody.
local paper, aside_paper = pixels(), aside.pixels()
aside.tap "Farver"
assert(pixels() ~= paper and aside.pixels() ~= aside_paper)
both "other colours"
tap "Større"
both "larger text"
aside.expect "Ali er stille"

-- Nothing aside any more: it goes.
tap "Mødet er slut"
assert(screen() == "second" and aside.screen() == "", "it stays although nothing is aside")
