-- A task of a module: it is asked, answered, checked and told about, and tried again or gone on from. How its kind looks
-- is in files of their own (screens/tasks).
local gentle = require "screens.steps.gentle"
local node = require "ui.node"
local record = require "learn.record"
local learn_team = require "learn.team"
local Task = require "screens.steps.task"
local scenes = require "screens.steps.scene"
local votes = require "screens.steps.votes"
local sources = require "screens.learn.sources"
local i18n = require "i18n"

local try = {}
local t = i18n.t

-- What came of it ------------------------------------------------------------------------------------------

local STYLES = { right = "mint", partly = "sky", wrong = "sky", shown = "sky" }

local function feedback(task)
  if not task.phase then return false end
  local panel = node.panel { style = STYLES[task.phase] }
  local phases = task.kind.phases or {}
  local words = node.column { style = "tight", grow = true, node.text(t(phases[task.phase] or gentle.key("learn.phase." .. task.phase, task.mode)), "strong") }
  local told = {}
  local function add(key, about)
    if not key or told[key] then return end
    if about then node.add(words, node.text(about, "soft")) end
    node.add_all(words, node.paragraphs(task:words(key)))
    told[key] = true
  end
  if task.kind.told then task.kind.told(task, add) end
  local own = task.step.feedback or {}
  add(own[task.phase == "shown" and "right" or task.phase])
  if task.tells and task.kind.solution then node.add_all(words, task.kind.solution(task)) end
  panel.live = true
  return node.add(panel, node.row { node.icon("chat_bubble_outline", "sky"), words })
end

local function hints(task)
  local list = record.hints(task.record, task.step)
  if #list == 0 or task.phase == "right" then return false end
  local panel = node.panel { style = "sand", live = true, node.text(t("learn.hint"), "strong") }
  for _, key in ipairs(list) do node.add_all(panel, node.paragraphs(task:words(key))) end
  return panel
end

-- What is asked --------------------------------------------------------------------------------------------

local function scene(task)
  local about = task.step.scene
  if not about then return false end
  return scenes.panel(about.icon, about.says and task:words(about.says), about.who and task:words(about.who))
end

local function question(task)
  local head = node.head { node.question(task:title()) }
  local text = task:part("text")
  if text then node.add_all(head, node.paragraphs(text, "soft")) end
  return head
end

local function answers(task)
  local column = node.column { grow = true, task:is_voting() and votes.whose_turn(task) or nil }
  node.add_all(column, task.locked and task.kind.said and task.kind.said(task) or task.kind.body(task))
  node.add(column, hints(task))
  node.add(column, feedback(task))
  return node.add(column, task.phase and task.record.votes and votes.bars(task))
end

local function source_line(task) return sources.line(task.player:sources(), task.step) end

-- With a scene: what happens on the left, what one does on the right.
local function whole(task)
  local about = scene(task)
  if not about then
    local body = { question(task), answers(task) }
    return node.add(body, source_line(task))
  end
  local left = node.column { about, question(task) }
  node.add(left, source_line(task))
  return { node.split { style = "aside", grow = true, min_mm = 88, left, answers(task) } }
end

-- How sure are you? ------------------------------------------------------------------------------------------

local SURE = { "help_outline", "thumbs_up_down", "verified_user" }

local function sure_page()
  local grid = node.grid { columns = 3, min_mm = 50, grow = true }
  for i, icon in ipairs(SURE) do
    node.add(grid, node.choice("sure/" .. i, t("learn.sure." .. i), { style = "picture", icon = icon, value = tostring(i) }))
  end
  return { node.head { node.question(t("learn.sure")), node.text(t("learn.sure.text"), "soft") }, grid }
end

-- Checking ---------------------------------------------------------------------------------------------------

local function check(turn, sure)
  turn.page_open, turn.focus = nil, nil
  turn.player:check(turn, sure)
end

local function is_said(task)
  if task.about.acts then return true end
  if task.kind.complete then return task.kind.complete(task) end
  return task.value ~= nil
end

-- Once more, with what was said still there; a kind may want something else to be.
local function again(turn)
  local task = turn.task
  local value = task.value
  if task.kind.again then value = task.kind.again(task) end
  return turn.player:put(turn, record.saying(task.record, value)) and task.kind.return_to and task.kind.return_to(task)
end

local function to_check(turn)
  local task = turn.task
  if task.step.sure then
    turn.page_open, turn.focus = "sure", "sure/1"
  else
    check(turn)
  end
end

-- One person's vote: kept without a name, and gone from the screen before the next one sees it.
local function vote(turn)
  local task = turn.task
  if not is_said(task) then return turn.player:object { key = "learn.answer_first" } end
  if turn.player:put(turn, learn_team.vote(task.record, task.value)) and task:is_voting() then turn.page_open = "pass" end
end

local function page_of(turn)
  if turn.page_open then return turn.page_open end
  return learn_team.is_talking(turn.task.record, turn.task.about, turn.player:team()) and "talk" or nil
end

-- Pages that stand in front of the task.
local leave_page = {
  sure = function() end,
  pass = function(turn) turn.page_open = nil end,
  talk = function(turn) turn.player:put(turn, learn_team.talked(turn.task.record)) end,
}

-- The next thing this task wants of "next"; false when the way is free.
local function before_next(turn)
  local task, page = turn.task, page_of(turn)
  if page then
    leave_page[page](turn)
    return true
  end
  if task.locked then return false end
  if task:is_voting() then
    vote(turn)
  elseif task.phase then
    again(turn)
  elseif task.kind.before_next and task.kind.before_next(task) then
    return true
  elseif is_said(task) then
    to_check(turn)
  elseif task.step.optional and task.value == nil then
    return false
  else
    turn.player:object { key = task.kind.missing or "learn.answer_first" }
  end
  return true
end

local function press(turn, id, value)
  local task = turn.task
  if turn.page_open == "sure" then
    local sure = string.sub(id, 1, 5) == "sure/" and math.tointeger(tonumber(string.sub(id, 6)))
    if not sure then return false end
    check(turn, sure)
    return true
  elseif id == "hint" then
    turn.player:put(turn, record.hinted(task.record))
    return true
  elseif id == "show" then
    turn.player:put(turn, record.shown(task.record))
    return true
  elseif id == "on" then
    turn.player:go_on()
    return true
  end
  return task.kind.press and task.kind.press(task, id, value) or false
end

-- Own words have no answer to show, and what was done in the real steps is told line by line.
local function may_show(task)
  return not (task.about.own_words or task.about.acts) and record.may_show(task.record, task.step, task.mode)
end

-- Nobody is kept: what is optional can be left half done, and whoever may try again without end need not.
local function may_leave(task)
  if task.phase then return not task.locked and not may_show(task) end
  return task.step.optional == true and task.value ~= nil
end

local function extra(turn)
  local task, out = turn.task, {}
  if page_of(turn) or task:is_voting() then return out end
  if record.hint(task.record, task.step, task.mode) then
    out[#out + 1] = node.button("hint", t("learn.hint.ask"), { icon = "lightbulb_outline", style = "plain" })
  end
  if may_show(task) then out[#out + 1] = node.button("show", t("learn.show"), { icon = "visibility", style = "plain" }) end
  if may_leave(task) then out[#out + 1] = node.button("on", t("learn.talk.leave"), { icon = "skip_next", style = "plain" }) end
  return out
end

local PAGES = { sure = sure_page, pass = votes.pass, talk = votes.spread }
local PAGE_NEXT = { sure = false, pass = "learn.team.ready", talk = "learn.team.answer" }

try.try = {
  final = true, -- none of the five other answers: an optional task is passed over by "next"
  start = function(turn) turn.task = Task.new(turn) end,
  answer = function(turn) return turn.value end,
  control = function(turn) return turn.task.kind.control and turn.task.kind.control(turn.task) end,
  whole = function(turn)
    local page = page_of(turn)
    if page then return PAGES[page](turn.task) end
    return whole(turn.task)
  end,
  page = page_of,
  press = press,
  change = function(turn, id, value)
    if turn.task.kind.change then turn.task.kind.change(turn.task, id, value) end
  end,
  before_next = before_next,
  before_back = function(turn)
    if turn.page_open == "sure" then
      turn.page_open = nil
      return true
    end
    local before = turn.task.kind.before_back
    return before and not turn.task.phase and before(turn.task) or false
  end,
  next_label = function(turn)
    local task = turn.task
    local page = page_of(turn)
    if page then return PAGE_NEXT[page] and t(PAGE_NEXT[page]) end
    if task:is_voting() then return t("learn.team.next") end
    if task.locked then return nil end
    if task.phase then return t("learn.again") end
    local own = task.kind.next_label and task.kind.next_label(task)
    if own ~= nil then return own end
    return t("learn.check")
  end,
  next_icon = function(turn)
    local task = turn.task
    if task.locked or page_of(turn) or task:is_voting() then return nil end
    if task.phase then return "replay" end
    return task.kind.next_icon and task.kind.next_icon(task) or "check"
  end,
  extra = extra,
}

return try
