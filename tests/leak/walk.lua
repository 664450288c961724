-- One person walks through the true screens, always by what was pressed least so far, prints what can be printed there, and
-- nothing that is not theirs ever stands on a screen. walk_out.lua puts me.lua beside it: who walks, how far, and the leak.
local me = dofile(here .. "me.lua")
local leak, ways = dofile(here .. "leak.lua"), dofile(here .. "ways.lua")
local people = dofile(me.support)
local viewer = leak.viewers[me.number]

-- What is the same for everybody, ends the walk, or would only walk in circles.
local NOT = { leave = true, cover = true, size = true, theme = true, language = true, reading = true, help = true }

local by_number, topics = {}, {}
for _, marker in ipairs(leak.markers) do
  local number = marker.text:match "^MARK%.(%d%d%d)"
  if number then by_number[number] = marker end
end
for _, of_purpose in pairs(viewer.sees) do
  for topic in pairs(of_purpose) do topics[topic] = true end
end

local function may_see(marker)
  if marker.owner ~= "" then return viewer.id == marker.owner end
  if marker.self then return viewer.self end
  if next(marker.needs) == nil then return next(topics) ~= nil end
  for topic in pairs(marker.needs) do
    if not topics[topic] then return false end
  end
  return true
end

local found, shown, screens, printed, keys = {}, 0, {}, {}, {}

local function meet(marker)
  if may_see(marker) then shown = shown + 1
  elseif not found[marker.text] then found[marker.text] = screen() end
end

-- What the person typed themselves is in a field.
local function check(text)
  screens[screen()] = true
  for line in text:gmatch "[^\n]+" do
    if not line:find('"role":"textbox"', 1, true) then
      for number in line:gmatch "MARK%.(%d%d%d)" do meet(by_number[number]) end
    end
  end
  local key = text:match '"(%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w)"'
  if key then keys[key] = true end
end

-- The facilitator's screen is one like any other, while there is something aside.
local function trees()
  local there, beside = pcall(aside.tree)
  return there and { tree(), beside } or { tree() }
end

local function check_all()
  for _, text in ipairs(trees()) do check(text) end
end

local function controls(text, beside)
  local out = {}
  for line in text:gmatch "[^\n]+" do
    local id = line:match '"id":"([^"]+)"'
    if id and line:find('"order":', 1, true) and not line:find('"disabled":true', 1, true) and not NOT[id] then
      out[#out + 1] = { id = id, tap = beside and aside.tap or tap, type = beside and aside.type or type, field = line:find('"kind":"field"', 1, true) ~= nil }
    end
  end
  return out
end

local function print_here(name, paper)
  local taps = {}
  for _, control in ipairs(controls(tree())) do
    if paper.each and control.id:sub(1, #paper.each) == paper.each then taps[#taps + 1] = control.id end
  end
  if not paper.each then taps[1] = false end
  for _, first in ipairs(taps) do
    wait "1 s" -- a file is named after its second
    if first then tap("#" .. first) end
    pcall(tap, "#dialog/alone") -- the others at the table have gone
    tap("#" .. paper.tap)
    check(tree())
  end
  printed[name] = true
end

local function print_what_can_be()
  for name, paper in pairs(ways.papers) do
    if screen() == paper.screen and not printed[name] then print_here(name, paper) end
  end
end

local function come_in()
  if viewer.role == "citizen" then people.try_in(viewer.name) else people.staff_in(viewer.name) end
end

-- Goals, pictures, digits: one of a kind stands for all.
local function kind_of(control)
  return screen() .. " " .. control.id:gsub("%x%x%x%x%x%x%x%x+", "*"):gsub("%d+", "#")
end

local presses = {}
local function by_least_pressed(list)
  local order = {}
  for i, control in ipairs(list) do
    control.kind = kind_of(control)
    order[control] = (presses[control.kind] or 0) * 1000 + i
  end
  table.sort(list, function(a, b) return order[a] < order[b] end)
  return list
end

-- False when it cannot be pressed now: a dialog lies over it.
local function press(control)
  if not pcall(control.tap, "#" .. control.id) then return false end
  local count = (presses[control.kind] or 0) + 1
  presses[control.kind] = count
  if control.field then pcall(control.type, count % 2 == 1 and "MARK" or viewer.name) end
  return true
end

local function press_something()
  local list = {}
  for number, text in ipairs(trees()) do
    for _, control in ipairs(controls(text, number == 2)) do list[#list + 1] = control end
  end
  for _, control in ipairs(by_least_pressed(list)) do
    if press(control) then return end
  end
  key "Escape"
end

-- The questions of a flow have no end; some steps of them will do.
local asked = 0
local function enough_of_flows()
  asked = screen():sub(1, 5) == "flow/" and asked + 1 or 0
  return asked > 8
end

-- What lies deep is gone to first.
-- "next>meeting_read": again and again until that screen is there.
local ROUTES = {
  citizen = { "me", "own", "take", "next", "back", "back", "print", "back", "meeting", "round/not", "next>meeting_read", "next", "say/yes", "next" },
  learner = { "go/learning", "mine", "paper/tea" } }
local route = ROUTES[viewer.role] or { "go/plans" }
local go_on
function go_on()
  local there, last = (route[1] or ""):match "^([^>]*)>?(.*)$"
  if last ~= "" and screen() == last then
    table.remove(route, 1)
    return go_on()
  end
  if there == "" or not pcall(tap, "#" .. there) then return false end
  if last == "" then table.remove(route, 1) end
  return true
end

local function step()
  if screen() == "cover" then tap "#start" end
  if screen() == "home" then come_in() end
  check_all()
  print_what_can_be()
  if enough_of_flows() then return key "Escape" end
  if not go_on() then press_something() end
end

for _ = 1, me.steps do
  step()
  if screen() == "staff_in/code" then break end -- the account is closed, or closed itself
end
check_all()
pcall(tap, "#leave")

local function names(set)
  local out = {}
  for name, value in pairs(set) do out[#out + 1] = value == true and name or name .. "@" .. value end
  table.sort(out)
  return table.concat(out, ",")
end

local _, count = names(screens):gsub("[^,]+", "")
error(string.format("REPORT screens=%d shown=%d printed=%s key=%s found=%s", count, shown, names(printed), names(keys), names(found)))
