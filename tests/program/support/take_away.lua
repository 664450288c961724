-- Takes everything along and fails with the passphrase, which is how tests/program/open.sh learns it.
local people = dofile(here .. "../../play/support/people.lua")

people.staff_new("Mona (opdigtet)", "contact")
people.sign_up "Karla (opdigtet)"
tap "#leave"
people.sign_in "Karla (opdigtet)"
tap "#me"
tap "#own"
tap "#take"
tap "#next"
people.on "own/taken"
error("KEY " .. tree():match("%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w"))
