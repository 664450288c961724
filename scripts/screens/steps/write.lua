-- Steps that are written: own words, a number.
local node = require "ui.node"
local text = require "ui.words"
local i18n = require "i18n"

local write = {}
local t = i18n.t

write.text = {
  -- Where there is something to keep, nobody is made to write.
  start = function(turn) turn.focus = turn.offered == nil and "words" or nil end,
  answer = function(turn)
    if text.is_blank(turn.value) then return nil end
    return turn.value
  end,
  control = function() return "words" end,
  body = function(turn)
    local step = turn.step
    return { node.field("words", turn:title(), {
      value = turn.value or "", hint = turn:part("hint") or t("ui.write_here"), input = step.input or "words",
      limit = step.limit, grow = (step.input or "words") == "words" or nil, error = turn.player:error_for(turn),
    }) }
  end,
  change = function(turn, id, value)
    if id == "words" then turn:set(value) end
  end,
}

local function limits(step)
  return step.min or -math.huge, step.max or math.huge
end

local function stepped(turn, by)
  local low, high = limits(turn.step)
  local now = tonumber(turn.value)
  if not now then return math.max(low, math.min(high, math.max(low, 0))) end
  return math.max(low, math.min(high, now + by * (turn.step.step or 1)))
end

local function shown(value)
  if value == nil then return "" end
  return tostring(math.tointeger(value) or value)
end

write.number = {
  control = function() return "number" end,
  answer = function(turn) return tonumber(turn.value) end,
  body = function(turn)
    local step = turn.step
    local low, high = limits(step)
    local value = tonumber(turn.value)
    local row = node.row { align = "start",
      node.button("less", t("ui.less"), { icon = "remove", style = "plain", disabled = value ~= nil and value <= low }),
      node.field("number", turn:title(), {
        value = shown(turn.value), input = "digits", limit = 12, error = turn.player:error_for(turn) }),
    }
    node.add(row, step.unit and node.text(turn:words(step.unit), "lead"))
    return { node.add(row, node.button("more", t("ui.more"), { icon = "add", style = "plain",
      disabled = value ~= nil and value >= high })) }
  end,
  press = function(turn, id)
    if id ~= "less" and id ~= "more" then return false end
    turn:set(stepped(turn, id == "more" and 1 or -1))
    return true
  end,
  change = function(turn, id, value)
    if id == "number" then turn:set(tonumber(value)) end
  end,
  said = function(task) return { node.heading(shown(task.value), 2) } end,
  solution = function(task)
    local unit = task.step.unit
    return task:answer_line(shown(task.step.right) .. (unit and " " .. task:words(unit) or ""))
  end,
}

return write
