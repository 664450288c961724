-- A note about a goal: what happened, what one makes of it, what comes next. Three short parts, together at most 500 characters, in
-- one's own name. The citizen writes them as staff does.
local node = require "ui.node"
local session = require "session"
local cells = require "screens.people.cells"
local questions = require "screens.people.questions"
local seen_by = require "screens.people.seen_by"
local parts = require "screens.life.parts"
local i18n = require "i18n"

local note = {}
local t = i18n.t

local MOST = 500 -- as src/plan/kinds_life.c counts: code points of the three together
local FIELD_MOST = 700 -- what is too long is told in words, and not cut off
local FIELDS = { "fact", "assessment", "next_step" }

local function is_staff() return session.role ~= nil and session.role ~= "citizen" end

local function length_of(a)
  local n = 0
  for _, field in ipairs(FIELDS) do n = n + (utf8.len(a[field] or "") or 0) end
  return n
end

-- How much room is left for all three.
local function room(self)
  local left = MOST - length_of(self.a)
  if left >= 0 then return node.text(t("life.note.room", { n = left }), "soft") end
  return node.text(t("life.note.over", { n = -left }), "strong")
end

local function too_long(self)
  local over = length_of(self.a) - MOST
  return over > 0 and t("life.note.too_long", { n = over }) or nil
end

local function part_of(self, goal)
  return not is_staff() or (self.access or {})[seen_by.topic_of(goal.area)] == "role"
end

local function goal_step()
  return questions.one { id = "goal", ask = "life.note.goal", text = "life.note.goal.text", style = "row", none = "life.note.nowhere",
    when = function(a) return not a.given end,
    options = function(self)
      local out = {}
      for _, goal in ipairs(self.goals or {}) do
        if part_of(self, goal) then
          out[#out + 1] = { value = goal.id, label = goal.words, note = cells.topic(seen_by.topic_of(goal.area)), icon = "flag" }
        end
      end
      if is_staff() and (self.access or {}).own == "role" then
        out[#out + 1] = { value = "duty", label = t("life.note.duty.ask"), note = t("life.note.duty.note"), icon = "gavel" }
      end
      return out
    end }
end

local function words_step(id, more)
  more.id, more.ask, more.text, more.field = id, "life.note." .. id, "life.note." .. id .. ".text", "life.note." .. id .. ".field"
  more.input, more.limit, more.extra, more.check = "words", FIELD_MOST, room, too_long
  return questions.words(more)
end

local SOURCES = { { "own", "visibility" }, { "told", "forum" }, { "other", "group" } }

local function source_step()
  return questions.one { id = "source", ask = "life.note.source", text = "life.note.source.text", style = "row", when = is_staff,
    options = function()
      local out = {}
      for i, one in ipairs(SOURCES) do out[i] = { value = one[1], label = t("life.note.source." .. one[1]), icon = one[2] } end
      return out
    end }
end

local function filled(words) return words and words ~= "" and words or nil end

local function speaker()
  if is_staff() then return "staff" end
  return session.helped and "citizen_with_helper" or "citizen"
end

local function entry_of(a)
  local duty = a.goal == "duty"
  return { kind = "goal.note", goal = not duty and a.goal or nil, duty = duty or nil, fact = a.fact, assessment = filled(a.assessment),
    next_step = filled(a.next_step), source = a.source, speaker = speaker() }
end

local function done(self)
  local ok, key = session.append { entry_of(self.a) }
  if not ok then return self.app.fail(key, function() done(self) end) end
  self.app.pop()
  self.app.say(t("life.note.done"))
end

-- As it will stand, and whose it is, before it is kept.
local function check_step()
  local step = { id = "check", ask = "life.note.check" }
  function step.view(self)
    local a = self.a
    local body = questions.body(self, step)
    node.add(body, parts.note { words = a.fact, assessment = a.assessment, next_step = a.next_step, speaker = speaker(), name = session.name,
      duty = a.goal == "duty" or nil })
    node.add(body, node.text(t("life.note.check.who"), "soft"))
    return { body = body, next = t(is_staff() and "life.note.keep.staff" or "life.note.keep"), next_icon = "check" }
  end
  return step
end

-- options: goal (the one it is about), goals and access (to choose among, as in the plan).
function note.new(app, options)
  local made = questions.new(app, { id = "note", where = "life.note.where", done = done, answers = { goal = options.goal, given = options.goal
    ~= nil }, steps = { goal_step(), words_step("fact", { missing = "life.note.fact.missing" }), source_step(), words_step("assessment", {}),
    words_step("next_step", {}), check_step() } })
  made.goals, made.access = options.goals, options.access
  if options.goal then made:go_to("fact") end
  return made
end

return note
