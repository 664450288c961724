-- "Try without saving": everything works and nothing at all is kept.
tap "Prøv uden at gemme"
tap "Videre"
tap "Videre"
tap "Ja, lad os begynde"
tap "Musik gør mig glad"
tap "Videre"
tap "Søvn og ro"
tap "Videre"
type "Hemmelig øvelse"
tap "Videre"
expect "Hvad gør det vigtigt for dig?"
tap "Afslut"
assert(screen() == "home", screen())
assert(read("citizens", '{"name":""}') == "[]", "a practice run left a citizen behind")
