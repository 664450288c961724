-- Twice nothing moved: what should the help be instead? What is chosen becomes an agreement where somebody takes it on, else a
-- wish. Nobody is asked to try harder.
local session = require "session"
local questions = require "screens.people.questions"
local i18n = require "i18n"

local help = {}
local t = i18n.t

local LIMIT = 300
local WAYS = { { "more", "event" }, { "other", "person_add" }, { "way", "directions_walk" }, { "smaller", "trending_up" }, { "own", "edit" },
  { "keep", "check" } }

local function speaker()
  if session.role ~= "citizen" then return "staff" end
  return session.helped and "citizen_with_helper" or "citizen"
end

local function what_step()
  return questions.one { id = "way", ask = "life.help.what", text = "life.help.what.text", style = "row",
    options = function()
      local out = {}
      for i, way in ipairs(WAYS) do out[i] = { value = way[1], label = t("life.help.way." .. way[1]), icon = way[2] } end
      return out
    end }
end

local function is(a, way) return a.way == way end

local function words_step()
  return questions.words { id = "words", ask = "life.help.words", text = "life.help.words.text", field = "life.help.words.field",
    input = "words", limit = LIMIT, missing = "life.help.words.missing", when = function(a) return is(a, "own") end }
end

-- Those in the plan, oneself, or nobody yet.
local function who_step()
  return questions.one { id = "who", ask = "life.help.who", text = "life.help.who.text", style = "row", when = function(a) return not is(a, "keep") end,
    options = function(self)
      local out = {}
      for i, person in ipairs(self.people or {}) do
        out[#out + 1] = { value = "person-" .. i, label = person.name, note = person.helps, icon = "person_outline", who = person.name,
          who_role = person.role == "family" and "relative" or "other" }
      end
      if session.role ~= "citizen" then
        table.insert(out, 1, { value = "staff", label = session.name or t("people.somebody"), icon = "person", who = session.name, who_role = "staff" })
      end
      out[#out + 1] = { value = "nobody", label = t("life.help.who.nobody"), note = t("life.help.who.nobody.note"), icon = "bookmark_border" }
      return out
    end,
    chosen = function(self, one)
      self.a.name, self.a.who_role = one.who, one.who_role
      self:go_on()
    end }
end

local function entries_of(self)
  local a, goal, out = self.a, self.goal, {}
  local words = is(a, "own") and a.words or t("life.help.way." .. a.way)
  if a.name then
    out[1] = { kind = "agreement.new", id = kiosk.new_id(), what = words, who = a.name, who_role = a.who_role, goal = goal.id,
      when = { about = "date.about.two_weeks", said = kiosk.today() } }
  elseif not is(a, "keep") then
    out[1] = { kind = "wish.new", words = words, area = goal.area, speaker = speaker() }
  end
  -- That it was looked at is kept with the goal, so that it is not asked again; the goal stays as it stands.
  if session.role == "citizen" then
    out[#out + 1] = { kind = "goal.status", id = goal.id, status = goal.status, words = words, speaker = speaker() }
  end
  return out
end

local function done(self)
  local entries = entries_of(self)
  local ok, key = true, nil
  if #entries > 0 then ok, key = session.append(entries) end
  if not ok then return self.app.fail(key, function() done(self) end) end
  self.app.pop()
  self.app.say(t(is(self.a, "keep") and "life.help.kept" or self.a.name and "life.help.agreed" or "life.help.wished"))
end

-- people: of the plan.
function help.new(app, goal, people)
  local made = questions.new(app, { id = "life_help", where = "home.goal", done = done, steps = { what_step(), words_step(), who_step() } })
  made.goal, made.people = goal, people
  return made
end

return help
