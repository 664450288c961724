-- Ranking without dragging: a press puts a card last in the order, arrows move it. In a module one order is right.
local node = require "ui.node"
local codes = require "learn.codes"
local options = require "screens.steps.options"
local i18n = require "i18n"

local order = {}
local t = i18n.t

local function copy(list)
  local out = {}
  for i, value in ipairs(list or {}) do out[i] = value end
  return out
end

local function label_of(list, value)
  local option = options.find(list, value)
  return option and option.label or tostring(value)
end

local function move(id, name, icon, disabled)
  return node.button(id, t(name), { icon = icon, style = "quiet", disabled = disabled or nil })
end

-- turn: the step, or a task of a module; there it says what came of each place.
local function placed_row(turn, list, place, value, count)
  local top = turn.step.top
  local note = turn.note and turn:note(value)
  local style = (not top or place <= top) and "mint" or "card"
  local row = node.row { align = "between", node.disc(place), node.heading(label_of(list, value), 3), node.spacer() }
  if note then
    local right = turn:mark(value) == "right"
    node.add(row, node.badge(note, right and "check" or "redo", right and "mint" or "sky"))
    style = "card"
  elseif not turn.locked then
    node.add_all(row, { move("up/" .. place, "ui.rank.up", "arrow_upward", place == 1),
      move("down/" .. place, "ui.rank.down", "arrow_downward", place == count), move("out/" .. place, "ui.rank.out", "close") })
  end
  return node.panel { style = style, row }
end

local function is_placed(value, placed)
  for _, one in ipairs(placed) do
    if one == value then return true end
  end
  return false
end

local function number_after(id, prefix)
  if string.sub(id, 1, #prefix) ~= prefix then return nil end
  return math.tointeger(tonumber(string.sub(id, #prefix + 1)))
end

local function swap(turn, a, b)
  local placed = copy(turn.value)
  if placed[a] == nil or placed[b] == nil then return end
  placed[a], placed[b] = placed[b], placed[a]
  turn:set(placed)
end

local function unplaced(list, placed)
  local left = node.grid { columns = 3, min_mm = 80, grow = true }
  for i, option in ipairs(list) do
    if not is_placed(option.value, placed) then
      node.add(left, node.choice("pick/" .. i, option.label, { icon = option.icon, multi = true }))
    end
  end
  return left
end

-- Where it is a line of time, its ends have names.
local function end_of_line(turn, name)
  return turn.step.line and node.row { node.badge(t("learn.rank." .. name), "schedule", "sky") }
end

local function body(turn)
  local list, placed = options.list(turn), turn.value or {}
  local rows, left = node.column { style = "tight" }, unplaced(list, placed)
  for place, value in ipairs(placed) do node.add(rows, placed_row(turn, list, place, value, #placed)) end
  local out = {}
  node.add(out, #rows > 0 and end_of_line(turn, "first"))
  node.add(out, #rows > 0 and rows)
  node.add(out, #rows > 0 and #left == 0 and end_of_line(turn, "last"))
  node.add(out, #left > 0 and node.text(t("ui.rank.next", { place = #placed + 1 }), "strong"))
  return node.add(out, #left > 0 and left)
end

order.rank = {
  control = function() return "pick/1" end,
  answer = function(turn) return turn.value and #turn.value > 0 and turn.value or nil end,
  body = body,
  press = function(turn, id)
    local pick = number_after(id, "pick/")
    local option = pick and options.list(turn)[pick]
    if option then
      local placed = copy(turn.value)
      if not is_placed(option.value, placed) then placed[#placed + 1] = option.value end
      turn:set(placed)
      return true
    end
    local up, down, out = number_after(id, "up/"), number_after(id, "down/"), number_after(id, "out/")
    if up then swap(turn, up, up - 1) end
    if down then swap(turn, down, down + 1) end
    if out then
      local placed = copy(turn.value)
      table.remove(placed, out)
      turn:set(placed)
    end
    return up ~= nil or down ~= nil or out ~= nil
  end,
  -- In a module all have a place, and one order is right.
  missing = "learn.rank.all",
  complete = function(task) return #(task.value or {}) == #task.step.options end,
  told = function(task, add)
    for _, value in ipairs(task.step.right) do
      local option = codes.find(task.step.options, value)
      add(option.feedback, task:words(option.ask))
    end
  end,
  solution = function(task)
    if task.phase == "right" then return {} end
    local list, way = options.list(task), { kind = "steps", label = t("learn.rank.answer"), number = #task.step.right + 1 }
    for i, value in ipairs(task.step.right) do way[i] = { kind = "item", label = label_of(list, value) } end
    return { node.text(t("learn.rank.answer"), "strong"), way }
  end,
}

return order
