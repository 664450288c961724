-- Everything said so far, in the person's own words, each with a way to change it and come straight back.
local node = require "ui.node"
local say = require "screens.say"
local i18n = require "i18n"

local review = {}
local t = i18n.t

local function answer_node(item)
  if item.value == nil then return node.text(say.instead(item.state), "soft") end
  local words = say.answer(item.step, item.value, item.options)
  if item.step.quote then return node.quote(words) end
  return node.text(words, "strong")
end

local function row(turn, i, item)
  local question = turn.player.run:words(item, t)
  return node.row { align = "between",
    node.grid { columns = 2, min_mm = 60, grow = true, node.text(question, "soft"), answer_node(item) },
    node.button("change/" .. i, t("ui.change"), { icon = "edit", style = "change", value = item.path }),
  }
end

review.review = {
  body = function(turn)
    local body, section, panel = {}, nil, nil
    for i, item in ipairs(turn.player.run:review()) do
      if not panel or item.section ~= section then
        section = item.section
        panel = node.panel { style = "card" }
        node.add(body, node.column { style = "tight", section and node.heading(t(section), 2) or panel, section and panel })
      else
        node.add(panel, node.rule())
      end
      node.add(panel, row(turn, i, item))
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
  next_label = function() return t("ui.review.next") end,
  next_icon = "check",
}

return review
