-- How a module went: in words, what was good and what is worth another look. Only a test says passed or not.
local node = require "ui.node"
local learn_result = require "learn.result"
local i18n = require "i18n"

local result = {}
local t = i18n.t

local MOST_WEAK = 6

local function verdict(out)
  if out.outcome ~= "passed" and out.outcome ~= "failed" then return false end
  return node.row { node.badge(t("learn.result." .. out.outcome), out.outcome == "passed" and "check" or "redo", "sky") }
end

local function weak(turn, out)
  if #out.weak == 0 then return false end
  local panel = node.panel { style = "sand", node.heading(t("learn.result.weak"), 2) }
  for i = 1, math.min(#out.weak, MOST_WEAK) do
    node.add(panel, node.button("weak/" .. i, turn:words(out.weak[i].task.ask), { style = "row", value = out.weak[i].path }))
  end
  return panel
end

result.result = {
  body = function(turn)
    local out = turn.player:result()
    local range = learn_result.range(turn.step.ranges, out.scaled)
    local body = {}
    node.add(body, verdict(out))
    if range then node.add_all(body, node.paragraphs(turn:words(range.say), "lead")) end
    if out.tasks > 0 then
      node.add(body, node.column { style = "tight", node.text(t("learn.result.points", { right = out.right, of = out.tasks }), "strong"),
        node.meter(out.right, out.tasks, t("learn.team.votes", { n = out.right, of = out.tasks })) })
    end
    return node.add(body, weak(turn, out))
  end,
  press = function(turn, id, path)
    if string.sub(id, 1, 5) ~= "weak/" then return false end
    turn.player:look_at(path)
    return true
  end,
}

return result
