-- Steps to read: information, the end, waiting, handing over the screen, the print-out.
local node = require "ui.node"
local i18n = require "i18n"

local read = {}
local t = i18n.t

local function texts(turn)
  local body = {}
  if turn.step.text then node.add_all(body, node.paragraphs(turn:words(turn.step.text), "lead")) end
  return body
end

read.info = {
  whole = function(turn)
    local column = node.column { style = "loose" }
    node.add(column, node.question(turn:title()))
    node.add_all(column, texts(turn))
    local more = turn:part("text")
    if more and turn.step.text ~= turn.step.ask .. ".text" then node.add_all(column, node.paragraphs(more)) end
    return turn.step.icon and node.pictured(column, turn.step.icon, "mint") or { column }
  end,
}

local function is_practice() return require("session").practice end

-- In a practice run nothing was made and nothing is kept: no flow's own end would be true.
read.stop = {
  final = true,
  title = function() return is_practice() and t("ui.practice.done") or nil end,
  whole = function(turn)
    local column = node.column { style = "loose", node.question(turn:title()) }
    if is_practice() then
      node.add(column, node.text(t("ui.practice.done.text"), "lead"))
      return node.pictured(column, "check", "green")
    end
    node.add_all(column, texts(turn))
    local more = turn:part("text")
    if more then node.add_all(column, node.paragraphs(more, "lead")) end
    return node.pictured(column, turn.step.icon or "check", "green")
  end,
  next_label = function(turn)
    if turn.player.done or turn.player.is_lesson then return t("ui.done") end
    if is_practice() then return t("ui.finish.practice") end
    return turn.player.run:finished() == "done" and t("ui.finish") or t("ui.finish.declined")
  end,
}

read.handover = {
  alone = true,
  answer = function() return true end,
  final = true,
  whole = function(turn)
    local column = node.column { style = "loose" }
    node.add(column, node.question(t("ui.handover", { who = turn:words(turn.step.to) })))
    return node.pictured(node.add(column, node.text(t("ui.handover.text"), "lead")), "sync_alt", "sky")
  end,
  next_label = function() return t("ui.handover.taken") end,
  next_icon = "check",
}

-- A wait that does not say when it is over is asked again so often.
local LOOK_MS = 5000

local function wait_over(turn) return turn.player.run:passed(kiosk.now()) end

read.wait = {
  answer = function(turn) return wait_over(turn) and true or nil end,
  body = function(turn)
    turn.over = wait_over(turn)
    return { node.panel { style = turn.over and "mint" or "sand",
      node.text(turn.over and t("ui.wait.over") or t("ui.wait", { what = turn:words(turn.step.for_) }), "lead") } }
  end,
  -- Due until it is seen on the screen that it is over.
  deadline = function(turn)
    if turn.over then return nil end
    local over, till = wait_over(turn)
    turn.look = turn.look or kiosk.now() + LOOK_MS
    return over and kiosk.now() or till or turn.look
  end,
  tick = function(turn)
    turn.look = nil
    if wait_over(turn) then turn.player.problem = nil end -- "we are still waiting"
  end,
}

read.print = {
  answer = function(turn) return turn.value end,
  body = function(turn)
    return { node.row {
      node.button("print", turn.value and t("ui.print.again") or t("ui.print"), { icon = "print", style = "plain" }),
    } }
  end,
  press = function(turn, id)
    if id ~= "print" then return false end
    if not turn.player:may_print() then
      turn.app.say(t("learn.task.no_print"))
      turn:set(true)
      return true
    end
    local print_plan = require "screens.print_plan"
    turn.app.push(print_plan.new(turn.app, { document = turn.step.document, run = turn.player.run,
      printed = function() turn:set(true) end }))
    return true
  end,
}

return read
