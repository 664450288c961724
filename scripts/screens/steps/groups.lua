-- Lists of things told one after the other ("one more?"), and what is still missing.
local node = require "ui.node"
local pages = require "screens.steps.pages"
local review = require "screens.steps.review"
local review_lines = require "screens.review_lines"
local say = require "screens.say"
local learn_kinds = require "learn.kinds"
local i18n = require "i18n"

local groups = {}
local t = i18n.t

local ROWS = 12 -- on a page

local function row(turn, instance, number)
  local name = say.one_of(turn.step.ask, instance.title, number)
  if instance.removed then
    return node.row { align = "between",
      node.text(name, "soft"), node.spacer(),
      node.button("restore/" .. instance.number, t("ui.each.restore"),
        { icon = "undo", style = "plain" }),
    }
  end
  return node.row {
    node.button("open/" .. instance.number, name, { style = "card", icon = "chevron_right", grow = true,
      node.row { node.disc(number), node.heading(name, 3) } }),
    node.button("remove/" .. instance.number, t("ui.each.remove"), { icon = "close", style = "quiet" }),
  }
end

-- An empty list is an invitation; one with something in it, or on offer, only asks for more.
local function add_button(turn, count)
  if not turn.at.may_add then return turn.step.add and node.text(t("ui.people.full"), "soft") end
  if count > 0 or turn.offered then return node.row { node.button("add", t("ui.each.add"), { icon = "add", style = "plain" }) } end
  return node.button("add", turn:part("add") or t("ui.each.add.first"), {
    note = t("ui.each.none"), icon = "add", style = "door-sand" })
end

local function act_on(turn, id)
  local run = turn.player.run
  for _, instance in ipairs(turn.at.instances or {}) do
    if id == "remove/" .. instance.number then return run:remove(instance.path) or true end
    if id == "restore/" .. instance.number then return run:restore(instance.path) or true end
    if id == "open/" .. instance.number then return run:change(instance.path) or true end
  end
  return false
end

groups.each = {
  -- Whoever comes out of an instance finds it again.
  start = function(turn, before)
    for i, instance in ipairs(before and turn.at.instances or {}) do
      if string.sub(before.path, 1, #instance.path + 1) == instance.path .. "/" then pages.show(turn, i, ROWS) end
    end
  end,
  body = function(turn)
    local list, instances, count = node.column { style = "tight" }, turn.at.instances or {}, 0
    for _, instance in ipairs(instances) do
      if not instance.removed then count = count + 1 end
    end
    local from, to = pages.range(turn, ROWS)
    for number = from, math.min(to, #instances) do node.add(list, row(turn, instances[number], number)) end
    node.add(list, pages.buttons(turn, #instances, ROWS))
    return node.add({ #list > 0 and list or nil }, add_button(turn, count))
  end,
  press = function(turn, id)
    local run = turn.player.run
    if pages.press(turn, id) then return true end
    if id == "add" then
      run:add(turn.path)
    elseif not act_on(turn, id) then
      return false
    end
    turn.player:moved()
    return true
  end,
}

-- What a press on a question of a gather does.
local function press_name(item)
  local is_task = learn_kinds.is_tried(item.step.kind)
  if item.missing then return t(is_task and "learn.begin" or "ui.gather.answer") end
  return t(is_task and "learn.again" or "ui.change")
end

-- Questions to choose from, in any order.
groups.gather = {
  control = function(turn)
    for i, item in ipairs(turn.at.gathered) do
      if item.missing then return "answer/" .. i end
    end
    return "answer/1"
  end,
  body = function(turn)
    local panel = node.panel { style = "card" }
    for i, item in ipairs(turn.at.gathered) do
      node.add(panel, i > 1 and node.rule())
      local line = review_lines.line(turn.player.run, item)
      node.add(panel, review.row("answer/" .. i, line, press_name(item)))
    end
    return { panel }
  end,
  press = function(turn, id, path)
    if string.sub(id, 1, 7) ~= "answer/" then return false end
    turn.player:change_answer(path)
    return true
  end,
}

return groups
