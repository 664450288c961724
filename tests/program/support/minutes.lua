-- A meeting in which Jan may not hear about sleep, to its end: four papers of its minutes in this order (for all at the table, for the
-- citizen, for Jan, for Mona), and a package for Jan. Fails with the passphrase, which is how tests/program/minutes.sh learns it.
here = here .. "../../play/" -- luacheck: ignore 121 (what a play loads lies beside the plays)
local meeting = dofile(here .. "support/meeting.lua")
local on = meeting.on
local JAN, MONA = "Jan (opdigtet)", "Mona (opdigtet)"

meeting.accounts { { MONA, "contact" }, { JAN, "caseworker" } }
meeting.citizen()
meeting.planned()
meeting.invited { { MONA }, { JAN } }
tap("Hvad " .. MONA .. " må høre om")
tap "#yes/home"
tap "#yes/sleep"
tap "#yes/own"
tap "#next"
tap("Hvad " .. JAN .. " må høre om")
tap "#yes/home"
tap "#no/sleep"
tap "#yes/own"
tap "#next"
on "meeting_planned"
meeting.begun()
meeting.to_close()
absent "Sove igennem"
tap "Ja, det er rigtigt"
tap "#pick/two_weeks"
for _ = 1, 3 do tap "#say/yes" end
tap "Slut mødet"
on "meeting_minutes"
for _, reader in ipairs { "Alle ved bordet", "Mig selv", JAN, MONA } do
  wait "2 s"
  tap(reader)
  if reader == "Mig selv" then tap "Ja, vis det" end
  tap "#next"
  expect "gemt"
end
tap(JAN)
tap "Giv planen videre til fagsystemet"
on "hand_over"
tap "#next"
on "hand_over/done"
error("KEY " .. assert(tree():match '"name":"(%w+%-%w+%-%w+%-%w+)"'))
