-- Steps where something is chosen: one card, several cards, a step on a scale of words, a decision.
local node = require "ui.node"
local text = require "ui.words"
local options = require "screens.steps.options"
local i18n = require "i18n"

local choose = {}
local t = i18n.t

local OWN_LIMIT = 80

local function cards(list, selected, multi)
  local pictures = i18n.reading == "picture"
  local grid = node.grid { columns = #list > 6 and 4 or #list > 4 and 3 or 2, min_mm = #list > 6 and 70 or 90, grow = true }
  for i, option in ipairs(list) do
    node.add(grid, node.choice("option/" .. i, option.label, {
      style = pictures and option.icon and "picture" or nil, value = tostring(option.value), icon = option.icon, note = option.note, multi = multi or nil,
      selected = selected(option.value) }))
  end
  return grid
end

local function option_of(list, id)
  if string.sub(id, 1, 7) ~= "option/" then return nil end
  local i = math.tointeger(tonumber(string.sub(id, 8)))
  return i and list[i]
end

local function first_option() return "option/1" end

local function pick_one(turn, id)
  local option = option_of(options.list(turn), id)
  if not option then return false end
  -- A second press on the chosen one takes it back: nobody is stuck with a slip of the finger.
  if turn.value == option.value then turn:set(nil) else turn:set(option.value) end
  return true
end

-- A press answers and goes on; a slip of the finger is mended by "back".
local function pick_and_go(turn, id)
  local option = option_of(options.list(turn), id)
  if not option then return false end
  turn:set(option.value)
  turn.player:go_on()
  return true
end

choose.one = {
  control = first_option,
  answer = function(turn) return turn.value end,
  body = function(turn)
    return { cards(options.list(turn), function(value) return value == turn.value end) }
  end,
  press = function(turn, id)
    if turn.step.at_once then return pick_and_go(turn, id) end
    return pick_one(turn, id)
  end,
}

choose.decision = {
  control = first_option,
  answer = function(turn) return turn.value end,
  body = function(turn)
    local names = {}
    for i, who in ipairs(turn.step.who or {}) do names[i] = turn:words(who) end
    local body = {}
    node.add(body, #names > 0 and node.row { node.badge(table.concat(names, " · "), "group", "sky") })
    return node.add(body, cards(options.list(turn), function(value) return value == turn.value end))
  end,
  press = pick_one,
}

choose.scale = {
  control = first_option,
  answer = function(turn) return turn.value end,
  body = function(turn)
    local words = turn.step.words
    local grid = node.grid { columns = #words, min_mm = 50, grow = true }
    for i, key in ipairs(words) do
      node.add(grid, node.choice("option/" .. i, turn:words(key),
        { style = "scale", number = i, of = #words, value = tostring(i), selected = turn.value == i }))
    end
    return { grid }
  end,
  press = function(turn, id)
    local i = string.sub(id, 1, 7) == "option/" and math.tointeger(tonumber(string.sub(id, 8)))
    if not i then return false end
    turn:set(turn.value ~= i and i or nil)
    return true
  end,
  solution = function(task) return task:answer_line(task:words(task.step.words[task.step.right])) end,
}

-- Several: the citizen's own words are cards like the others ---------------------------------------------

local function chosen(turn)
  return type(turn.value) == "table" and turn.value or {}
end

local function index_of(list, value)
  for i, one in ipairs(list) do
    if one == value then return i end
  end
end

local function own_words(turn)
  local list, out = options.list(turn), {}
  for _, value in ipairs(chosen(turn)) do
    if not options.find(list, value) then out[#out + 1] = value end
  end
  return out
end

local function toggle(turn, value)
  local now, next_value = chosen(turn), {}
  local none = turn.step.none
  local at = index_of(now, value)
  for _, one in ipairs(now) do
    local excluded = none ~= nil and not at and (value == none or one == none)
    if one ~= value and not excluded then next_value[#next_value + 1] = one end
  end
  if not at then next_value[#next_value + 1] = value end
  turn:set(#next_value > 0 and next_value or nil)
end

local function own_button(turn)
  return turn.step.own and node.row { node.button("own", t("ui.own"), { icon = "edit", style = "plain" }) }
end

-- A page of its own, as any other question.
local function own_page(turn)
  return {
    node.head { node.row { node.badge(t("ui.your_words"), "format_quote") }, node.question(t("ui.own")) },
    node.field("own_words", t("ui.own"), {
      value = turn.own or "", hint = t("ui.write_here"), input = "line", limit = OWN_LIMIT }),
  }
end

local function add_own(turn)
  local words = text.trim(turn.own or "")
  turn.own, turn.writing, turn.focus = nil, nil, "own"
  if words ~= "" and not index_of(chosen(turn), words) then toggle(turn, words) end
end

choose.many = {
  control = first_option,
  answer = function(turn)
    local now = chosen(turn)
    return #now > 0 and now or nil
  end,
  whole = function(turn) return turn.writing and own_page(turn) or nil end,
  body = function(turn)
    local list = options.list(turn)
    for _, words in ipairs(own_words(turn)) do
      list[#list + 1] = { value = words, label = words, icon = "format_quote" }
    end
    local now = chosen(turn)
    local body = { cards(list, function(value) return index_of(now, value) ~= nil end, true) }
    return node.add(body, own_button(turn))
  end,
  page = function(turn) return turn.writing and "own" end,
  press = function(turn, id)
    if id == "own" then turn.writing, turn.focus = true, "own_words" return true end
    local list = options.list(turn)
    local own = own_words(turn)
    for i = 1, #own do list[#list + 1] = { value = own[i] } end
    local option = option_of(list, id)
    if option then toggle(turn, option.value) end
    return option ~= nil
  end,
  change = function(turn, id, value)
    if id == "own_words" then turn.own = value end
  end,
  before_next = function(turn)
    if not turn.writing then return false end
    add_own(turn)
    return true
  end,
  before_back = function(turn)
    if not turn.writing then return false end
    add_own(turn) -- what was written is not lost by going back; a press on its card takes it out
    return true
  end,
  next_label = function(turn) return turn.writing and t("ui.own.add") or nil end,

  settle = function(turn)
    if turn.writing and not text.is_blank(turn.own) then add_own(turn) end
  end,
}

return choose
