-- Things into boxes, without dragging: one thing is picked (the first that lies nowhere, until another is pressed), a press
-- on a box puts it there. What lies in a box is picked again by a press on it.
local node = require "ui.node"
local codes = require "learn.codes"
local match_task = require "learn.tasks.match"
local phrase = require "screens.steps.phrase"
local several = require "screens.steps.several"
local i18n = require "i18n"

local match = {}
local t = i18n.t

local function said(task) return type(task.value) == "table" and task.value or {} end

local function first_loose(task)
  for _, thing in ipairs(task.options) do
    if said(task)[thing.value] == nil then return thing.value end
  end
end

-- What would be put down now; nil when all things lie somewhere and none was taken up.
local function picked(task)
  if task.locked or task.phase then return nil end
  return task.picked or first_loose(task)
end

local function thing_node(task, thing, at)
  return phrase.of(task, "thing/" .. at, thing.value, task:words(thing.ask), { selected = picked(task) == thing.value })
end

local function loose(task)
  local shelf = node.passage { label = t("learn.match.left") }
  for at, thing in ipairs(task.options) do
    if said(task)[thing.value] == nil then node.add(shelf, thing_node(task, thing, at)) end
  end
  if #shelf == 0 then return false end
  return node.panel { style = "sand", node.text(t("learn.match.pick"), "strong"), shelf }
end

local function box(task, one, number)
  local name, done = task:words(one.ask), task.phase or task.locked
  local panel = node.panel { style = "card" }
  node.add(panel, done and node.heading(name, 3) or node.button("box/" .. number, name, { icon = "add", value = one.value,
    disabled = picked(task) == nil }))
  for at, thing in ipairs(task.options) do
    if said(task)[thing.value] == one.value then node.add(panel, thing_node(task, thing, at)) end
  end
  return panel
end

local function place(task, value)
  local thing, out = picked(task), {}
  if not thing then return end
  for left, where in pairs(said(task)) do out[left] = where end
  out[thing] = value
  task.picked = nil
  task:set(out)
end

local function names(task, values)
  local out = {}
  for i, value in ipairs(values) do out[i] = task:words(codes.find(task.step.boxes, value).ask) end
  return table.concat(out, " / ")
end

match.match = {
  missing = "learn.match.all",
  complete = function(task) return first_loose(task) == nil end,
  control = function(task)
    local thing = first_loose(task)
    local _, at = codes.find(task.options, thing)
    return at and "thing/" .. at or "box/1"
  end,
  body = function(task)
    local boxes = node.grid { columns = #task.step.boxes == 4 and 2 or 3, min_mm = 70 }
    for number, one in ipairs(task.step.boxes) do node.add(boxes, box(task, one, number)) end
    return node.add({ loose(task) or nil }, boxes)
  end,
  press = function(task, id, value)
    local thing = task.options[several.number(id, "thing/") or 0]
    local where = task.step.boxes[several.number(id, "box/") or 0]
    if task.phase then return thing ~= nil end
    if thing then task.picked = thing.value end
    if where then place(task, value) end
    return thing ~= nil or where ~= nil
  end,
  -- Between two tries what is said of the ones to look at again.
  told = function(task, add)
    for _, thing in ipairs(task.options) do
      if task:mark(thing.value) == "wrong" or task.phase == "right" then add(thing.feedback, task:words(thing.ask)) end
    end
  end,
  solution = function(task)
    if task.phase == "right" then return {} end
    local list = node.list { label = t("learn.match.answer") }
    for _, thing in ipairs(task.options) do
      if task.parts[thing.value] ~= "right" then
        node.add(list, node.text(t("learn.match.belongs", { thing = task:words(thing.ask),
          box = names(task, match_task.boxes_of(task.step, thing.value)) })))
      end
    end
    return { node.text(t("learn.match.answer"), "strong"), list }
  end,
  -- What lies right stays; the rest is taken up again.
  again = function(task)
    local out = {}
    for left, where in pairs(said(task)) do
      if task.parts[left] == "right" then out[left] = where end
    end
    return out
  end,
}

return match
