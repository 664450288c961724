-- Runs a content file as the kiosk does, and notes on which line each step was made.
local flow = require "flow"
local learn = require "learn"

local loading = {}

-- The line that called the function which called this one. `error` knows it; nothing else in here does.
local function line_of_caller()
  local _, where = pcall(error, "", 4)
  return loading.line_in(where)
end

-- "content/flows/plan.lua:12: ..." -> 12, "..."
function loading.line_in(detail)
  local at, behind = string.find(detail, ".lua:", 1, true)
  local stop = at and string.find(detail, ":", behind + 1, true)
  local line = stop and math.tointeger(tonumber(string.sub(detail, behind + 1, stop - 1)))
  if not line then return nil, detail end
  return line, string.sub(detail, stop + 2)
end

local function recording(kind, plain, lines)
  return function(step)
    if type(step) ~= "table" then error("a step is a table: " .. kind .. " { id = ... }", 2) end
    lines[step] = line_of_caller()
    return plain(step)
  end
end

local function recording_constructors(plain, lines)
  return function()
    local made = plain()
    for kind, constructor in pairs(made) do made[kind] = recording(kind, constructor, lines) end
    return made
  end
end

-- What the file returns, and the lines of its steps by step; or nil, nil, why not.
function loading.run(name)
  local of_flow, of_module, lines = flow.constructors, learn.constructors, {}
  flow.constructors = recording_constructors(of_flow, lines)
  learn.constructors = recording_constructors(of_module, lines)
  local ok, value, key, detail = pcall(kiosk.content, name)
  flow.constructors, learn.constructors = of_flow, of_module
  if not ok then return nil, nil, tostring(value) end
  if value == nil then return nil, nil, tostring(detail or key) end
  return value, lines
end

return loading
