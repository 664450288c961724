-- A key behind a question (`<ask>.text`, `.why`, `.next`, ...) belongs to the question: it is shown there by itself. Named as a text of
-- its own too, it stands there twice, or where it was never meant to.
local step_keys = require "lint.step_keys"
local steps = require "lint.steps"

local clash = {}

-- Of these kinds `text` is not the line under the question.
local OTHER_TEXT = { blanks = true }

local function parts_of(step)
  local out = { table.unpack(step_keys.PARTS) }
  if step.kind == "hotspot" then out[#out + 1] = "picture" end
  return out
end

-- Which keys of the flow are named, and by which step; the line under a question may be named by its own step.
local function named_in(flow)
  local out = {}
  steps.each(flow, function(step)
    for _, key in ipairs(step_keys.of(step)) do
      local own_line = key == step.text and not OTHER_TEXT[step.kind] and key == tostring(step.ask) .. ".text"
      if not own_line then out[key] = step end
    end
  end)
  return out
end

-- Where a key is named: the file and the line; nil where it is not.
local function place_of(flow, named, key)
  if named[key] then return flow.file, flow.file:line_of(key) or steps.line(flow, named[key]) end
  for _, one in pairs(flow.module and flow.module.talks or {}) do
    local line = one.file:line_of(key)
    if line then return one.file, line end
  end
end

function clash.check(read, findings)
  for _, flow in ipairs(read.flows) do
    local named = named_in(flow)
    steps.each(flow, function(step)
      for _, part in ipairs(type(step.ask) == "string" and parts_of(step) or {}) do
        local key = step.ask .. "." .. part
        local file, line = place_of(flow, named, key)
        if file then
          findings:add(file, line, key .. " is named here, and shown by the question " .. step.ask .. " of " .. steps.name(step) .. " as its ." .. part,
            "give this text a key of its own, as " .. step.ask .. ".body")
        end
      end
    end)
  end
end

return clash
