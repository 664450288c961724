-- Where the keys of the on-screen keyboard lie: "kind x y name", one a line, as the program lays them out for a name and for own
-- words. Single letters on keys are what reading a screen gets wrong; tests/program/real_window.sh finds all else by reading.
local people = dofile(here .. "../../play/support/people.lua")

local function keys(kind)
  for line in tree():gmatch("[^\n]+") do
    local name, x, y, width, height = line:match('"role":"key","name":"(.-)","rect_px":%[(.-),(.-),(.-),(.-)%]')
    if name then print(("%s %.0f %.0f %s"):format(kind, x + width / 2, y + height / 2, name)) end
  end
end

tap "#plan"
tap "#new"
keys "name"
tap "#back"
tap "#back"
people.sign_up("Nogen (opdigtet)")
tap "#next"
tap "#next"
tap "#option/1"
tap "#next"
tap "#option/1"
tap "#next"
keys "words"
