-- How the words and pictures are: as they are, plainer, or plainer with large pictures. One tap chooses and
-- comes straight back; it follows the person, not the screen.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local i18n = require "i18n"

local reading = {}
local Reading = { press = {} }
Reading.__index = Reading
local t = i18n.t

local WAYS = { { "normal", "notes" }, { "easy", "short_text" }, { "picture", "image" } }

function reading.new(app)
  return setmetatable({ app = app }, Reading)
end

function Reading.view()
  local cards = node.grid { columns = 3, min_mm = 90, grow = true }
  for _, way in ipairs(WAYS) do
    node.add(cards, node.choice("reading/" .. way[1], t("ui.reading." .. way[1]), {
      note = t("ui.reading." .. way[1] .. ".note"), value = way[1], icon = way[2], selected = i18n.reading == way[1] }))
  end
  return frame.view {
    id = "reading", title = t("ui.reading"), where = t("ui.reading.name"), leave = false,
    body = node.column { style = "loose", grow = true,
      node.head { node.question(t("ui.reading")), node.text(t("ui.reading.lead"), "soft") }, cards },
  }
end

local function choose(self, way)
  local ok, key = session.read_as(way)
  if not ok then return self.app.fail(key, function() choose(self, way) end) end
  self.app.pop()
end

function Reading:pressed(id)
  for _, way in ipairs(WAYS) do
    if id == "reading/" .. way[1] then
      choose(self, way[1])
      return true
    end
  end
  return false
end

return reading
