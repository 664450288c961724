-- What a person wrote is in the program's memory while they write, and nowhere in it once they have left: neither the
-- words nor what began to be one. The start of the home screen is then the same picture, to the pixel.
local people = dofile(here .. "support/people.lua")
local marker = "Zyxmarkwq"

local function found() return tonumber(memory(string.sub(marker, 1, 6))) end

local function forgotten(after)
  assert(screen() == "home", after .. ": the screen is " .. screen())
  assert(found() == 0, after .. ": the memory still holds it, " .. found() .. " times")
end

local start = pixels()

-- A name that was only begun.
tap "Min plan"
tap "Nej, jeg er ny her"
type(marker)
assert(found() > 0, "the search finds nothing at all")
tap "Tilbage"
tap "Tilbage"
forgotten "turning back at the name"

-- A whole plan: name, own words, agreements, a signature, paper.
people.sign_up(marker .. " (opdigtet)")
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Musik gør mig glad"
tap "Skriv dine egne ord"
type(marker .. " kan jeg")
tap "Tilføj"
tap "Videre"
tap "Søvn og ro"
tap "Videre"
for _ = 1, 4 do
  type("Ord " .. marker)
  tap "Videre"
end
tap "Om en uge"
tap "Videre"
type("Ord " .. marker)
tap "Videre"
tap "Ret meget"
tap "Videre"
tap "Videre"
tap "#add"
type("Ringe til " .. marker)
tap "Videre"
tap "Mig"
tap "Videre"
tap "Om en uge"
tap "Videre"
tap "Videre"
tap "#next"
tap "Videre"
for _ = 1, 4 do
  type("Talt om " .. marker)
  tap "Videre"
end
tap "Om cirka en måned"
tap "Videre"
tap "Ja, det er min plan"
draw "#signature"
tap "Videre"
tap "Se min plan"
tap "Siden sidst"
tap "Tilbage"
tap "Se målet"
tap "Til min plan"
tap "Print"
for _, format in ipairs { "easy", "pocket", "a4" } do tap("#format/" .. format) end
tap "#next"
tap "#size"
tap "#theme"
assert(found() > 50, "a whole plan, and the memory holds it " .. found() .. " times")
tap "#leave"
forgotten "a whole plan"
assert(pixels() == start, "the home screen is not as it started")

-- Found again by name, looked at; then left, covered, or left to itself.
local function come_back()
  people.sign_in(marker .. " (opdigtet)")
  tap "Se målet"
  expect(marker)
  assert(found() > 0)
end

come_back()
tap "#leave"
forgotten "a second visit"

come_back()
tap "Skjul"
wait "0 s"
assert(screen() == "cover" and found() == 0, "behind the cover the memory still holds it, " .. found() .. " times")
tap "Start"
forgotten "the cover"

come_back()
wait "5 min"
forgotten "walking away"
assert(pixels() == start, "the home screen is not as it started")

-- Practice is kept nowhere, memory included.
tap "Prøv uden at gemme"
tap "#plan"
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Skriv dine egne ord"
type(marker)
tap "Tilføj"
assert(found() > 0)
tap "Afslut"
forgotten "practice"

-- What only the facilitator's screen showed, in each way that screen goes: left, covered, left to itself, unplugged and left.
local function aside_only()
  sample "second"
  aside.tap "#note"
  aside.type(marker)
  aside.expect(marker)
  absent(marker)
  assert(found() > 5, "the memory holds it " .. found() .. " times")
end

aside_only()
tap "#leave"
forgotten "the facilitator's screen, left"

aside_only()
aside.tap "Skjul"
wait "0 s"
assert(found() == 0, "covered, the memory still holds what was aside, " .. found() .. " times")
tap "Start"
forgotten "the facilitator's screen, covered"

aside_only()
wait "5 min"
forgotten "the facilitator's screen, left to itself"
key "Shift" -- somebody is there again

aside_only()
unplug()
aside.absent(marker)
tap "#leave"
forgotten "the facilitator's screen, unplugged"
assert(pixels() == start, "the home screen is not as it started")
