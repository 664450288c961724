-- Everything said in a run, line by line, in the words of the screen: for reading it through, and for paper.
local say = require "screens.say"
local i18n = require "i18n"

local review_lines = {}
local t = i18n.t

local function name_of(item)
  local name = item.name
  if type(name) == "table" and name.key then name = t(name.key) end
  return name and name ~= "" and name or t("ui.each.item", { number = item.number })
end

-- List of { path, question, words, said (false where there is no answer), quote (own words) } with a `section` where one
-- begins, and the `name` of what it is about where a goal, an agreement and so on begins.
function review_lines.of(run)
  local out, section, instance = {}, nil, nil
  for i, item in ipairs(run:review()) do
    local said = item.value ~= nil
    local line = { path = item.path, question = run:words(item, t), said = said, quote = item.step.quote or false,
      words = said and say.answer(item.step, item.value, item.options) or say.instead(item.state) }
    if i == 1 or item.section ~= section then line.section, line.starts = item.section and t(item.section), true end
    if item.instance and item.instance ~= instance then line.name = name_of(item) end
    section, instance = item.section, item.instance
    out[i] = line
  end
  return out
end

return review_lines
