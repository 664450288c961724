-- What cannot be kept is said at the field, in the same words as in the summary; nothing saved is lost.
local people = dofile(here .. "support/people.lua")
tap "Min plan"
tap "Nej, jeg er ny her"
tap "Videre"
expect "Skriv et navn, før du går videre."
assert(focus() == "focus/name", "the keys are not at what is wrong but at " .. focus())
key "Enter"
type "010190-1234"
tap "Videre"
expect "CPR"
assert(screen() == "new/name", screen())
key "Enter"
for _ = 1, 11 do key "Backspace" end
type "Nægt (opdigtet)"
tap "Videre"
tap "Fire billeder"
people.pictures()
people.pictures()
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Musik gør mig glad"
tap "Videre"
tap "Søvn og ro"
tap "Videre"

-- A number that must not be kept: neither by "next", nor by the pause in writing, nor by leaving.
type "Ring 010190 1234"
tap "Videre"
expect "CPR"
assert(focus() == "focus/words", focus())
key "Enter"
wait "5 s"
local draft = read("drafts", '{"citizen":"me"}'):match('"id":"(%x+)"')
assert(not read("draft", '{"id":"' .. draft .. '"}'):find("010190", 1, true), "a CPR number was kept")
for _ = 1, 5 do key "Backspace" end
tap "Videre"
expect "Hvad gør det vigtigt for dig?"

-- A text nobody types: as much as the field takes, in whole letters, and the rest is not there.
paste(string.rep("æ", 100000))
tap "Videre"
assert(screen() == "flow/plan/goals/1/first_step", screen())
tap "Tilbage"
expect(string.rep("æ", 300))
absent(string.rep("æ", 301))
