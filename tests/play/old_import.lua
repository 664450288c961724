-- Goals from a file: what is broken is told by its line and the rest is kept; nothing is kept before it was looked at. Text and CSV,
-- in UTF-8 and as old machines write it; a file that is none, and one that is gone.
local old = dofile(here .. "support/old.lua")
local on = old.people.on

put("kommunen.csv", "Mål;Område\nFinde en bolig;Bolig\n\"Sove;Søvn\nPer 010190-1234 skal ringe;Penge\nBetale gæld;Penge;for meget\n"
  .. "Se min søster;Familie\n;Job\n" .. ("x"):rep(1001) .. ";Job\n")
put("stedet.txt", "Opholdsplan\n===========\n\nBolig:\n 1. Passe mit v\xE6relse\n 2. Holde fred om natten\n")
put("tom.txt", "\n\n")
put("billede.txt", "\xFF\xFEP\0N\0G\0")
put("regneark.pdf", "%PDF")
for i = 1, 3 do put("mange" .. i .. ".txt", ("Et mål\n"):rep(120)) end

old.citizen()
tap "#old"
tap "#next"
tap "#pick/authority"
tap "#next"
tap "#file"
on "old/files/file"
expect "kommunen.csv"
absent "regneark.pdf"
tap "kommunen.csv"
on "old/check"
expect "Finde en bolig"
expect "Et sted at bo"
expect "Se min søster"
expect "5 linjer kunne vi ikke tage"
expect "Linje 3: et citat slutter ikke"
expect "Linje 4: der står noget, der ligner et CPR-nummer, og det gemmer vi ikke"
expect "Linje 5: der er for mange felter"
expect "Linje 7: der står intet mål"
expect "Linje 8: den er for lang"
absent "010190"
assert(not read("old_plans", '{"citizen":"me"}'):find "Finde en bolig", "it was kept before it was looked at")
tap "Tag de 2 mål ind"
assert(screen():sub(1, 9) == "old/goals", screen())
expect "Her er 2 mål"
local kept = read("old_plans", '{"citizen":"me"}')
assert(kept:find('"words":"Finde en bolig","area":"home","line":2', 1, true), kept)
assert(kept:find('"words":"Se min søster","area":"people","line":6', 1, true), kept)

-- The next file goes beside it; what cannot be read is told, and the others can still be chosen.
tap "#file"
tap "billede.txt"
on "old/files/file"
expect "Det er ikke en fil, vi kan læse en plan fra"
tap "tom.txt"
on "old/check"
expect "Vi fandt ingen mål i filen"
tap "#next"
tap "#file"
tap "stedet.txt"
expect "Passe mit værelse"
expect "Et sted at bo"
absent "Opholdsplan"
tap "Tag de 2 mål ind"
tap "#file"
tap "mange1.txt"
expect "Der er 20 mål for meget"
expect "og 88 til"
tap "Tag de 100 mål ind"
tap "#file"
tap "mange2.txt"
tap "Tag de 100 mål ind" -- two hundred are all that one plan holds
expect "Der er ikke plads til mere"
tap "#dialog/close"
tap "#back"
tap "#next"
on "old"
expect "104 mål"
