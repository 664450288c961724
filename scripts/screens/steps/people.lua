-- The people around me: circles, and a small form for one person at a time.
local node = require "ui.node"
local text = require "ui.words"
local options = require "screens.steps.options"
local i18n = require "i18n"

local people = {}
local t = i18n.t

local NAME_LIMIT, HELPS_LIMIT = 60, 200

local function list_of(turn)
  local out = {}
  for i, person in ipairs(turn.value or {}) do out[i] = person end
  return out
end

local function role_label(turn, role)
  for _, option in ipairs(turn.roles) do
    if option.value == role then return option.label end
  end
  return role
end

local function circles(turn)
  local map = node.people { id = "people", label = t("ui.people.me"), grow = true }
  for i, person in ipairs(turn.value or {}) do
    node.add(map, { kind = "item", id = "person/" .. i, label = person.name, level = person.near or 2,
      note = person.role and role_label(turn, person.role) or nil })
  end
  return map
end

local function near_choices(form)
  local grid = node.grid { columns = 3, min_mm = 60 }
  for near = 1, 3 do
    node.add(grid, node.choice("near/" .. near, t("ui.people.near." .. near), { selected = form.near == near }))
  end
  return grid
end

local function form_body(turn)
  local form = turn.form
  local body = {
    node.question(form.index and t("ui.people.edit") or t("ui.people.add")),
    node.heading(t("ui.people.name"), 3),
    node.field("person_name", t("ui.people.name"), {
      value = form.name, input = "name", limit = NAME_LIMIT, error = form.error and t(form.error) or nil }),
  }
  if #turn.roles > 0 then
    local roles = node.grid { columns = 4, min_mm = 60 }
    for i, option in ipairs(turn.roles) do
      node.add(roles, node.choice("role/" .. i, option.label,
        { icon = option.icon, selected = form.role == option.value }))
    end
    node.add(body, node.heading(t("ui.people.role"), 3))
    node.add(body, roles)
  end
  node.add(body, node.heading(t("ui.people.helps"), 3))
  node.add(body, node.field("person_helps", t("ui.people.helps"), {
    value = form.helps, input = "line", limit = HELPS_LIMIT }))
  node.add(body, node.heading(t("ui.people.near"), 3))
  node.add(body, near_choices(form))
  return node.add(body, form.index and node.row {
    node.button("person_remove", t("ui.people.remove"), { icon = "person_remove", style = "quiet" }) })
end

local function open_form(turn, index)
  local person = index and turn.value[index] or {}
  turn.form = { index = index, name = person.name or "", role = person.role, helps = person.helps or "",
    near = person.near or 2 }
  turn.focus = "person_name"
end

local function close_form(turn)
  turn.form, turn.focus = nil, "person_add"
end

local function store_form(turn)
  local form = turn.form
  local name = text.trim(form.name)
  if name == "" then
    form.error = "ui.people.name.missing"
    return
  end
  local list = list_of(turn)
  local helps = text.trim(form.helps)
  list[form.index or #list + 1] = { name = name, role = form.role, near = form.near,
    helps = helps ~= "" and helps or nil }
  close_form(turn)
  turn:set(list)
end

local function press_form(turn, id)
  local form = turn.form
  for near = 1, 3 do
    if id == "near/" .. near then form.near = near return true end
  end
  for i, option in ipairs(turn.roles) do
    if id == "role/" .. i then
      form.role = form.role ~= option.value and option.value or nil
      return true
    end
  end
  if id ~= "person_remove" then return false end
  local list = list_of(turn)
  table.remove(list, form.index)
  close_form(turn)
  turn:set(#list > 0 and list or nil)
  return true
end

people.people = {
  start = function(turn)
    turn.roles = options.list { at = {}, step = { options = turn.step.roles }, words = function(_, key)
      return turn:words(key)
    end }
  end,
  control = function() return "person_add" end,
  answer = function(turn) return turn.value and #turn.value > 0 and turn.value or nil end,
  whole = function(turn)
    if turn.form then return form_body(turn) end
    local body = { node.question(turn:title()) }
    local lead = turn:part("text")
    if lead then node.add_all(body, node.paragraphs(lead, "soft")) end
    local full = turn.step.max and #list_of(turn) >= turn.step.max
    node.add(body, not full and node.row {
      node.button("person_add", t("ui.people.add"), { icon = "person_add", style = "plain" }) })
    node.add(body, full and node.text(t("ui.people.full"), "soft"))
    return node.add(body, circles(turn))
  end,
  press = function(turn, id)
    if turn.form then return press_form(turn, id) end
    if id == "person_add" then open_form(turn) return true end
    for i in ipairs(turn.value or {}) do
      if id == "person/" .. i then open_form(turn, i) return true end
    end
    return false
  end,
  change = function(turn, id, value)
    if not turn.form then return end
    if id == "person_name" then turn.form.name, turn.form.error = value, nil end
    if id == "person_helps" then turn.form.helps = value end
  end,
  before_next = function(turn)
    if not turn.form then return false end
    store_form(turn)
    return true
  end,
  before_back = function(turn)
    if not turn.form then return false end
    close_form(turn)
    return true
  end,
  settle = function(turn)
    if turn.form and not text.is_blank(turn.form.name) then store_form(turn) end
  end,
  next_label = function(turn)
    if turn.form then return t("ui.people.save") end
    return turn:returns() and t("ui.next.review") or t("ui.next")
  end,
}

return people
