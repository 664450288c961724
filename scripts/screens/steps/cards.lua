-- Cards: one at a time, the front, then the back and "did I know it?"; or in pairs, all face down, two turned at a time.
local node = require "ui.node"
local codes = require "learn.codes"
local phrase = require "screens.steps.phrase"
local several = require "screens.steps.several"
local i18n = require "i18n"

local cards = {}
local t = i18n.t

local function list_of(task, name)
  local value = type(task.value) == "table" and task.value or {}
  return type(value[name]) == "table" and value[name] or {}
end

local function holds(list, value)
  for _, one in ipairs(list) do
    if one == value then return true end
  end
  return false
end

local function is_judged(task, card) return holds(list_of(task, "known"), card.value) or holds(list_of(task, "unsure"), card.value) end

local function with(list, value)
  local out = {}
  for _, one in ipairs(list) do out[#out + 1] = one end
  out[#out + 1] = value
  return out
end

local function is_pairs(task) return task.step.style == "pairs" end

-- One at a time -------------------------------------------------------------------------------------------------

local function current(task)
  for i, card in ipairs(task.options) do
    if not is_judged(task, card) then return card, i end
  end
end

-- Cards that may be left out are passed over by "next", until one of them was judged: there another button turns them.
local function may_pass(task) return task.step.optional == true and task.value == nil end

local function turn(task) task.turned, task.turn.focus = true, "judge/known" end

local function one_card(task)
  local card, at = current(task)
  local front = node.row { node.icon("style", "green"), node.heading(task:words(card.front), 1) }
  local body = { node.text(t("learn.cards.number", { number = at, of = #task.options }), "small") }
  if not task.turned then
    node.add(body, node.panel { style = "sand", grow = true, node.spacer(), front, node.spacer() })
    return node.add(body, may_pass(task) and node.row { node.button("turn", t("learn.cards.turn"), { icon = "flip", style = "plain" }) })
  end
  local back = node.panel { style = "mint", live = true }
  node.add_all(back, node.paragraphs(task:words(card.back), "lead"))
  node.add_all(body, { node.panel { style = "sand", front }, back })
  return node.add(body, node.grid { columns = 2, min_mm = 70, grow = true,
    node.choice("judge/known", t("learn.cards.known"), { icon = "check" }),
    node.choice("judge/unsure", t("learn.cards.unsure"), { icon = "redo" }) })
end

local function judge(task, name)
  local card = current(task)
  local out = { known = list_of(task, "known"), unsure = list_of(task, "unsure") }
  out[name] = with(out[name], card.value)
  task.turned = nil
  task:set(out)
  task.turn.focus = "next"
end

-- All of them to look over, by what was said of them.
local function overview(task)
  local panel = node.panel { style = "card" }
  for i, card in ipairs(task.options) do
    local known = holds(list_of(task, "known"), card.value)
    node.add(panel, i > 1 and node.rule())
    node.add(panel, node.row { align = "between",
      node.column { style = "tight", grow = true, node.text(task:words(card.front), "strong"), node.text(task:words(card.back)) },
      node.badge(t(known and "learn.cards.was_known" or "learn.cards.was_unsure"), known and "check" or "redo", known and "mint" or "sky") })
  end
  return panel
end

-- In pairs ------------------------------------------------------------------------------------------------------

-- Each card twice, its front and its back, as { card, side }, in the order of this person.
local function faces(task)
  local out = {}
  for _, card in ipairs(task.step.cards) do
    out[#out + 1] = { card = card, side = "front" }
    out[#out + 1] = { card = card, side = "back" }
  end
  return task:mixed(out, "pairs")
end

local function is_open(task, at) return task.open ~= nil and (task.open[1] == at or task.open[2] == at) end

local function face_node(task, face, at)
  local found, open = holds(list_of(task, "known"), face.card.value), is_open(task, at)
  local label = (found or open) and task:words(face.card[face.side]) or t("learn.cards.face", { number = at })
  local out = phrase.node("face/" .. at, label, found and "right" or nil, found and t("learn.cards.found") or nil,
    { value = tostring(at), selected = found or open })
  if not (found or open) then out.icon = "help_outline" end
  return out
end

local function table_of(task)
  local grid = node.grid { columns = 4, min_mm = 62, grow = true }
  for at, face in ipairs(faces(task)) do node.add(grid, face_node(task, face, at)) end
  return { node.text(t("learn.cards.pairs", { n = #list_of(task, "known"), of = #task.step.cards }), "strong"), grid }
end

-- A third card closes the two that did not belong together: nothing turns by itself while somebody still reads.
local function turn_face(task, at)
  local all = faces(task)
  local known, open = list_of(task, "known"), task.open
  if holds(known, all[at].card.value) then return end
  if not open or open[2] then
    task.open = { at }
    return
  end
  if open[1] == at then return end
  open[2] = at
  if all[open[1]].card == all[at].card then
    task.open = nil
    task:set { known = with(known, all[at].card.value), unsure = {} }
  end
end

cards.cards = {
  missing = "learn.cards.all",
  phases = { right = "learn.cards.all_known", partly = "learn.cards.some_known" },
  control = function(task) return is_pairs(task) and "face/1" or task.turned and "judge/known" or nil end,
  complete = function(task)
    if is_pairs(task) then return #list_of(task, "known") == #task.step.cards end
    return current(task) == nil
  end,
  body = function(task)
    if is_pairs(task) then return table_of(task) end
    if task.phase or not current(task) then return { overview(task) } end
    return one_card(task)
  end,
  press = function(task, id)
    local at = several.number(id, "face/")
    if task.phase then return at ~= nil end
    if id == "turn" and may_pass(task) then
      turn(task)
    elseif (id == "judge/known" or id == "judge/unsure") and task.turned then
      judge(task, string.sub(id, 7))
    elseif at and at <= 2 * #task.step.cards and is_pairs(task) then
      turn_face(task, at)
    else
      return false
    end
    return true
  end,
  -- "Next" turns the card; while it is judged there is nothing else to press.
  before_next = function(task)
    if is_pairs(task) or task.turned or not current(task) or may_pass(task) then return false end
    turn(task)
    return true
  end,
  next_label = function(task)
    if not is_pairs(task) and may_pass(task) and not task.turned then return t("ui.next") end
    if is_pairs(task) or not current(task) then return t("learn.cards.done") end
    return not task.turned and t("learn.cards.turn")
  end,
  next_icon = function(task)
    if not is_pairs(task) and may_pass(task) then return "arrow_forward" end
    return not is_pairs(task) and current(task) and "flip" or "check"
  end,
  -- The ones that were not known come again.
  again = function(task)
    local known = {}
    for _, value in ipairs(list_of(task, "known")) do
      if codes.has(task.step.cards, value) then known[#known + 1] = value end
    end
    task.turn.focus = "next"
    return { known = known, unsure = {} }
  end,
}

return cards
