-- "Try without saving": everything works and nothing at all is kept.
local people = dofile(here .. "support/people.lua")
tap "Prøv uden at gemme"
tap "#plan"
tap "Videre"
tap "#help"
expect "Her prøver du kun, så intet bliver gemt."
tap "#dialog/close"
tap "Videre"
tap "Ja, lad os begynde"
tap "Musik gør mig glad"
tap "Videre"
tap "Søvn og ro"
tap "Videre"
type "Hemmelig øvelse"
tap "Videre"
expect "Hvad gør det vigtigt for dig?"

-- The end does not say that anything was saved.
for _ = 1, 16 do
  if screen() == "flow/plan/check" then break end
  if screen() == "flow/plan/talk_purpose" then
    tap "#help"
    expect "intet bliver gemt"
    tap "#dialog/close"
  end
  tap "#next"
end
tap "Ja, det er min plan"
tap "#next"
assert(screen() == "flow/plan/done", screen())
expect "Nu har du prøvet det"
expect "Intet er gemt"
absent "Dine ord er gemt"
tap "Afslut øvelsen"
assert(screen() == "home", screen())
people.staff_in(people.ADMINISTRATOR)
assert(read("counts", "{}"):find('"citizens":0', 1, true), "a practice run left a citizen behind")
