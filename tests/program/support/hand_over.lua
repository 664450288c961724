-- Hands a plan over twice and fails with both passphrases, which is how tests/program/hand_over.sh learns them.
here = here .. "../../play/" -- luacheck: ignore 121 (what a play loads lies beside the plays)
local hands = dofile(here .. "support/hands_over.lua")
hands.made()
hands.by_staff()
tap "#next"
local staff = hands.key()
tap "#next"
tap "#leave"
wait "1 s"
hands.by_citizen()
tap "#next"
error("KEYS " .. staff .. " " .. hands.key())
