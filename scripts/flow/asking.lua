-- Asking one thing, whenever it suits: a question of a flow without the way to it. `next` goes on to what the answer
-- opened, and is over when there is no more of that; `back` leads through the same places.
local kinds = require "flow.kinds"
local walk = require "flow.walk"

local asking = {}

local function path_of(group, step) return group.prefix .. step.id end

local function open_now(run)
  local out = {}
  walk.open(run.root, function(group, step) out[path_of(group, step)] = true end)
  return out
end

-- Stands at that question. go(run, group, step) moves there.
function asking.begin(run, path, go)
  local group, step = walk.find(run.root, path)
  run.asked = { path = path, known = open_now(run), trail = {} }
  return go(run, group, step)
end

-- onward(run, by, group, step): the next place that is not hidden.
function asking.next(run, onward, go)
  local asked, group, step = run.asked, run.group, run.step
  repeat
    group, step = onward(run, walk.after, group, step)
  until not step or kinds.answers(step.kind) and not asked.known[path_of(group, step)]
  if not step then
    asked.over = true
    return true
  end
  asked.trail[#asked.trail + 1] = path_of(run.group, run.step)
  asked.known[path_of(group, step)] = true
  return go(run, group, step)
end

-- False at the question that was asked.
function asking.back(run, go)
  local asked = run.asked
  local path = table.remove(asked.trail)
  asked.over = nil
  if not path then return false end
  asked.known[path_of(run.group, run.step)] = nil
  return go(run, walk.find(run.root, path))
end

return asking
