-- A long list a page at a time: nobody reads five hundred rows at once, and no screen has to lay them out. The page
-- lives in the player, so that whoever goes into a row and comes back finds the row again.
local node = require "ui.node"
local i18n = require "i18n"

local pages = {}
local t = i18n.t

local function page_of(turn) return turn.player.pages[turn.path] or 1 end

-- The first and the last row to show; the last may be beyond the end.
function pages.range(turn, size)
  local page = page_of(turn)
  return (page - 1) * size + 1, page * size
end

-- Turns to the page that row `index` is on.
function pages.show(turn, index, size)
  turn.player.pages[turn.path] = math.max(1, (index - 1) // size + 1)
end

-- Which of `count` rows these are and the way to the others, or false when there is but one page.
function pages.buttons(turn, count, size)
  if count <= size then return false end
  local from, to = pages.range(turn, size)
  return node.row { align = "between",
    node.button("page/back", t("ui.page.back"), { icon = "arrow_back", style = "plain", disabled = from == 1 }),
    node.text(t("ui.page", { from = from, to = math.min(to, count), of = count }), "strong"),
    node.button("page/on", t("ui.page.on"), { icon = "arrow_forward", style = "plain", disabled = to >= count }),
  }
end

-- True when the press was on one of the buttons above.
function pages.press(turn, id)
  local by = id == "page/on" and 1 or id == "page/back" and -1
  if not by then return false end
  turn.player.pages[turn.path] = math.max(1, page_of(turn) + by)
  return true
end

return pages
