-- Numbers for those who lead: how many, never who. Small numbers are only said to be few.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local i18n = require "i18n"

local counts = {}
local Counts = { press = {} }
Counts.__index = Counts
local t = i18n.t

local ROWS = { { "citizens", "group" }, { "plans", "assignment" }, { "drafts", "edit" }, { "consents", "check" }, { "ending",
  "event" }, { "looks", "visibility" },
  { "emergencies", "priority_high" } }

-- found: only for pictures.
function counts.new(app, found)
  return setmetatable({ app = app, found = found }, Counts)
end

local function shown(value)
  return value == "few" and t("people.counts.few") or tostring(math.tointeger(value) or value or 0)
end

function Counts:view()
  local found, key = self.found, nil
  if not found then found, key = session.read("counts") end
  if not found then return require("screens.fault").view(self.app, key) end
  self.found = found
  local grid = node.grid { columns = 3, min_mm = 90 }
  for _, row in ipairs(ROWS) do
    node.add(grid, node.panel { style = "card", node.row { node.icon(row[2], "mint"), node.column { style = "tight",
      node.heading(shown(found[row[1]]), 2), node.text(t("people.counts." .. row[1]), "soft") } } })
  end
  return frame.view { id = "counts", title = t("people.counts"), where = t("people.staff"), leave = t("ui.quit"),
    next = t("people.staff.back"), next_icon = "arrow_back",
    body = node.column { style = "loose", node.head { node.question(t("people.counts")), node.text(t("people.counts.text"),
      "soft") }, grid } }
end

function Counts.press.next(self) self.app.pop() end

return counts
