-- Everything said in a run, line by line, in the words of the screen: for reading it through, and for paper.
local say = require "screens.say"
local i18n = require "i18n"

local review_lines = {}
local t = i18n.t

-- One item of a review, or of a gather.
function review_lines.line(run, item)
  local said = item.value ~= nil
  return { path = item.path, question = run:words(item, t), said = said, quote = item.step.quote or false,
    words = said and say.answer(item.step, item.value, item.options) or say.instead(item.state, item.step.kind) }
end

-- List of { path, question, words, said (false where there is no answer), quote (own words) } with a `section` where one
-- begins, and the `name` of what it is about where a goal, an agreement and so on begins; and how many there are in all.
-- first and last: only that part.
function review_lines.of(run, first, last)
  local out, section, instance = {}, nil, nil
  local items, count = run:review(first, last)
  for i, item in ipairs(items) do
    local line = review_lines.line(run, item)
    if i == 1 or item.section ~= section then line.section, line.starts = item.section and t(item.section), true end
    if item.instance and item.instance ~= instance then line.name = say.one_of(item.list, item.name, item.number) end
    section, instance = item.section, item.instance
    out[i] = line
  end
  return out, count
end

return review_lines
