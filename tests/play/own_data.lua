-- What is a citizen's own: taken along in a sealed file, and erased with two taps and the code. Nothing of it comes back.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local on = people.on
local NAME, WORDS = "Karla (opdigtet)", "Et sted med lås på døren"

people.staff_new("Mona (opdigtet)", "contact")
people.sign_up "Ib (opdigtet)"
tap "#leave"
plan.made(NAME, { { 1, WORDS } }, "Ringe til boligen")
tap "#me"
tap "Det, vi har om dig"
on "own"

-- Taking along: the key is shown once.
tap "Tag alt med dig"
tap "Lav filen"
on "own/taken"
local key_words = tree():match("%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w")
assert(key_words, "no passphrase is shown")
tap "Jeg har skrevet den ned"
on "own"
assert(not tree():find(key_words, 1, true), "the passphrase is still there")

-- Erasing: what goes and what stays is said, a wrong code erases nothing.
tap "Slet alt om mig"
expect "Det her kan vi ikke slette herfra"
tap "Gå videre"
people.pictures { "house", "dog", "boat", "moon" }
on "own_erase/code"
people.pictures()
on "own/erased"
absent(WORDS)
tap "Færdig"
on "home"
people.try_in(NAME)
expect "Navnet og koden passer ikke sammen"
restart()
people.try_in(NAME)
expect "Navnet og koden passer ikke sammen"
tap "#leave"
people.sign_in "Ib (opdigtet)"
tap "#leave"
