-- Which language: each named in itself. One tap chooses and comes straight back.
local node = require "ui.node"
local frame = require "ui.frame"
local i18n = require "i18n"

local language = {}
local Language = { press = {} }
Language.__index = Language
local t = i18n.t

local LANGUAGES = { { "da", "Dansk" }, { "en", "English" } }

function language.new(app)
  return setmetatable({ app = app }, Language)
end

function Language.view()
  local cards = node.grid { columns = 2, min_mm = 90, grow = true }
  for _, one in ipairs(LANGUAGES) do
    node.add(cards, node.choice("lang/" .. one[1], one[2],
      { lang = one[1], value = one[1], icon = "language", selected = i18n.lang == one[1] }))
  end
  return frame.view {
    id = "language", title = t("home.language"), where = t("ui.language"), leave = false,
    body = node.column { style = "loose", grow = true,
      node.head { node.question(t("home.language")), node.text(t("home.language.lead"), "soft") }, cards },
  }
end

function Language:pressed(id, value)
  for _, one in ipairs(LANGUAGES) do
    if id == "lang/" .. one[1] then
      self.app.choose_language(value ~= "" and value or one[1])
      self.app.pop()
      return true
    end
  end
  return false
end

return language
