-- What this folder is: content that the kiosk may show. `needs` is the number of the language it is written in
-- (docs/flows.md); a program that knows only an older one does not touch it.
return { name = "Minplan", needs = 1 }
