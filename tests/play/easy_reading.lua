-- Easy words and large pictures follow the person: chosen once, there again at the next visit, gone for the next person.
local people = dofile(here .. "support/people.lua")
tap "Let at læse"
tap "Store billeder"
assert(screen() == "home", screen())
people.sign_up("Ida (opdigtet)")
tap "Videre"
tap "Videre"
expect "Vil du begynde nu?"
tap "Ja, lad os begynde"
expect "Hvad er godt nu?"
tap "Gem og gå"

people.sign_up("Otto (opdigtet)")
tap "Videre"
tap "Videre"
expect "Vil du lave en plan nu?"
tap "Gem og gå"

restart()
people.sign_in("Ida (opdigtet)")
tap "Fortsæt, hvor du slap"
expect "Hvad er godt nu?"
tap "Hjælp"
tap "Let at læse"
tap "Almindelig tekst"
expect "Hvad virker for dig allerede?"
