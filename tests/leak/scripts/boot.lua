-- In the place of the program's own screens: everybody there can be signs in, and calls and reads everything. One press is one
-- piece of it; the view says how far it is and what came out that should not have.
local leak = require "leak"
local ways = require "ways"

local AT_ONCE = 6
local PURPOSES = { "plan", "meeting", "help", "case" }

local boot = {}
local said, shown, asked = {}, 0, 0
local by_number, by_text, calls = {}, {}, {}

for _, marker in ipairs(leak.markers) do
  if string.sub(marker.text, 1, 5) == "MARK." then by_number[string.sub(marker.text, 6, 8)] = marker
  else by_text[marker.text] = marker end
end

local function find(text) said[#said + 1] = text end

-- The list against what there is, both ways.
local function compare(what, listed, there)
  for name in pairs(there) do
    if not listed[name] then find(what .. " " .. name .. " is not on the list of ways out (tests/leak/ways.lua)") end
  end
  for name in pairs(listed) do
    if not there[name] then find(what .. " " .. name .. " is on the list of ways out and is no more") end
  end
end

local function compare_all()
  compare("the read", ways.reads, leak.reads)
  compare("the call", ways.calls, kiosk)
  for name, call in pairs(ways.calls) do
    if type(call) == "function" then calls[#calls + 1] = name end
  end
  table.sort(calls)
end

local function may_see(viewer, topics, marker)
  if marker.owner ~= "" then return viewer.id == marker.owner end
  if marker.self then return viewer.self end
  if next(marker.needs) == nil then return next(topics) ~= nil end
  for topic in pairs(marker.needs) do
    if not topics[topic] then return false end
  end
  return true
end

-- The list of staff names those who have a part in a plan; numbers of learners are told by module, and never whose they are.
local function told_to_all(marker, where)
  return marker.listed and where == "read staff" or marker.owner ~= "" and where == "read team_learning"
end

local function meet(marker, viewer, topics, where)
  if told_to_all(marker, where) then return end
  if may_see(viewer, topics, marker) then shown = shown + 1
  else find(marker.text .. " out of " .. where .. " for " .. viewer.what) end
end

local function search(value, viewer, topics, where)
  if type(value) == "table" then
    local day = math.type(value.month) and math.type(value.day)
      and by_text[string.format('"month":%d,"day":%d', value.month, value.day)]
    if day then meet(day, viewer, topics, where) end
    for key, one in pairs(value) do
      search(key, viewer, topics, where)
      search(one, viewer, topics, where)
    end
  elseif type(value) == "string" then
    if by_text[value] then meet(by_text[value], viewer, topics, where) end
    local at = string.find(value, "MARK.", 1, true)
    while at do
      meet(by_number[string.sub(value, at + 5, at + 7)], viewer, topics, where)
      at = string.find(value, "MARK.", at + 5, true)
    end
  end
end

local function every_topic(viewer)
  local all = {}
  for _, topics in pairs(viewer.sees) do
    for topic in pairs(topics) do all[topic] = true end
  end
  return all
end

local function sign_in(viewer)
  kiosk.sign_out()
  if viewer.name == "" then return end
  local who = kiosk.sign_in { name = viewer.name, code = viewer.role == "citizen" and "house-dog-boat-sun" or "271828" }
  search(who, viewer, viewer.self and viewer.sees.plan or {}, "call sign_in")
end

-- What is handed over is looked at from outside (walk_out.lua), which learns the keys from the log.
local function hand_over(purpose, number)
  local made = ways.calls.hand_over(leak, purpose)
  if made then kiosk.log(string.format("HANDED %s %s %d %s", made.file, made.passphrase, number, purpose)) end
  asked = asked + 1
end

local function read_all(viewer, purpose, number)
  local opened = kiosk.open_plan(leak.citizen, purpose) or viewer.self
  for name, arguments in pairs(ways.reads) do
    local topics = opened and viewer.sees[purpose] or {}
    if leak.reads[name] == "every" then topics = every_topic(viewer) end
    search({ kiosk.read(name, arguments(leak)) }, viewer, topics, "read " .. name)
    asked = asked + 1
  end
  hand_over(purpose, number)
  if not viewer.self then kiosk.close_plan() end
end

local function call_some(viewer, first)
  for i = first, math.min(first + AT_ONCE - 1, #calls) do
    search({ ways.calls[calls[i]](leak) }, viewer, viewer.self and viewer.sees.plan or {}, "call " .. calls[i])
    asked = asked + 1
  end
end

-- What is to be done, in pieces that a script may do at once.
local pieces, at = {}, 0

local function plan_pieces()
  compare_all()
  for number, viewer in ipairs(leak.viewers) do
    pieces[#pieces + 1] = function() sign_in(viewer) end
    for _, purpose in ipairs(PURPOSES) do pieces[#pieces + 1] = function() read_all(viewer, purpose, number) end end
    for first = 1, #calls, AT_ONCE do pieces[#pieces + 1] = function() call_some(viewer, first) end end
  end
end

function boot.event(event)
  if event.kind ~= "press" then return end
  if at == 0 then plan_pieces() end
  at = at + 1
  if pieces[at] then pieces[at]() end
end

function boot.view()
  local done = at > 0 and at > #pieces
  local lines = { kind = "column", { kind = "text", label = string.format("%d asked, %d shown", asked, shown) } }
  for i = 1, math.min(#said, 20) do lines[#lines + 1] = { kind = "text", label = "FOUND " .. said[i] } end
  lines[#lines + 1] = { kind = "button", id = "go", label = "On" }
  return { id = done and "done" or "calling", title = "x", lang = "da", body = lines }
end

function boot.deadline() return -1 end
function boot.word(_, key) return key end
function boot.check() return "" end

return boot
