-- The frame of the table's screen: the parts of the agenda and the time left on top; go, not sure and stop always at the bottom.
local node = require "ui.node"
local frame = require "ui.frame"
local text = require "ui.words"
local clock = require "meet.clock"
local i18n = require "i18n"

local bars = {}
local t = i18n.t

local MARKS = { { "go", "thumb_up" }, { "unsure", "thumbs_up_down" }, { "stop", "pan_tool" } }

-- "Aftaler · cirka 25 minutter tilbage", and how far in the agenda.
local function time(meeting, now)
  local points, parts = {}, clock.parts(meeting)
  for i, part in ipairs(parts) do points[i] = part.minutes end
  local left = clock.is_paused(meeting) and t("meeting.time.paused") or t("meeting.time", { n = clock.about(clock.left(meeting, now)) })
  local label = text.join(" · ", t("meeting.phase." .. meeting.phase), left)
  return { kind = "progress", number = clock.part_of(meeting), of = #parts, points = points, label = label, grow = true }
end

function bars.top(run)
  local row = node.row { align = "between", time(run.meeting, run.now()) }
  if not clock.is_paused(run.meeting) then
    node.add(row, node.button("pause", t("meeting.pause"), { icon = "pause", style = "plain" }))
  end
  node.add(row, frame.size_button())
  node.add(row, frame.theme_button())
  return node.add(row, frame.cover_button())
end

-- The citizen's three answers to "is it still your plan?", on every screen of the meeting.
function bars.marks(meeting)
  local out = {}
  for _, one in ipairs(MARKS) do
    local label = t("meeting.mark." .. one[1])
    out[#out + 1] = node.choice("mark/" .. one[1], label, { icon = one[2], style = "phrase", selected = meeting.mark == one[1] })
  end
  return out
end

-- spec: id, title, body, focus, next, next_icon, extra, back (its label).
function bars.view(run, spec)
  local bottom = node.row { align = "between", node.button("help", t("ui.help"), { icon = "help_outline", style = "quiet" }) }
  node.add_all(bottom, bars.marks(run.meeting))
  node.add(bottom, node.spacer())
  if spec.extra then node.add_all(bottom, spec.extra) end
  if spec.next then
    node.add(bottom, node.button("next", spec.next, { icon = spec.next_icon or "arrow_forward", style = "primary" }))
  end
  local top = bars.top(run)
  if spec.back then table.insert(top, 1, node.button("back", spec.back, { icon = "arrow_back", style = "plain" })) end
  return { id = spec.id, title = spec.title, focus = spec.focus, top = top, body = spec.body, bottom = bottom }
end

-- True when the press was one of the three. It is written down at once; what it leads to comes over the table.
function bars.pressed(run, id)
  if string.sub(id, 1, 5) ~= "mark/" then return false end
  local mark = string.sub(id, 6)
  if mark == "go" and clock.is_paused(run.meeting) then
    require("screens.meeting.stop").go(run)
    return true
  end
  if mark == "stop" then
    if run:stop() then require("screens.meeting.stop").show(run) end
  elseif mark == "unsure" then
    if run:mark "unsure" then require("screens.meeting.unsure").ask(run) end
  elseif run:mark "go" then
    run.app.say(t("meeting.mark.go.said"))
  end
  return true
end

return bars
