-- The way back from what was saved, today, another day or in another version, to the very same step. Nothing in a draft is
-- trusted: what cannot be an answer is left out and counted, and stays in the store as it is.
local kinds = require "flow.kinds"
local look = require "flow.look"
local values = require "flow.values"
local walk = require "flow.walk"

local resume = {}

local STROKE = string.byte("/")
local MOST_NUMBER = 1000000 -- of an instance

local STATES = { active = true, parked = true, withdrawn = true }
for _, kind in ipairs(kinds.DECLINES) do STATES[kind] = true end

-- Where a function of the flow failed. Its message could hold what a person wrote, and this goes to the log.
local function place_of(trouble)
  local text = tostring(trouble)
  local ends = string.find(text, ": ", 1, true)
  return ends and string.sub(text, 1, ends - 1) or "a function"
end

-- What the rows say, by path -------------------------------------------------------------------------------

local function is_row(row) return type(row) == "table" and type(row.path) == "string" and STATES[row.state] ~= nil end

local function answers_of(rows)
  local out, left_out = {}, 0
  for _, row in ipairs(rows) do
    if is_row(row) then out[row.path] = { state = row.state, value = row.value } else left_out = left_out + 1 end
  end
  return out, left_out
end

-- The answers as the version of today has them; nil and why when there is no way on.
local function migrated(def, version, answers)
  local migrate = def.source.migrate or {}
  for from = version, def.version - 1 do
    if type(migrate[from]) ~= "function" then return nil, "no way on from version " .. from end
    local ok, moved = pcall(migrate[from], answers)
    if not ok then return nil, "migrate[" .. from .. "] failed at " .. place_of(moved) end
    answers = moved == nil and answers or moved
    if type(answers) ~= "table" then return nil, "migrate[" .. from .. "] gives no table" end
  end
  return answers
end

-- After a migration all of it is told anew, and that the old paths no longer hold anything.
local function dropped(rows, answers)
  local out = {}
  for _, row in ipairs(rows) do
    if is_row(row) and not answers[row.path] then out[#out + 1] = { path = row.path, state = "withdrawn", value = row.value } end
  end
  return out
end

-- Into the groups ------------------------------------------------------------------------------------------

local function depth(path)
  local strokes = 0
  for i = 1, #path do
    if string.byte(path, i) == STROKE then strokes = strokes + 1 end
  end
  return strokes
end

local function is_list(path) return string.sub(path, -2) == "/#" end

local function before(a, b)
  if a.list ~= b.list then return a.list end
  if a.depth ~= b.depth then return a.depth < b.depth end
  return a.path < b.path
end

-- Lists before what lies in them, outer before inner.
local function in_order(answers)
  local out = {}
  for path, answer in pairs(answers) do
    if type(path) == "string" and type(answer) == "table" and STATES[answer.state] then
      out[#out + 1] = { path = path, state = answer.state, value = answer.value, list = is_list(path), depth = depth(path) }
    end
  end
  table.sort(out, before)
  return out
end

local function is_instance(saved)
  return type(saved) == "table" and math.type(saved.n) == "integer" and saved.n >= 1 and saved.n <= MOST_NUMBER
end

local function restore_list(run, row, told)
  local group, step = walk.find(run.root, string.sub(row.path, 1, -3))
  if not step or step.kind ~= "each" or type(row.value) ~= "table" then return false end
  local whole = true
  for _, saved in ipairs(row.value) do
    whole = is_instance(saved) and group:restore_instance(step, saved) and whole
  end
  local list = group:list_of(step)
  list.changed, list.aside = not told, row.state == "withdrawn" or nil
  return whole
end

-- An answer whose step is no longer there goes nowhere, and is none that could not be read.
local function restore_answer(run, row, told)
  local group, step = walk.find(run.root, row.path)
  if not step or step.level or not kinds.answers(step.kind) then return true end
  if row.value ~= nil and not kinds.could_be(step.kind, row.value) or row.value == nil and row.state == "active" then return false end
  group:set(step, row.state == "parked" and "active" or row.state, row.value)
  if told then group.told[step.i] = { state = row.state, value = row.value } end
  return true
end

local function restore_answers(run, answers, told)
  local left_out = 0
  run.restoring = true -- no repeat follows its answers before all of them are back
  for _, row in ipairs(in_order(answers)) do
    local restore = row.list and restore_list or restore_answer
    if not restore(run, row, told) then left_out = left_out + 1 end
  end
  run.restoring = nil
  return left_out
end

-- To the place ---------------------------------------------------------------------------------------------

local function place_at(run, path)
  if type(path) ~= "string" then return nil end
  local group, step = walk.find(run.root, path)
  if step and step.screen and not look.hidden(run, step) and group:is_open(step) and group:is_live() then return group, step end
end

-- Where the place is gone (another version): the first question that nobody said anything to, else the last step before
-- the end. The end itself is for whoever comes to it: it makes what was said count.
local function first_unanswered(run)
  local last_group, last
  local group, step = walk.first(run.root)
  while step and step.kind ~= "stop" do
    if not look.hidden(run, step) then
      last_group, last = group, step
      if kinds.answers(step.kind) and not group.entries[step.i] or step.kind == "review" then break end
    end
    group, step = walk.after(group, step)
  end
  return last_group or group, last or step
end

local function restore_place(run, head)
  if head.asked then return run:ask(head.asked) end
  if type(head.handed) == "string" then
    local _, step = walk.find(run.root, head.handed)
    run.handed = { order = step and step.order or math.huge, path = head.handed }
  end
  local group, step = place_at(run, head.cursor)
  if step and place_at(run, head.return_to) then run.return_to, run.change_of = head.return_to, head.change_of end
  if not step then group, step = first_unanswered(run) end
  if not step then return nil, "flow.end" end
  run:reach(math.type(head.mark) == "integer" and head.mark or 1)
  return run:stand(group, step)
end

local function restored(run, head, rows)
  local same_version, why = head.version == run.def.version, nil
  local answers, left_out = answers_of(rows)
  if not same_version then answers, why = migrated(run.def, head.version, answers) end
  if not answers then return nil, "flow.version_gone", why end
  if type(head.base) == "string" then run.options.base = head.base end
  if type(head.inputs) == "table" then run.options.inputs = values.copy(head.inputs) end
  run.left_out = left_out + restore_answers(run, answers, same_version)
  if not same_version then run.dropped = dropped(rows, answers) end
  return restore_place(run, head)
end

-- Fills a fresh run; run.left_out says how much could not be read. True, or nil, a word key and why: flow.newer and
-- flow.version_gone for drafts of another version, flow.damaged for what is no draft of this flow.
function resume.fill(run, head, rows)
  local readable = type(head) == "table" and head.flow == run.def.id and type(rows) == "table"
  if not readable or math.type(head.version) ~= "integer" or head.version < 1 then return nil, "flow.damaged", "no head of this flow" end
  if head.version > run.def.version then return nil, "flow.newer", "version " .. head.version end
  local ok, done, key, why = pcall(restored, run, head, rows)
  if not ok then return nil, "flow.damaged", "the flow failed at " .. place_of(done) end
  return done, key, why
end

return resume
