-- What an early end passes by. An answer that counts at once ("no plan now") may come after much was said: what lies behind the
-- end it leads to is no part of what counts, and is still the citizen's own. It waits in another draft for the day they want it.
local save = require "flow.save"
local walk = require "flow.walk"

local put_by = {}

-- The end that the answers lead to.
local function end_of(root)
  local found
  walk.open(root, function(_, step)
    found = step.kind == "stop" and step or nil
    return found ~= nil
  end)
  return found
end

local function is_passed_by(root)
  local last, found = end_of(root), false
  walk.all(root, function(group, step)
    local entry = group.entries[step.i]
    if entry and entry.state ~= "withdrawn" and last and walk.on_top(group, step).i > last.i then found = true end
  end)
  return found
end

-- Head and rows for that other draft, or nil where nothing is passed by. It stands at the step that ended this one, which is
-- asked again; head.put_by says what kind of draft it is. The run tells its changes to the other draft from here on.
function put_by.of(run, step, draft)
  if not is_passed_by(run.root) then return nil end
  run:in_draft(draft)
  local rows = {}
  for _, row in ipairs(save.changes(run)) do
    if row.path ~= step.id then rows[#rows + 1] = row end
  end
  local head = save.head(run)
  head.cursor, head.return_to, head.change_of, head.put_by = step.id, nil, nil, true
  return head, rows
end

return put_by
