-- A few questions after each other, one a screen, of which nothing is kept before the last is answered: signing up, a new
-- code, a yes. Made by questions.new(app, spec): id, where (word key), steps, done(self), leave (label). A step is a
-- table with id and view(self, step), which gives what frame.view takes; it may have when(answers), enter(self),
-- next(self, step), pressed(self, id, value), change(self, id, value), submit(self, id, value), tick(self),
-- deadline(self) and why (help).
local node = require "ui.node"
local frame = require "ui.frame"
local text = require "ui.words"
local i18n = require "i18n"

local questions = {}
local Questions = { press = {} }
Questions.__index = Questions
local t = i18n.t

local NAME_LIMIT = 60
local MOST_IN_A_ROW = 4 -- choices below each other; more stand in two columns where there is room

function questions.new(app, spec)
  local made = setmetatable({ app = app, spec = spec, at = 1, a = spec.answers or {} }, Questions)
  if spec.steps[1].enter then spec.steps[1].enter(made) end
  return made
end

function Questions:step()
  return self.spec.steps[self.at]
end

local function arrive(self, at)
  local step = self.spec.steps[at]
  self.at, self.error, self.focus, self.hint = at, nil, nil, nil
  if step.enter then step.enter(self) end
end

-- The next open step in that direction; false at the ends.
local function move(self, by)
  local steps, at = self.spec.steps, self.at
  repeat at = at + by until not steps[at] or not steps[at].when or steps[at].when(self.a)
  if not steps[at] then return false end
  arrive(self, at)
  return true
end

function Questions:go_on()
  if not move(self, 1) then self.spec.done(self) end
end

function Questions:go_to(id)
  for i, step in ipairs(self.spec.steps) do
    if step.id == id then arrive(self, i) end
  end
end

-- Says what is missing or did not fit; the keys go to it.
function Questions:refuse(words)
  self.error = words
end

function Questions:view()
  local step, spec = self:step(), self.spec
  local shown = step.view(self, step)
  shown.id = spec.id .. "/" .. step.id
  shown.title = shown.title or t(step.ask)
  shown.where = spec.where and t(spec.where)
  if step.first then shown.back = false end
  shown.leave = spec.leave == nil and t("ui.quit") or spec.leave
  return frame.view(shown)
end

function Questions:change(id, value)
  local step = self:step()
  if step.change then step.change(self, id, value) end
end

function Questions:submit(id, value)
  local step = self:step()
  if step.submit then return step.submit(self, id, value) end
  self.press.next(self)
end

function Questions:pressed(id, value)
  local step = self:step()
  return step.pressed ~= nil and step.pressed(self, id, value) or false
end

function Questions:tick()
  local step = self:step()
  if step.tick then step.tick(self) end
end

function Questions:deadline()
  local step = self:step()
  return step.deadline and step.deadline(self)
end

function Questions.press.next(self)
  local step = self:step()
  if step.next then return step.next(self, step) end
  self:go_on()
end

function Questions.press.back(self)
  if not move(self, -1) then self.app.pop() end
end

function Questions.press.help(self)
  local why = self:step().why
  self.app.open(require("screens.help").dialog(self.app, why and { { title = t("ui.help.why"), text = t(why) } }))
end

-- The question, what belongs to it, and what did not fit the last time.
function questions.body(self, step, words)
  local head = node.head {}
  if step.badge then node.add(head, node.row { node.badge(t(step.badge), step.badge_icon or "lock") }) end
  node.add(head, node.question(t(step.ask, words)))
  if step.text then node.add(head, node.text(t(step.text, words), "soft")) end
  local body = node.column { style = "loose", grow = true, head }
  if self.error and not step.field then node.add(body, node.panel { style = "sky", node.text(self.error, "strong") }) end
  return body
end

-- Words that are written: ask, field (its name), input, limit, missing (word key; without it may be left empty),
-- check(self, words) says what is wrong; chosen(self) goes on in its own way.
function questions.words(step)
  function step.view(self)
    local body = questions.body(self, step, step.say and step.say(self.a))
    if self.error then
      node.add(body, node.summary { label = t("ui.summary"), node.button("focus/" .. step.id, self.error) })
    end
    node.add(body, node.field(step.id, t(step.field), {
      value = self.a[step.id] or "", input = step.input or "name", limit = step.limit or NAME_LIMIT, error = self.error }))
    if step.extra then node.add(body, step.extra(self)) end
    return { title = t(step.ask, step.say and step.say(self.a)), body = body, focus = self.focus or (self.error
      and "focus/" .. step.id) or step.id,
      next = t(step.on or "ui.next") }
  end
  function step.change(self, id, value)
    if id == step.id then self.a[id], self.error, self.focus = value, nil, nil end
  end
  function step.pressed(self, id, value)
    if id == "focus/" .. step.id then
      self.focus = step.id
      return true
    end
    return step.more ~= nil and step.more(self, id, value) or false
  end
  function step.next(self)
    local words = text.trim(self.a[step.id] or "")
    self.a[step.id], self.focus = words, nil
    if words == "" and step.missing then return self:refuse(t(step.missing)) end
    if words ~= "" and kiosk.refuses(words) then return self:refuse(t("error.refused")) end
    local wrong = step.check and step.check(self, words)
    if wrong then return self:refuse(wrong) end
    if step.chosen then step.chosen(self) else self:go_on() end
  end
  return step
end

-- One of a few, and on with the same tap. options(self): list of { value, label, note, icon }; style: row (a list), or doors.
function questions.one(step)
  function step.view(self)
    local words = step.say and step.say(self.a)
    local body, list = questions.body(self, step, words), node.column { style = "tight" }
    local options = step.options(self)
    if step.style ~= "row" then
      list = node.grid { columns = 2, min_mm = 100, grow = true }
    elseif #options > MOST_IN_A_ROW then
      list = node.grid { columns = 2, min_mm = 130 }
    end
    for i, one in ipairs(options) do
      local style = step.style == "row" and "row" or i == 1 and "door-green" or "door-sand"
      node.add(list, node.button("pick/" .. one.value, one.label,
        { note = one.note, icon = one.icon, style = style, value = one.value, grow = step.style ~= "row" or nil }))
    end
    if #options == 0 then node.add(list, node.text(t(step.none))) end
    node.add(body, list)
    if step.extra then node.add(body, step.extra(self)) end
    return { title = t(step.ask, words), body = body }
  end
  function step.pressed(self, id, value)
    for _, one in ipairs(step.options(self)) do
      if id == "pick/" .. one.value then
        self.a[step.id] = one.value
        if step.chosen then step.chosen(self, one) else self:go_on() end
        return true
      end
    end
    return step.more ~= nil and step.more(self, id, value) or false
  end
  return step
end

-- Several of a list: options(self): list of { value, label, note, icon }; the answer is a set { [value] = true }.
function questions.many(step)
  function step.view(self)
    local words = step.say and step.say(self.a)
    local body, grid = questions.body(self, step, words), node.grid { columns = step.columns or 2, min_mm = step.min_mm
      or 120 }
    local chosen = self.a[step.id] or {}
    for _, one in ipairs(step.options(self)) do
      node.add(grid, node.choice("pick/" .. one.value, one.label,
        { note = one.note, icon = one.icon, multi = true, value = one.value, selected = chosen[one.value] }))
    end
    return { title = t(step.ask, words), body = node.add(body, grid), next = t("ui.next"), extra = step.extra
      and step.extra(self) }
  end
  function step.pressed(self, id, value)
    for _, one in ipairs(step.options(self)) do
      if id == "pick/" .. one.value then
        local chosen = self.a[step.id] or {}
        chosen[one.value] = not chosen[one.value] or nil
        self.a[step.id], self.error = chosen, nil
        return true
      end
    end
    return step.more ~= nil and step.more(self, id, value) or false
  end
  function step.next(self)
    if not next(self.a[step.id] or {}) then return self:refuse(t(step.missing)) end
    self:go_on()
  end
  return step
end

return questions
