-- A page to read: text, a drawing, somebody's words, what is good and what is not, and words one can press to learn what
-- they mean.
local dialog = require "ui.dialog"
local node = require "ui.node"
local sources = require "screens.learn.sources"
local i18n = require "i18n"

local page = {}
local t = i18n.t

local block = {}

function block.text(turn, one) return node.paragraphs(turn:words(one.text), "lead") end

function block.quote(turn, one)
  return { node.quote(turn:words(one.quote), one.who and turn:words(one.who)) }
end

local DRAWING_MM = 60

function block.drawing(turn, one)
  local picture = node.icon(one.drawing, "mint")
  picture.min_mm = DRAWING_MM
  return { node.row { picture, node.text(turn:words(one.says), "soft") } }
end

-- A slot: until a recording lies there, its words stand in its place.
function block.sound(turn, one)
  return { node.panel { style = "card", node.row { node.icon("hearing", "sky"), node.text(turn:words(one.says)) } } }
end

function block.list(turn, one)
  local list = node.list {}
  for _, key in ipairs(one.list) do node.add(list, node.text(turn:words(key))) end
  return { list }
end

local function example(style, icon, name)
  return function(turn, one)
    return { node.panel { style = style, node.row { node.icon(icon, style == "mint" and "green" or "sand"),
      node.column { style = "tight", grow = true, node.text(t("learn.page." .. name), "strong"), node.text(turn:words(one[name])) } } } }
  end
end

block.good, block.bad = example("mint", "check", "good"), example("sand", "block", "bad")

local ORDER = { "text", "quote", "drawing", "sound", "list", "good", "bad" }

local function nodes_of(turn, one)
  for _, name in ipairs(ORDER) do
    if one[name] then return block[name](turn, one) end
  end
  return {}
end

local function terms(turn)
  local list = turn.step.terms or {}
  if #list == 0 then return false end
  local row = node.row {}
  for i, term in ipairs(list) do
    node.add(row, node.button("term/" .. i, turn:words(term.word), { icon = "info_outline", style = "plain" }))
  end
  return row
end

page.page = {
  body = function(turn)
    local out = {}
    for _, one in ipairs(turn.step.blocks or {}) do node.add_all(out, nodes_of(turn, one)) end
    node.add(out, terms(turn))
    return node.add(out, turn.player.sources and sources.line(turn.player:sources(), turn.step))
  end,
  press = function(turn, id)
    local i = string.sub(id, 1, 5) == "term/" and math.tointeger(tonumber(string.sub(id, 6)))
    local term = i and (turn.step.terms or {})[i]
    if not term then return false end
    turn.app.open(dialog.new { title = turn:words(term.word), body = node.paragraphs(turn:words(term.means)), close = t("learn.term.close") })
    return true
  end,
}

return page
