-- My learning: what I have done and when, how it went, what comes back, and my papers. Nobody else sees it.
local dates = require "dates"
local frame = require "ui.frame"
local home = require "screens.learn.home"
local lesson = require "screens.learn.lesson"
local node = require "ui.node"
local session = require "session"
local story = require("screens.learn.module").story
local i18n = require "i18n"

local my_learning = {}
local Mine = { press = {} }
Mine.__index = Mine
local t = i18n.t

-- given: only for pictures.
function my_learning.new(app, given)
  return setmetatable({ app = app, learning = given and given.learning, pictured = given ~= nil }, Mine)
end

function Mine:refresh()
  if not self.pictured then self.learning = nil end
end

-- What a module is called; one that is not there any more has only its id left.
function my_learning.title(id)
  local def, key = lesson.define(id)
  if def then return t(def.module.title), true end
  return t(key == "learn.gone" and "learn.mine.gone" or "learn.mine.broken", { id = id }), false, key
end

local function may_print(one) return one.state == "completed" or one.state == "passed" end

local function in_future(date) return date and dates.before(kiosk.today(), date) end

local function entry(one)
  local title, is_there, key = my_learning.title(one.module)
  local said = node.column { style = "tight", grow = true, node.heading(title, 3) }
  node.add(said, node.text(story(one) or t("learn.state.begun_at", { day = home.day(one.began) })))
  node.add(said, not is_there and node.text(t(key == "learn.gone" and "learn.mine.gone.text" or "learn.mine.broken.text"), "soft"))
  node.add(said, is_there and one.draft and node.text(t("learn.draft"), "soft"))
  node.add(said, is_there and in_future(one.due) and node.text(t("learn.mine.due", { when = home.due(one.due) }), "soft"))
  local row = node.row { align = "between", said }
  node.add(row, may_print(one) and node.button("paper/" .. one.module, t("learn.paper.get"), { icon = "workspace_premium", style = "plain" }))
  return node.panel { style = "card", row }
end

function Mine:view()
  local key
  if not self.learning then self.learning, key = session.read("my_learning", {}) end
  if not self.learning then return require("screens.fault").view(self.app, key) end
  local body = node.column { node.head { node.question(t("learn.mine")), node.text(t("learn.mine.text"), "soft") } }
  for _, one in ipairs(self.learning.modules or {}) do node.add(body, entry(one)) end
  if #(self.learning.modules or {}) == 0 then node.add(body, node.text(t("learn.mine.none"), "lead")) end
  return frame.view { id = "learn/mine", title = t("learn.mine"), where = t("learn.home"), leave = t("ui.quit"), body = body,
    next = t("learn.back"), next_icon = "arrow_back" }
end

function Mine:pressed(id)
  for _, one in ipairs(self.learning and self.learning.modules or {}) do
    if id == "paper/" .. one.module and may_print(one) then
      self.app.push(require("screens.learn.certificate").new(self.app, one))
      return true
    end
  end
  return false
end

function Mine.press.next(self) self.app.pop() end

return my_learning
