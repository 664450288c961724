-- The people around me: circles, and a small form for one person at a time.
local node = require "ui.node"
local text = require "ui.words"
local options = require "screens.steps.options"
local i18n = require "i18n"

local people = {}
local t = i18n.t

local NAME_LIMIT, HELPS_LIMIT = 60, 200
local FAR = 3 -- the outermost circle

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

-- How near is said, too: where there are many they stand in rows, and colour alone would tell.
local function note_of(turn, person)
  local near = t("ui.people.near." .. (person.near or 2))
  return person.role and role_label(turn, person.role) .. " · " .. near or near
end

local function circles(turn)
  local map = node.people { id = "people", label = t("ui.people.me"), grow = true }
  for i, person in ipairs(turn.value or {}) do
    node.add(map, { kind = "item", id = "person/" .. i, label = person.name, level = person.near or 2,
      note = note_of(turn, person) })
  end
  return map
end

-- One person is told on a few pages, one question each; a press on a card goes on by itself.
local pages = {}

local function field(id, label, value, more)
  more.value = value
  return node.field(id, label, more)
end

local function named(turn)
  return { name = text.trim(turn.form.name) }
end

pages.name = {
  focus = function() return "person_name" end,
  body = function(turn)
    local form = turn.form
    local remove = form.index and node.row {
      node.button("person_remove", t("ui.people.remove"), { icon = "person_remove", style = "quiet" }) }
    return node.add({
      node.head { node.question(t("ui.people.name.ask")), node.text(t("ui.people.name.text"), "soft") },
      field("person_name", t("ui.people.name"), form.name, {
        input = "name", limit = NAME_LIMIT, error = form.error and t(form.error) or nil }),
    }, remove)
  end,
}

pages.role = {
  focus = function() return "role/1" end,
  body = function(turn)
    local grid = node.grid { columns = 3, min_mm = 70, grow = true }
    for i, option in ipairs(turn.roles) do
      node.add(grid, node.choice("role/" .. i, option.label,
        { icon = option.icon, selected = turn.form.role == option.value }))
    end
    return { node.question(t("ui.people.role", named(turn))), grid }
  end,
}

pages.near = {
  focus = function(form) return "near/" .. form.near end,
  body = function(turn)
    local grid = node.grid { columns = 3, min_mm = 60, grow = true }
    for near = 1, FAR do
      node.add(grid, node.choice("near/" .. near, t("ui.people.near." .. near), {
        style = "scale", number = FAR + 1 - near, of = FAR, selected = turn.form.near == near }))
    end
    return { node.question(t("ui.people.near", named(turn))), grid }
  end,
}

pages.helps = {
  focus = function() return "person_helps" end,
  body = function(turn)
    local form = turn.form
    return {
      node.head { node.question(t("ui.people.helps", named(turn))), node.text(t("ui.people.helps.text"), "soft") },
      field("person_helps", t("ui.people.helps", named(turn)), form.helps, { input = "line", limit = HELPS_LIMIT }),
    }
  end,
}

local ORDER = { "name", "role", "near", "helps" }

local function open_page(turn, at)
  local form = turn.form
  form.at, form.page = at, ORDER[at]
  turn.focus = pages[form.page].focus(form)
end

local function turn_page(turn, by)
  local at = turn.form.at + by
  if ORDER[at] == "role" and #turn.roles == 0 then at = at + by end
  open_page(turn, at)
end

local function open_form(turn, index)
  local person = index and turn.value[index] or {}
  turn.form = { index = index, name = person.name or "", role = person.role, helps = person.helps or "",
    near = person.near or 2 }
  open_page(turn, 1)
end

local function close_form(turn)
  turn.form, turn.focus = nil, "person_add"
end

local function has_name(form)
  if text.trim(form.name) ~= "" then return true end
  form.error = "ui.people.name.missing"
  return false
end

local function store_form(turn)
  local form = turn.form
  if not has_name(form) then return open_page(turn, 1) end
  local name = text.trim(form.name)
  local list = list_of(turn)
  local helps = text.trim(form.helps)
  list[form.index or #list + 1] = { name = name, role = form.role, near = form.near,
    helps = helps ~= "" and helps or nil }
  close_form(turn)
  turn:set(list)
end

local function press_form(turn, id)
  local form = turn.form
  for near = 1, FAR do
    if id == "near/" .. near then
      form.near = near
      turn_page(turn, 1)
      return true
    end
  end
  for i, option in ipairs(turn.roles) do
    if id == "role/" .. i then
      form.role = option.value
      turn_page(turn, 1)
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
    if turn.form then return pages[turn.form.page].body(turn) end
    local head = node.head { node.question(turn:title()) }
    local lead = turn:part("text")
    if lead then node.add_all(head, node.paragraphs(lead, "soft")) end
    local full = turn.step.max and #list_of(turn) >= turn.step.max
    return { head, circles(turn), full and node.text(t("ui.people.full"), "soft") or node.row {
      node.button("person_add", t("ui.people.add"), { icon = "person_add", style = "plain" }) } }
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
    local form = turn.form
    if not form then return false end
    if form.at == #ORDER then store_form(turn) elseif has_name(form) then turn_page(turn, 1) end
    return true
  end,
  before_back = function(turn)
    if not turn.form then return false end
    if turn.form.at == 1 then close_form(turn) else turn_page(turn, -1) end
    return true
  end,
  page = function(turn) return turn.form and turn.form.page end,
  settle = function(turn)
    if turn.form and not text.is_blank(turn.form.name) then store_form(turn) end
  end,
  next_label = function(turn)
    return turn.form and t(turn.form.at == #ORDER and "ui.people.save" or "ui.next") or nil
  end,
}

return people
