-- Looking at a run without moving it: what is owed, what is hidden after a hand-over, and everything said so far.
local kinds = require "flow.kinds"
local values = require "flow.values"
local walk = require "flow.walk"

local look = {}

local UNSEEN = { handover = true, wait = true, print = true } -- acts, not answers: nothing to read again

local function path_of(group, step) return group.prefix .. step.id end

function look.options(group, step)
  local options = step.def.options
  if type(options) == "function" then return options(group.a) or {} end
  return options
end

-- What is owed -------------------------------------------------------------------------------------------

-- What is known from last time, or nil.
function look.known(group, step)
  return step.def.prefill and step.def.prefill(group.a)
end

-- One of the five other answers is an answer, and what is known stands until it is taken out; blanks, and a list of
-- nothing, are none.
function look.lacks_answer(group, step)
  if not step.def.required or not kinds.answers(step.kind) then return false end
  local entry = group.entries[step.i]
  if not entry then return look.known(group, step) == nil end
  if entry.state == "withdrawn" then return true end
  return entry.state == "active" and values.empty(entry.value)
end

function look.too_few(group, step)
  return step.kind == "each" and step.screen and step.def.min ~= nil and #group:instances(step) < step.def.min
end

function look.owes(run, group, step)
  return not look.hidden(run, step) and (look.lacks_answer(group, step) or look.too_few(group, step))
end

function look.missing(run)
  local out = {}
  walk.open(run.root, function(group, step)
    local state = group:state(step)
    local left = (state == "later" or state == "helper") and not look.hidden(run, step)
    if left or look.owes(run, group, step) then out[#out + 1] = path_of(group, step) end
  end)
  return out
end

-- Hand-over ----------------------------------------------------------------------------------------------

-- Private steps before the last hand-over that was taken show themselves to nobody any more.
function look.hidden(run, step)
  return step.private and run.handed ~= nil and step.order < run.handed.order
end

function look.hand_over(run, group, step)
  if run.handed and run.handed.order >= step.order then return end
  run.handed = { order = step.order, path = path_of(group, step) }
end

-- Everything said so far -----------------------------------------------------------------------------------

local function first_words(group)
  for _, step in ipairs(group.level.list) do
    local value = step.kind == "text" and group:value(step)
    if value then return value end
  end
end

-- What an instance is called: by its repeat's `name`, or by the first words said in it. Text, { key } or nil.
local function name_of(group)
  local name = group.owner.def.name
  if name then return name(group.a) end
  return first_words(group)
end

-- The nearest instance round a place, as its group; nil outside of all repeats.
local function instance_round(group)
  while group and not group.instance do group = group.parent end
  return group
end

-- What it is called; nil outside of all repeats, and where it has no name.
function look.name(group)
  local around = instance_round(group)
  return around and name_of(around)
end

-- Those of a list, those taken out too: one can bring them back.
function look.instances(group, step)
  local out = {}
  for i, instance in ipairs(group:list_of(step).all) do
    out[i] = { number = instance.number, path = path_of(group, step) .. "/" .. instance.number,
      title = name_of(instance.group), removed = instance.withdrawn or nil }
  end
  return out
end

local function review_item(group, step)
  local entry, value = group.entries[step.i], nil
  if entry and entry.state == "active" then value = values.copy(entry.value) end
  local around = instance_round(group)
  return { path = path_of(group, step), step = step.def, state = group:state(step), value = value,
    instance = around and around.prefix, number = around and around.instance.index, name = look.name(group),
    section = walk.on_top(group, step).section, options = look.options(group, step) }
end

function look.review(run)
  local out = {}
  walk.open(run.root, function(group, step)
    local shown = kinds.answers(step.kind) and not UNSEEN[step.kind] and not look.hidden(run, step)
    if shown then out[#out + 1] = review_item(group, step) end
  end)
  return out
end

-- The active values as a plain table: lists of tables for repeats, a table for a call.
function look.answers(group)
  local out = {}
  for _, step in ipairs(group.level.list) do
    if not group:is_open(step) then
      out[step.id] = nil
    elseif step.kind == "each" then
      local list = {}
      for i, instance in ipairs(group:instances(step)) do list[i] = look.answers(instance.group) end
      out[step.id] = list
    elseif step.kind == "call" then
      out[step.id] = look.answers(group:call_group(step))
    else
      out[step.id] = values.copy(group:value(step))
    end
  end
  return out
end

return look
