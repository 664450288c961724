-- Ranking without dragging: a press puts a card last in the order, arrows move it.
local node = require "ui.node"
local options = require "screens.steps.options"
local i18n = require "i18n"

local order = {}
local t = i18n.t

local function copy(list)
  local out = {}
  for i, value in ipairs(list or {}) do out[i] = value end
  return out
end

local function placed_row(turn, list, place, value, count)
  local option = options.find(list, value)
  local label = option and option.label or tostring(value)
  local top = turn.step.top
  local style = (not top or place <= top) and "mint" or "card"
  return node.panel { style = style,
    node.row { align = "between",
      node.disc(place), node.heading(label, 3), node.spacer(),
      node.button("up/" .. place, t("ui.rank.up"),
        { icon = "arrow_upward", style = "quiet", disabled = place == 1 }),
      node.button("down/" .. place, t("ui.rank.down"),
        { icon = "arrow_downward", style = "quiet", disabled = place == count }),
      node.button("out/" .. place, t("ui.rank.out"), { icon = "close", style = "quiet" }),
    },
  }
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

order.rank = {
  control = function() return "pick/1" end,
  answer = function(turn) return turn.value and #turn.value > 0 and turn.value or nil end,
  body = function(turn)
    local list, placed = options.list(turn), turn.value or {}
    local body, left = {}, node.grid { columns = 3, min_mm = 80, grow = true }
    local rows = node.column { style = "tight" }
    for place, value in ipairs(placed) do node.add(rows, placed_row(turn, list, place, value, #placed)) end
    for i, option in ipairs(list) do
      if not is_placed(option.value, placed) then
        node.add(left, node.choice("pick/" .. i, option.label, {
          icon = option.icon, multi = true }))
      end
    end
    node.add(body, #rows > 0 and rows)
    node.add(body, #left > 0 and node.text(t("ui.rank.next", { place = #placed + 1 }), "strong"))
    return node.add(body, #left > 0 and left)
  end,
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
}

return order
