-- The citizen's own words for a goal that is taken along: the old ones stand there to be kept or changed. Or why one is closed.
local node = require "ui.node"
local frame = require "ui.frame"
local text = require "ui.words"
local cells = require "screens.people.cells"
local load = require "screens.old.load"
local i18n = require "i18n"

local words = {}
local Words = { press = {} }
Words.__index = Words
local t = i18n.t

local LIMIT = 1000

-- spec: item, plan, full (three goals are under way), why (it is about closing), done(words, area): true when it was kept.
function words.new(app, spec)
  return setmetatable({ app = app, spec = spec, value = spec.why and spec.item.fate_words or not spec.why and spec.item.words or "",
    area = spec.item.area }, Words)
end

local function key(self, name)
  return (self.spec.why and "old.why." or "old.words.") .. name
end

function Words:view()
  local spec = self.spec
  local head = node.head { node.row { spec.plan and node.badge(load.name(spec.plan), load.ICONS[spec.plan.form]) or nil },
    node.question(t(key(self, "ask"))), node.text(t(key(self, "text")), "soft") }
  local body = node.column { style = "loose", head }
  node.add(body, spec.why and node.quote(spec.item.words))
  if self.error then node.add(body, node.summary { label = t "ui.summary", node.button("focus/words", self.error) }) end
  node.add(body, node.field("words", t(key(self, "field")), { value = self.value, input = "words", limit = LIMIT, error = self.error }))
  node.add(body, not spec.why and node.row { node.button("area", self.area and cells.topic(self.area) or t "old.write.area",
    { icon = self.area and cells.ICONS[self.area] or "bookmark_border", style = "quiet" }) })
  node.add(body, spec.full and node.panel { style = "sand", node.text(t "old.words.full") })
  return frame.view { id = spec.why and "old/why" or "old/words", title = t(key(self, "ask")), where = t "old.where", leave = t "ui.quit",
    body = body, focus = self.error and "focus/words" or spec.why and "words" or nil, next = t(key(self, "go")), next_icon = "check" }
end

function Words:change(id, value)
  if id == "words" then self.value, self.error = value, nil end
end

function Words.pressed(_, id) return id == "focus/words" end

function Words.press.area(self)
  self.app.push(require("screens.old.area").new(self.app, function(area) self.area = area end))
end

function Words.press.next(self)
  local said = text.trim(self.value)
  if said == "" and not self.spec.why then self.error = t "old.words.missing" return end
  if kiosk.refuses(said) then self.error = t "error.refused" return end
  local top = self.app.top()
  if self.spec.done(said, self.area) and self.app.top() == top then
    self.app.pop()
    if self.spec.why then self.app.say(t "home.saved") end
  end
end

return words
