-- A meeting that has begun; and then the way back to it from home. Fails with that way, "x,y" for each press and the name where it is
-- typed, which is how tests/program/meeting_windows.sh learns it.
here = here .. "../../play/" -- luacheck: ignore 121 (what a play loads lies beside the plays)
local meeting = dofile(here .. "support/meeting.lua")
local STAFF = { meeting.STAFF[1], meeting.STAFF[4] }
meeting.accounts(STAFF)
meeting.citizen()
meeting.planned()
meeting.invited(STAFF)
meeting.said_yes(#STAFF)
meeting.begun()
tap "Jeg lytter bare"
while screen() ~= "meeting/wishes" do tap "#next" end
restart()

local way = {}
local function press(id)
  for line in tree():gmatch "[^\n]+" do
    local x, y, w, h = line:match '"rect_px":%[([%d.]+),([%d.]+),([%d.]+),([%d.]+)%]'
    if line:find('"id":"' .. id .. '"', 1, true) then way[#way + 1] = string.format("%d,%d", (x + w / 2) // 1, (y + h / 2) // 1) end
  end
  tap("#" .. id)
end

press "plan"
press "before"
way[#way + 1] = "name"
meeting.people.digits(meeting.NAME)
for _, picture in ipairs(meeting.people.PICTURES) do press("picture/" .. picture) end
press "next"
error("WAY " .. table.concat(way, " ") .. " END")
