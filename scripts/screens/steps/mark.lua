-- Phrases of a running text: the ones that are meant are pressed, and pressed again to take them back.
local node = require "ui.node"
local phrase = require "screens.steps.phrase"
local several = require "screens.steps.several"

local mark = {}

mark.mark = {
  control = function() return "part/1" end,
  body = function(task)
    local text, chosen = node.passage { label = "" }, several.of(task)
    local whole = {}
    for i, part in ipairs(task.options) do
      local words = task:words(part.ask)
      whole[i] = words
      node.add(text, phrase.of(task, "part/" .. i, part.value, words, { multi = true, selected = chosen[part.value] }))
    end
    text.label = table.concat(whole, " ")
    return { node.panel { style = "sand", text } }
  end,
  press = function(task, id) return several.press(task, id, "part/") end,
  told = several.told,
}

return mark
