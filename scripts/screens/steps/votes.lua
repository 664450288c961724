-- A team at a task: passing on the pen, the spread of the votes, and talking before the answer.
local node = require "ui.node"
local learn_team = require "learn.team"
local i18n = require "i18n"

local votes = {}
local t = i18n.t

-- What can be voted for, as { value, label }.
local function choices(task)
  if task.kind.choices then return task.kind.choices(task) end
  local out = {}
  for i, option in ipairs(task.options) do out[i] = { value = option.value, label = task:words(option.ask) } end
  return out
end

function votes.bars(task)
  local panel, people = node.panel { style = "card" }, task.player:team()
  for _, one in ipairs(choices(task)) do
    local count = learn_team.count(task.record, one.value)
    node.add(panel, node.column { style = "tight", node.text(one.label),
      node.meter(count, people, t("learn.team.votes", { n = count, of = people })) })
  end
  return panel
end

function votes.whose_turn(task)
  return node.row { node.badge(t("learn.team.turn", { number = learn_team.voted(task.record) + 1, of = task.player:team() }), "how_to_vote", "sky") }
end

-- Between two people: nothing of what was pressed is to be seen.
function votes.pass(task)
  local head = node.head { node.question(t("learn.team.pass")), node.text(t("learn.team.pass.text"), "lead") }
  return { node.spacer(), node.row { head, node.spacer(), node.icon("group", "sky") }, votes.whose_turn(task), node.spacer() }
end

function votes.spread(task)
  return { node.head { node.question(task:title()), node.text(t("learn.team.talk"), "lead") }, votes.bars(task) }
end

return votes
