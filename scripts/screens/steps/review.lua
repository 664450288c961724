-- Everything said so far, in the person's own words, each with a way to change it and come straight back.
local node = require "ui.node"
local review_lines = require "screens.review_lines"
local i18n = require "i18n"

local review = {}
local t = i18n.t

local function answer_node(line)
  if not line.said then return node.text(line.words, "soft") end
  return line.quote and node.quote(line.words) or node.text(line.words, "strong")
end

local function row(i, line)
  return node.row { align = "between",
    node.grid { columns = 2, min_mm = 60, grow = true, node.text(line.question, "soft"), answer_node(line) },
    node.button("change/" .. i, t("ui.change"), { icon = "edit", style = "change", value = line.path }),
  }
end

review.review = {
  body = function(turn)
    local body, panel = {}, nil
    for i, line in ipairs(review_lines.of(turn.player.run)) do
      if line.starts then
        panel = node.panel { style = "card" }
        node.add(body, node.add(node.column { style = "tight", line.section and node.heading(line.section, 2) or nil }, panel))
      else
        node.add(panel, node.rule())
      end
      node.add(panel, line.name and node.heading(line.name, 3))
      node.add(panel, row(i, line))
    end
    return body
  end,
  press = function(turn, id)
    for i, item in ipairs(turn.player.run:review()) do
      if id == "change/" .. i then
        turn.player:change_answer(item.path)
        return true
      end
    end
    return false
  end,
  next_icon = "check",
}

return review
