-- Letters the keyboard has no key for: a long press shows them in the top row, whichever way the finger goes on.
dofile(here .. "support/people.lua")

local function holds(text)
  return tree():find('"value":"' .. text .. '"', 1, true) ~= nil
end

local function type_is(text)
  assert(holds(text), "the field should hold " .. text)
end

tap "Min plan"
tap "Nej, jeg er ny her"

-- The finger rests, is lifted, and then chooses. It opened them on the very row they come in: nothing is typed yet.
hold("E", "")
assert(not holds "È", "lifting the finger where it opened the accents typed one")
shot "accents"
tap "É"
type_is "É"
-- The letters are back.
tap "e"
type_is "Ée"

-- The finger slides to the letter and is lifted there.
hold("s", "š")
type_is "Éeš"

-- Changed its mind: any other key types itself and the letters come back.
hold("n", "")
tap "m"
tap "o"
type_is "Éešmo"

-- A short press is the plain letter, and a key without accents can be held.
tap "l"
hold("k", "")
type_is "Éešmolk"
