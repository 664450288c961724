-- Texts of modules that show how not to write: they are hard to read because they are meant to be.
local steps = require "lint.steps"

local examples = {}

local function add_of(step, out)
  if type(step.bad) == "string" then out[step.bad] = true end
  for _, block in ipairs(type(step.blocks) == "table" and step.blocks or {}) do
    if type(block) == "table" and type(block.bad) == "string" then out[block.bad] = true end
  end
end

-- The keys of all of them.
function examples.bad(folder)
  local out = {}
  for _, flow in ipairs(folder.flows) do
    if flow.module then steps.each(flow, function(step) add_of(step, out) end) end
  end
  return out
end

return examples
