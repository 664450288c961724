-- The whole way with one finger: every letter on the program's own keyboard, every answer by a tap.
local people = dofile(here .. "support/people.lua")
local function letters(words)
  for _, code in utf8.codes(words) do
    local letter = utf8.char(code)
    if letter == " " then
      tap "mellemrum"
    else
      for _ = 1, 2 do
        if not tree():find('"name":"' .. letter .. '"', 1, true) then tap "Store bogstaver" end
      end
      tap(letter)
    end
  end
end

local function on(wanted)
  assert(screen() == wanted, "expected the screen " .. wanted .. ", not " .. screen())
end

local function write(path, words)
  on("flow/plan/" .. path)
  letters(words)
  tap "Videre"
end

tap "Min plan"
tap "Nej, jeg er ny her"
letters "Øl åse"
tap "Videre"
tap "Fire billeder"
people.pictures()
people.pictures()

on "flow/plan/about"
tap "Videre"
tap "Videre"
on "flow/plan/start"
tap "Ja, lad os begynde"
on "flow/plan/strengths"
tap "Musik gør mig glad"
tap "Skriv dine egne ord"
letters "Jeg kan æde"
tap "Tilføj"
tap "Videre"
on "flow/plan/matters"
tap "Søvn og ro"
tap "Videre"

write("goals/1/words", "Sove")
write("goals/1/why", "Ro")
write("goals/1/first_step", "Gå en tur")
write("goals/1/helper", "Mona")
tap "Om en uge"
tap "Videre"
write("goals/1/fallback", "Vente")
tap "Måske"
tap "Videre"

on "flow/plan/people"
tap "Tilføj en person"
letters "bo"
tap "Videre"
on "flow/plan/people/role"
tap "Ven"
on "flow/plan/people/near"
tap "Tæt på"
on "flow/plan/people/helps"
letters "te"
tap "Gem personen"
on "flow/plan/people"
tap "Videre"

on "flow/plan/agreements"
tap "Lav en aftale"
write("agreements/1/what", "Ringe")
tap "Mig"
tap "Videre"
tap "Om en uge"
tap "Videre"
tap "Videre"
on "flow/plan/agreements"
tap "#next"

on "flow/plan/talk"
tap "Videre"
for _ = 1, 4 do
  tap "Andre svar"
  tap "Vil helst ikke sige det"
end
on "flow/plan/review_when"
tap "Om cirka en måned"
tap "Videre"
on "flow/plan/check"
absent "Er det din plan?"
expect "Sove"
tap "Ja, det er min plan"
on "flow/plan/sign"
draw "#signature"
tap "Videre"
on "flow/plan/done"
tap "Se min plan"
on "overview"
expect "Sove"
expect "Ringe"

local plan = read("plan", '{"citizen":"me"}')
for _, kept in ipairs { "Sove", "Jeg kan æde", "Musik gør mig glad", "Gå en tur", "Mona", "Vente", "Ringe", '"status":"agreed"' } do
  assert(plan:find(kept, 1, true), "the plan does not hold " .. kept)
end
assert(read("drafts", '{"citizen":"me"}') == "[]", "the draft stayed open")
tap "#print"
expect "Underskrevet"
