-- Searching words: the citizen in the own plan, staff in the plans they have a basis for. Staff is told where it stands, not what it
-- says; each find is written down for the one whose plan it is, and the words come when the plan is opened.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local text = require "ui.words"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local search = {}
local Search = { press = {} }
Search.__index = Search
local t = i18n.t

local LEAST, LIMIT, MOST_EACH = 2, 60, 8
local ICONS = { goal = "flag", wish = "bookmark_border", strength = "favorite_border", note = "edit", progress = "trending_up", agreement = "event",
  person = "person_outline" }

-- found, words: only for pictures.
function search.new(app, found, words)
  return setmetatable({ app = app, words = words or "", found = found }, Search)
end

local function is_own() return session.role == "citizen" end

local function topic_of(hit)
  return cells.topic(hit.topic)
end

local function own_hit(hit, i)
  local label, note = hit.words, text.join(" · ", t("life.search.kind." .. hit.kind), topic_of(hit))
  if hit.kind == "goal" or hit.kind == "note" or hit.kind == "progress" then
    return node.button("hit/" .. i, label, { note = note, icon = ICONS[hit.kind], style = "row" })
  end
  return node.panel { style = "card", node.row { node.icon(ICONS[hit.kind]), node.column { style = "tight", node.text(label), node.text(note, "soft") } } }
end

-- Which kinds of things, and about what: no word of theirs.
local function where_of(hits)
  local out, seen = {}, {}
  for _, hit in ipairs(hits) do
    local line = t("life.search.in", { what = t("life.search.kind." .. hit.kind), topic = topic_of(hit) })
    if not seen[line] and #out < MOST_EACH then seen[line], out[#out + 1] = true, line end
  end
  return table.concat(out, " · ")
end

local function add_found(self, body)
  if #self.found == 0 then return node.add(body, node.panel { style = "sand", node.text(t("life.search.none"), "lead") }) end
  local list = node.column { style = "tight" }
  for i, one in ipairs(self.found) do
    if is_own() then
      for n, hit in ipairs(one.hits) do node.add(list, own_hit(hit, n)) end
    else
      node.add(list, node.button("open/" .. i, one.name, { note = where_of(one.hits), icon = "person_outline", style = "row" }))
    end
  end
  return node.add(body, list)
end

-- The keys go to what was found, so that the keyboard does not lie over it.
local function focus_of(self, body)
  if self.error then return "focus/words" end
  if not self.found then return "words" end
  local list = body[#body]
  for i = 1, #list do
    if list[i].kind == "button" then return list[i].id end
  end
  return "next"
end

function Search:view()
  local own = is_own()
  local head = node.head { node.question(t(own and "life.search.own" or "life.search.ask")) }
  node.add(head, node.text(t(own and "life.search.own.text" or "life.search.text"), "soft"))
  local body = node.column { style = "loose", head }
  if self.error then node.add(body, node.summary { label = t("ui.summary"), node.button("focus/words", self.error) }) end
  node.add(body, node.field("words", t("life.search.field"), { value = self.words, input = "line", limit = LIMIT, error = self.error }))
  if self.found then add_found(self, body) end
  return frame.view { id = "search", title = t("life.search"), where = t(own and "life.home" or "people.staff"), leave = t("ui.quit"), body = body,
    focus = focus_of(self, body), next = t("life.search.go"), next_icon = "search" }
end

function Search:change(id, value)
  if id == "words" then self.words, self.error = value, nil end
end

function Search.press.next(self)
  local words = text.trim(self.words)
  self.found = nil
  if (utf8.len(words) or 0) < LEAST then self.error = t("life.search.short") return end
  local found, key = session.read("search", { text = words })
  if not found then return self.app.fail(key, function() self.press.next(self) end) end
  self.found = found
end

Search.press["focus/words"] = function(self) self.error = nil end

-- The goal it is about, in the own plan.
local function open_own(self, hit)
  self.app.push(require("screens.goal").new(self.app, { id = hit.id }, { unread = true }))
  return true
end

function Search:pressed(id)
  local number = math.tointeger(tonumber(string.sub(id, 1, 4) == "hit/" and string.sub(id, 5) or string.sub(id, 6)))
  if string.sub(id, 1, 4) == "hit/" then return open_own(self, self.found[1].hits[number]) end
  local one = string.sub(id, 1, 5) == "open/" and self.found and self.found[number]
  if not one then return false end
  require("screens.life.work").open(self.app, one.citizen, one.name, one.purposes)
  return true
end

return search
