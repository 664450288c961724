-- What a wish or a goal that is said at the table is about. It is shown there when all who are there may hear about that: the topics
-- of the agenda that are open to everybody, and something else where that is open, too.
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local about = {}
local t = i18n.t

-- Areas that can be chosen: list of { value, label, icon }. "own": it has no area.
function about.options(run)
  local out, seen, access = {}, {}, run.meeting.access
  for _, topic in ipairs(run.meeting.topics) do
    local area = topic.area
    if area and not topic.gone and not seen[area] and (access[area] or run.pictured) then
      out[#out + 1], seen[area] = { value = area, label = cells.topic(area), icon = cells.ICONS[area] }, true
    end
  end
  if access.own or run.pictured or #out == 0 then
    out[#out + 1] = { value = "own", label = t("meeting.about.other"), icon = "more_horiz" }
  end
  return out
end

-- Asked only where there is a choice.
function about.step(run, when)
  return questions.one { id = "area", ask = "meeting.about", text = "meeting.about.text", style = "row",
    when = function(a) return #about.options(run) > 1 and (not when or when(a)) end,
    options = function() return about.options(run) end }
end

-- The area that was chosen, or that is the only one there is; nil when it has none.
function about.of(run, a)
  local area = a.area or about.options(run)[1].value
  return area ~= "own" and area or nil
end

-- What stands in the plan but not at this table: not all who are here may hear about it.
function about.is_hidden(run, area)
  return not run.pictured and next(run.meeting.access) ~= nil and not run.meeting.access[area or "own"]
end

return about
