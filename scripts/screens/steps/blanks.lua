-- Gaps in a text. One gap is asked at a time (the first empty one, until another is pressed); under the text stand the words
-- one may press for it, or a field to write in.
local node = require "ui.node"
local text = require "ui.words"
local blanks_task = require "learn.tasks.blanks"
local gaps = require "learn.gaps"
local phrase = require "screens.steps.phrase"
local several = require "screens.steps.several"
local i18n = require "i18n"

local blanks = {}
local t = i18n.t

local WORD_LIMIT = 40

local function said(task) return type(task.value) == "table" and task.value or {} end
local function word_in(task, number) return said(task)[tostring(number)] end

local function first_empty(task)
  for number in ipairs(task.step.gaps) do
    if text.is_blank(word_in(task, number) or "") then return number end
  end
end

local function current(task) return task.gap or first_empty(task) or 1 end

local function words_of(task)
  return function(key) return task:words(key) end
end

local function is_written(task, number) return not blanks_task.has_bank(task.step, task.step.gaps[number]) end

local function gap_node(task, number)
  local word = word_in(task, number)
  local empty = text.is_blank(word or "")
  local name = empty and t("learn.blanks.gap", { number = number }) or word
  return phrase.of(task, "gap/" .. number, tostring(number), name, { selected = not task.phase and not task.locked and current(task) == number })
end

-- The text with what was said in it, or with what is right.
local function whole(task, right)
  local out = {}
  for i, part in ipairs(gaps.parts(task:words(task.step.text), #task.step.gaps)) do
    if math.type(part) == "integer" then
      part = right and blanks_task.right_word(task.step.gaps[part], words_of(task)) or word_in(task, part) or t("learn.blanks.gap", { number = part })
    end
    out[i] = part
  end
  return gaps.joined(out)
end

local function passage(task)
  local out = node.passage { label = whole(task) }
  for _, part in ipairs(gaps.parts(task:words(task.step.text), #task.step.gaps)) do
    node.add(out, math.type(part) == "integer" and gap_node(task, part) or { kind = "item", label = part })
  end
  return node.panel { style = "sand", out }
end

-- Words that stand in a gap are gone from the bank.
local function bank_of(task, number)
  local used = {}
  for _, word in pairs(said(task)) do used[word] = task.step.bank end
  local out = {}
  for i, word in ipairs(task:mixed(blanks_task.bank(task.step, number, words_of(task)), task.step.bank and "bank" or number)) do
    out[i] = { word = word, used = used[word] }
  end
  return out
end

local function bank(task, number)
  local shelf = node.passage { label = t("learn.blanks.words") }
  for i, one in ipairs(bank_of(task, number)) do
    if not one.used then node.add(shelf, node.choice("word/" .. i, one.word, { style = "phrase", value = one.word })) end
  end
  return shelf
end

local function asked(task)
  local number = current(task)
  local name = t("learn.blanks.which", { number = number, of = #task.step.gaps })
  if is_written(task, number) then
    return node.field("write/" .. number, name, { value = word_in(task, number) or "", input = "line", limit = WORD_LIMIT,
      hint = name, error = task.player:error_for(task) })
  end
  return node.column { style = "tight", node.text(name, "strong"), bank(task, number) }
end

local function put(task, number, word)
  local out = {}
  for name, one in pairs(said(task)) do out[name] = one end
  out[tostring(number)] = word
  task:set(next(out) ~= nil and out or nil)
end

-- The keys go where the next word is written; of a bank they stay.
local function go_to(task, number)
  task.gap = number
  task.turn.focus = number and is_written(task, number) and "write/" .. number or nil
end

-- A word was pressed: the next empty gap is asked for, and the keys find the next word.
local function fill(task, word)
  put(task, current(task), word)
  go_to(task, first_empty(task))
  for i, one in ipairs(bank_of(task, current(task))) do
    if not one.used and not task.turn.focus then task.turn.focus = "word/" .. i end
  end
  task.turn.focus = first_empty(task) and task.turn.focus or "next"
end

-- Is another gap empty than the one that is asked for?
local function may_go_on(task)
  local empty = first_empty(task)
  return empty ~= nil and empty ~= current(task)
end

-- A press on a gap asks for it; on the one that is asked for it takes its word out.
local function press_gap(task, number)
  if current(task) == number and task.gap and not is_written(task, number) then put(task, number, nil) end
  go_to(task, number)
end

blanks.blanks = {
  missing = "learn.blanks.all",
  complete = function(task) return first_empty(task) == nil end,
  start = function(task)
    if not task.phase then go_to(task, first_empty(task)) end
  end,
  control = function(task)
    local number = current(task)
    return is_written(task, number) and "write/" .. number or "gap/" .. number
  end,
  body = function(task)
    if task.phase or task.locked then return { passage(task) } end
    return { passage(task), asked(task) }
  end,
  press = function(task, id, value)
    local number = several.number(id, "gap/")
    local word = several.number(id, "word/")
    if task.phase then return number ~= nil end
    if number and task.step.gaps[number] then press_gap(task, number) end
    if word then fill(task, value) end
    return number ~= nil or word ~= nil
  end,
  change = function(task, id, value)
    local number = several.number(id, "write/")
    if not number then return end
    task.gap = number
    put(task, number, value)
  end,
  -- Done with one gap, on to the next that is empty.
  before_next = function(task)
    if not may_go_on(task) then return false end
    go_to(task, first_empty(task))
    return true
  end,
  next_label = function(task) return may_go_on(task) and t("learn.blanks.next") or t("learn.check") end,
  next_icon = function(task) return may_go_on(task) and "arrow_forward" or "check" end,
  told = function(task, add)
    for number, gap in ipairs(task.step.gaps) do
      if task:mark(number) == "wrong" or task.phase == "right" then add(gap.feedback, word_in(task, number)) end
    end
  end,
  solution = function(task)
    if task.phase == "right" then return {} end
    return { node.text(t("learn.blanks.answer"), "strong"), node.text(whole(task, true)) }
  end,
  -- What was right stays; what was written stays to be mended, at the first that is not right.
  again = function(task)
    local out = {}
    task.to_mend = nil
    for number in ipairs(task.step.gaps) do
      local right = task.parts[tostring(number)] == "right"
      if right or is_written(task, number) then out[tostring(number)] = word_in(task, number) end
      if not right then task.to_mend = task.to_mend or number end
    end
    return out
  end,
  return_to = function(task) go_to(task, task.to_mend) end,
}

return blanks
