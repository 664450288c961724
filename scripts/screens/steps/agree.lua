-- Saying yes: a signature, and consent piece by piece, with what happens on a no.
local node = require "ui.node"
local i18n = require "i18n"

local agree = {}
local t = i18n.t

local function strokes(turn)
  return turn.value and turn.value.strokes or ""
end

agree.signature = {
  control = function() return "signature" end,
  answer = function(turn)
    local value = turn.value
    return value and (value.said or strokes(turn) ~= "") and value or nil
  end,
  body = function(turn)
    local said = turn.value and turn.value.said or false
    return {
      { kind = "signature", id = "signature", label = t("ui.sign"), value = strokes(turn), instead = "said",
        grow = true, error = turn.player:error_for(turn) },
      node.row {
        node.button("wipe", t("ui.sign.wipe"), { icon = "undo", style = "quiet", disabled = strokes(turn) == "" }),
      },
      node.choice("said", t("ui.sign.said"), { icon = "record_voice_over", selected = said, multi = true,
        style = "row", note = t("ui.sign.said.note") }),
    }
  end,
  press = function(turn, id)
    if id == "said" then
      if turn.value and turn.value.said then turn:set(nil) else turn:set { said = true } end
    elseif id == "wipe" then
      turn:set(nil)
    else
      return false
    end
    return true
  end,
  change = function(turn, id, value)
    if id == "signature" then turn:set(value ~= "" and { strokes = value } or nil) end
  end,
}

local function cell_answer(turn, cell)
  local value = turn.value or {}
  return value[cell.value]
end

local function cell_panel(turn, i, cell)
  local said = cell_answer(turn, cell)
  local no = cell.ask .. ".no"
  local panel = node.panel { style = "card",
    node.heading(turn:words(cell.ask), 3),
    node.grid { columns = 2, min_mm = 50,
      node.choice("yes/" .. i, t("ui.yes"), { icon = "check", selected = said == true }),
      node.choice("no/" .. i, t("ui.no"), { icon = "remove", selected = said == false }),
    },
  }
  return node.add(panel, i18n.has(no) and node.text(t("ui.consent.if_no", { what = turn:words(no) }), "soft"))
end

local function set_cell(turn, cell, said)
  local next_value, any = {}, false
  for key, value in pairs(turn.value or {}) do next_value[key] = value end
  if next_value[cell.value] == said then next_value[cell.value] = nil else next_value[cell.value] = said end
  for _ in pairs(next_value) do any = true end
  turn:set(any and next_value or nil)
end

agree.consent = {
  control = function() return "yes/1" end,
  answer = function(turn) return turn.value end,
  body = function(turn)
    local body = {}
    for i, cell in ipairs(turn.step.cells) do body[i] = cell_panel(turn, i, cell) end
    return body
  end,
  press = function(turn, id)
    for i, cell in ipairs(turn.step.cells) do
      if id == "yes/" .. i or id == "no/" .. i then
        set_cell(turn, cell, id == "yes/" .. i)
        return true
      end
    end
    return false
  end,
}

return agree
