-- Looking at a run without moving it: what is owed, what is hidden after a hand-over, and everything said so far.
local kinds = require "flow.kinds"
local memo = require "flow.memo"
local values = require "flow.values"
local walk = require "flow.walk"

local look = {}

local function path_of(group, step) return group.prefix .. step.id end

function look.options(group, step)
  local options = step.def.options
  if type(options) == "function" then return options(group.a) or {} end
  return options
end

-- What is owed -------------------------------------------------------------------------------------------

-- Were the groups known of a list taken in, or set aside? Only those that were taken have an item.
local function is_settled(list)
  if list.aside then return true end
  for _, instance in ipairs(list.all) do
    if instance.item ~= nil then return true end
  end
  return false
end

-- What is known from last time, or nil: a value; of a list its groups, as long as nobody said what to do with them.
function look.known(group, step)
  if not step.def.prefill then return nil end
  if not step.level then return step.def.prefill(group.a) end
  if is_settled(group:list_of(step)) then return nil end
  local given = step.def.prefill(group.a)
  return type(given) == "table" and #given > 0 and given or nil
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
  if step.kind ~= "each" or not step.screen or step.def.min == nil then return false end
  return #group:instances(step) + #(look.known(group, step) or {}) < step.def.min
end

-- A required question that a gather shows, and that nobody answered yet.
function look.gather_lacks(group, gather)
  for _, step in ipairs(group.level.list) do
    if step.menu == gather and group:is_open(step) and look.lacks_answer(group, step) then return true end
  end
  return false
end

function look.owes(run, group, step)
  return not look.hidden(run, step) and (look.lacks_answer(group, step) or look.too_few(group, step))
end

local ASKED_AGAIN = { later = true, helper = true }

-- What lies behind the end that the answers lead to is not missing.
function look.missing(run)
  local out = {}
  walk.open(run.root, function(group, step)
    if step.kind == "stop" then return true end
    local entry = group.entries[step.i]
    local left = entry and ASKED_AGAIN[entry.state] and not look.hidden(run, step)
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

local function no_state() return nil end

-- What each of the groups known of a list is called, as name_of would call it once it is taken in.
function look.known_names(group, step, known)
  local out = {}
  for i, said in ipairs(known) do
    local as = values.copy(said)
    as.item, as.index, as.up, as.state = said, i, group.a, no_state
    out[i] = step.def.name and step.def.name(as) or ""
    for _, inner in ipairs(step.def.name and {} or step.level.list) do
      if out[i] == "" and inner.kind == "text" then out[i] = said[inner.id] or "" end
    end
  end
  return out
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

local function work_out_instances(group, step)
  local out = {}
  for i, instance in ipairs(group:list_of(step).all) do
    out[i] = { number = instance.number, path = path_of(group, step) .. "/" .. instance.number,
      title = name_of(instance.group), removed = instance.withdrawn or nil }
  end
  return out
end

-- Those of a list, those taken out too: one can bring them back. To be read only.
function look.instances(group, step)
  return memo.value(group.keeper, group:list_of(step).names_note, {}, work_out_instances, group, step)
end

function look.item(group, step)
  local entry, value = group.entries[step.i], nil
  if entry and entry.state == "active" then value = values.copy(entry.value) end
  local around = instance_round(group)
  return { path = path_of(group, step), step = step.def, state = group:state(step), value = value,
    instance = around and around.prefix, number = around and around.instance.index, name = look.name(group), list = around and around.owner.def.ask,
    section = walk.on_top(group, step).section, options = look.options(group, step) }
end

-- What a gather shows: its questions, and whether each is still missing.
function look.gathered(run, group, gather)
  local out = {}
  for _, step in ipairs(group.level.list) do
    if step.menu == gather and step.screen and group:is_open(step) and not look.hidden(run, step) then
      local item = look.item(group, step)
      item.missing = step.gathered and item.state == nil or look.lacks_answer(group, step)
      out[#out + 1] = item
    end
  end
  return out
end

-- The review that the person stands at, or comes back to.
local function is_here(run, group, step)
  if step.kind ~= "review" then return false end
  return run.group == group and run.step == step or run.return_to == path_of(group, step)
end

-- Calls visit(group, step) for all that the review lists: what lies before it, for what comes after was not asked yet. From
-- anywhere else it is the whole flow.
local function each_reviewed(run, visit)
  walk.open(run.root, function(group, step)
    if is_here(run, group, step) then return true end
    local shown = kinds.answers(step.kind) and not kinds.KINDS[step.kind].unseen and not look.hidden(run, step)
    if shown then visit(group, step) end
  end)
end

-- Which of the items lies at that path, or nil.
function look.review_place(run, path)
  local wanted_group, wanted = walk.find(run.root, path)
  local count, place = 0, nil
  each_reviewed(run, function(group, step)
    count = count + 1
    if group == wanted_group and step == wanted then place = count end
  end)
  return place
end

-- The items from `first` to `last`, or all; and how many there are in all.
function look.review(run, first, last)
  local out, count = {}, 0
  each_reviewed(run, function(group, step)
    count = count + 1
    if not first or count >= first and count <= last then out[#out + 1] = look.item(group, step) end
  end)
  return out, count
end

return look
