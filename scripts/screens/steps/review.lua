-- Everything said so far, in the person's own words, each with a way to change it and come straight back.
local node = require "ui.node"
local pages = require "screens.steps.pages"
local review_lines = require "screens.review_lines"
local i18n = require "i18n"

local review = {}
local t = i18n.t

local ITEMS = 40 -- on a page

local function answer_node(line)
  if not line.said then return node.text(line.words, "soft") end
  return line.quote and node.quote(line.words) or node.text(line.words, "strong")
end

-- A question with what was said to it, and the way there.
function review.row(id, line, label)
  return node.row { align = "between",
    node.grid { columns = 2, min_mm = 60, grow = true, node.text(line.question, "soft"), answer_node(line) },
    node.button(id, label or t("ui.change"), { icon = "edit", style = "change", value = line.path }),
  }
end

-- Those of the page, how many there are in all, and the number of the first.
local function lines_of(turn)
  local from, to = pages.range(turn, ITEMS)
  local lines, count = review_lines.of(turn.player.run, from, to)
  if #lines > 0 or count == 0 then return lines, count, from end
  pages.show(turn, count, ITEMS) -- a branch closed, and this page with it
  return lines_of(turn)
end

review.review = {
  -- Whoever comes back from a change finds what was changed; everybody else begins at the beginning.
  start = function(turn, before)
    local place = before and before:returns() and turn.player.run:review_place(before.path)
    pages.show(turn, place or 1, ITEMS)
  end,
  body = function(turn)
    local body, panel = {}, nil
    local lines, count, from = lines_of(turn)
    for at, line in ipairs(lines) do
      if line.starts then
        panel = node.panel { style = "card" }
        node.add(body, node.add(node.column { style = "tight", line.section and node.heading(line.section, 2) or nil }, panel))
      else
        node.add(panel, node.rule())
      end
      node.add(panel, line.name and node.heading(line.name, 3))
      node.add(panel, review.row("change/" .. from + at - 1, line))
    end
    return node.add(body, pages.buttons(turn, count, ITEMS))
  end,
  press = function(turn, id, path)
    if string.sub(id, 1, 7) == "change/" then
      turn.player:change_answer(path)
      return true
    end
    return pages.press(turn, id)
  end,
  next_icon = "check",
}

return review
