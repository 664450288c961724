-- An agreement in five taps and a few words: what, who, by when, and what we do if it cannot be done.
local node = require "ui.node"
local dialog = require "ui.dialog"
local asks = require "screens.meeting.asks"
local questions = require "screens.people.questions"
local day = require "screens.steps.day"
local faces = require "screens.meeting.faces"
local talk = require "meet.talk"
local dates = require "dates"
local i18n = require "i18n"

local agree = {}
local t = i18n.t

local LIMIT, NAME_LIMIT = 200, 60
-- Days that can be pressed at once; the others are found with "another day".
local NEAR = { 0, 1, 2, 3, 4, 7, 14 }
local ABOUT = { "date.about.month", "date.about.unknown" }
local FALLBACKS = { "talk", "call", "other_day", "other_person" }

local function plain(date) return { year = date.year, month = date.month, day = date.day } end

local function what_step()
  return questions.words { id = "what", ask = "meeting.agree.what", text = "meeting.agree.what.text", field = "meeting.agree.what.field",
    input = "line", limit = LIMIT, missing = "meeting.agree.what.missing", on = "ui.next" }
end

local function who_step(run)
  return questions.one { id = "who", ask = "meeting.agree.who", text = "meeting.agree.who.text", style = "row",
    options = function()
      local out = {}
      for i, person in ipairs(talk.present(run.meeting)) do
        out[i] = { value = person.id, label = person.citizen and t("meeting.you") or person.name, note = faces.about(person),
          icon = faces.icon(run.meeting, person, i), name = person.name, role = person.citizen and "me"
            or person.account and "staff" or "other" }
      end
      out[#out + 1] = { value = "own", label = t("meeting.agree.who.own"), icon = "person_add" }
      return out
    end,
    chosen = function(self, one)
      self.a.name, self.a.role = one.name, one.role or "other"
      self:go_on()
    end }
end

local function name_step()
  return questions.words { id = "own_name", ask = "meeting.agree.name", text = "meeting.agree.name.text", field = "meeting.agree.name.field",
    input = "name", limit = NAME_LIMIT, missing = "meeting.agree.name.missing", on = "ui.next", when = function(a) return a.who == "own" end }
end

local function capital(name) return string.upper(string.sub(name, 1, 1)) .. string.sub(name, 2) end

local function near_days()
  local out, today = {}, kiosk.today()
  for i, days in ipairs(NEAR) do
    local date = dates.after(today, days)
    local label = days == 0 and t("meeting.agree.today") or days == 1 and t("ui.date.tomorrow") or capital(t("ui.date.weekday." .. date.weekday))
    out[i] = { value = "near" .. i, label = label, note = dates.short(date), date = plain(date) }
  end
  for i, key in ipairs(ABOUT) do
    out[#out + 1] = { value = "about" .. i, label = t(key), date = { about = key, said = plain(today) } }
  end
  out[#out + 1] = { value = "exact", label = t("ui.date.exact"), icon = "event" }
  return out
end

-- Chips: small, many, each one tap.
local function chips(step)
  local made = questions.one(step)
  function made.view(self)
    local body, grid = questions.body(self, step, step.say and step.say(self.a)), node.grid { columns = 3, min_mm = 70 }
    for _, one in ipairs(step.options(self)) do
      node.add(grid, node.button("pick/" .. one.value, one.label, { note = one.note, icon = one.icon, style = "row" }))
    end
    return { title = t(step.ask), body = node.add(body, grid) }
  end
  return made
end

local function when_step()
  return chips { id = "day", ask = "meeting.agree.when", text = "meeting.agree.when.text", options = near_days,
    chosen = function(self, one)
      self.a.when = one.date
      if one.value == "exact" then self.a.date = plain(kiosk.today()) end
      self:go_on()
    end }
end

-- Day by day, in steps; a day that is over cannot be meant.
local function exact_step()
  return { id = "exact", ask = "meeting.agree.day", when = function(a) return a.day == "exact" end,
    view = function(self, step)
      return { title = t(step.ask), next = t("ui.next"), body = node.add(questions.body(self, step), day.steppers(self.a.date)) }
    end,
    pressed = function(self, id)
      local date = day.stepped(self.a.date, id)
      if date then self.a.date, self.error = date, nil end
      return date ~= nil
    end,
    next = function(self)
      if dates.before(self.a.date, kiosk.today()) then return self:refuse(t("meeting.agree.day.past")) end
      self.a.when = self.a.date
      self:go_on()
    end }
end

local function else_step()
  return chips { id = "fallback", ask = "meeting.agree.else", text = "meeting.agree.else.text",
    options = function()
      local out = {}
      for i, name in ipairs(FALLBACKS) do out[i] = { value = name, label = t("meeting.agree.else." .. name) } end
      out[#out + 1] = { value = "own", label = t("meeting.agree.else.own"), icon = "edit" }
      out[#out + 1] = { value = "none", label = t("meeting.agree.else.none"), icon = "remove" }
      return out
    end }
end

local function own_else_step()
  return questions.words { id = "own_else", ask = "meeting.agree.else", text = "meeting.agree.else.text", field = "meeting.agree.else.field",
    input = "line", limit = LIMIT, missing = "meeting.agree.else.missing", on = "ui.save", when = function(a) return a.fallback == "own" end }
end

local function fallback_of(a)
  if a.fallback == "own" then return a.own_else end
  return a.fallback and a.fallback ~= "none" and t("meeting.agree.else." .. a.fallback) or nil
end

local function who_of(run, a)
  if a.role == "me" then return t("plan.who.me") end
  return a.who == "own" and a.own_name or a.name or talk.person(run.meeting, a.who).name
end

function agree.open(run, goal)
  run.app.push(asks.new(run, { id = "meeting/agree", leave = false, topic = goal.area or "own",
    steps = { what_step(), who_step(run), name_step(), when_step(), exact_step(), else_step(), own_else_step() },
    done = function(self)
      local a, fallback = self.a, fallback_of(self.a)
      asks.finish(run, { { kind = "agreement.new", id = kiosk.new_id(), what = a.what, who = who_of(run, a), who_role = a.role,
        when = a.when, fallback = fallback, no_fallback = not fallback or nil, goal = goal.id, meeting = run.id } }, "meeting.agree.done")
    end }))
end

-- One of its parts said anew.
local function again(run, goal, agreement, steps, made)
  run.app.push(asks.new(run, { id = "meeting/agree", leave = false, steps = steps, topic = goal and goal.area or "own", answers = { what = agreement.what },
    done = function(self)
      local entry = made(self.a)
      entry.kind, entry.id, entry.meeting = "agreement.change", agreement.id, run.id
      asks.finish(run, { entry }, "meeting.saved")
    end }))
end

-- Its day said anew, also where it is read back.
function agree.day(run, goal, agreement)
  again(run, goal, agreement, { when_step(), exact_step() }, function(a) return { when = a.when } end)
end

local function parts(run)
  return {
    { "what", "edit", function() return { what_step() } end, function(a) return { what = a.what } end },
    { "who", "person_outline", function() return { who_step(run), name_step() } end,
      function(a) return { who = who_of(run, a), who_role = a.role } end },
    { "when", "event", function() return { when_step(), exact_step() } end, function(a) return { when = a.when } end },
    { "else", "alt_route", function() return { else_step(), own_else_step() } end, function(a) return { fallback = fallback_of(a) or "" } end },
  }
end

-- What can be done with one that is there.
function agree.change(run, goal, agreement)
  local actions = {}
  for _, part in ipairs(parts(run)) do
    actions[#actions + 1] = { id = part[1], label = t("meeting.agree.change." .. part[1]), icon = part[2], style = "row", press = function(app)
      app.close()
      again(run, goal, agreement, part[3](), part[4])
    end }
  end
  local drops = agreement.status == "agreed"
  actions[#actions + 1] = { id = "drop", label = t(drops and "meeting.agree.drop" or "meeting.agree.take_up"),
    icon = drops and "remove" or "undo", style = "row", press = function(app)
      app.close()
      run:write({ { kind = "agreement.status", id = agreement.id, status = drops and "lapsed" or "agreed" } },
        function() app.say(t("meeting.saved")) end)
    end }
  run.app.open(dialog.new { title = agreement.what, icon = "event", actions = actions })
end

return agree
