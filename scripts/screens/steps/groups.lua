-- Lists of things told one after the other ("one more?"), and what is still missing.
local node = require "ui.node"
local i18n = require "i18n"

local groups = {}
local t = i18n.t

-- What an instance is called, else its number.
local function name_of(instance, number)
  local title = instance.title
  if type(title) == "table" and title.key then title = t(title.key) end
  return title and title ~= "" and title or t("ui.each.item", { number = number })
end

local function row(instance, number)
  local name = name_of(instance, number)
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

-- An empty list is an invitation; one with something in it only asks for more.
local function add_button(turn, count)
  if not turn.at.may_add then return false end
  if count > 0 then return node.row { node.button("add", t("ui.each.add"), { icon = "add", style = "plain" }) } end
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
  body = function(turn)
    local list, count = node.column { style = "tight" }, 0
    for number, instance in ipairs(turn.at.instances or {}) do
      node.add(list, row(instance, number))
      if not instance.removed then count = count + 1 end
    end
    return node.add({ #list > 0 and list or nil }, add_button(turn, count))
  end,
  press = function(turn, id)
    local run = turn.player.run
    if id == "add" then
      run:add(turn.path)
    elseif not act_on(turn, id) then
      return false
    end
    turn.player:moved()
    return true
  end,
}

groups.gather = { body = function() return {} end }

return groups
