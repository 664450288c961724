-- A screen in Arabic, from right to left, with Latin names and figures among the words: for pictures and checks of
-- what no content is written in yet.
local node = require "ui.node"

local arabic = {}
local Arabic = {}
Arabic.__index = Arabic

local CHOICES = {
  { "أن أنام جيدًا", "hotel" }, { "عائلتي", "people" }, { "صحتي", "favorite_border" },
  { "سكن خاص بي", "home" }, { "نقودي", "credit_card" }, { "العمل أو الدراسة", "work" },
}

function arabic.new()
  return setmetatable({}, Arabic)
end

local function top()
  return node.row { align = "between",
    node.button("back", "رجوع", { icon = "arrow_back", style = "plain" }),
    { kind = "progress", number = 3, of = 9, label = "الخطوة 3 من 9" },
    node.spacer(),
    node.button("leave", "حفظ وخروج", { icon = "exit_to_app", style = "plain" }),
    node.button("cover", "إخفاء", { icon = "visibility_off", style = "plain" }) }
end

local function bottom()
  return node.row { align = "between",
    node.button("help", "مساعدة", { icon = "help_outline", style = "quiet" }),
    node.spacer(),
    node.button("next", "التالي", { icon = "arrow_forward", style = "primary" }) }
end

function Arabic.view()
  local cards = node.grid { columns = 3, min_mm = 90 }
  for i, choice in ipairs(CHOICES) do
    node.add(cards, node.choice("option/" .. i, choice[1], { icon = choice[2], multi = true, selected = i < 3 }))
  end
  return {
    id = "arabic", title = "ما الذي يهمّك الآن؟", lang = "ar", top = top(), bottom = bottom(),
    body = node.column {
      node.question("ما الذي يهمّك الآن؟"),
      node.text("اختر ما يناسبك. يمكنك أن تغيّر رأيك في أي وقت.", "lead"),
      cards,
      node.quote("أريد أن أتصل بأختي Maria كل يوم أحد في الساعة 18:30", "قيل في 2 مارس 2026") },
  }
end

function Arabic.pressed()
  return false
end

return arabic
