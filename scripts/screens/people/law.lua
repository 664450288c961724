-- Something is shared without a yes, because the law says so: with whom, which paragraph, what, why, and whether the
-- citizen knows. It is never shown as something the citizen agreed to.
local session = require "session"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local words = require "screens.people.law_words"
local dates = require "dates"
local i18n = require "i18n"

local law = {}
local t = i18n.t

-- Stands for somebody who has no account here.
local OUTSIDE = "outside"
local ENDS = { { "week", 7 }, { "two_weeks", 14 }, { "days30", 30 }, { "days90", 90 } }

local function who_step()
  return questions.one { id = "who", ask = "law.who", text = "law.text", style = "row",
    options = function(self)
      local out = {}
      for _, one in ipairs(self.staff) do
        if one.id ~= session.id then out[#out + 1] = { value = one.id, label = one.name, note = cells.about(one),
          icon = "person_outline" } end
      end
      out[#out + 1] = { value = OUTSIDE, label = t("law.who.outside"), note = t("law.who.outside.note"), icon = "public" }
      return out
    end }
end

-- Another authority, a clinic: somebody without an account here.
local function outside_step()
  return questions.words { id = "outside", ask = "law.outside.who", text = "law.outside.who.text",
    field = "law.outside.who.field", missing = "law.outside.who.missing", when = function(a) return a.who == OUTSIDE end }
end

local function paragraph_step()
  return questions.one { id = "paragraph", ask = "law.paragraph", style = "row",
    options = function()
      local out = {}
      for i, one in ipairs(words.BASES) do
        out[i] = { value = one, label = t("law.paragraph." .. one), note = t("law.paragraph." .. one .. ".note"),
          icon = "gavel" }
      end
      return out
    end }
end

local function other_step()
  return questions.words { id = "other", ask = "law.other", text = "law.other.text", field = "law.other.field", input = "line",
    missing = "law.other.missing", when = function(a) return a.paragraph == "other" end }
end

local function topics_step()
  return questions.many { id = "topics", ask = "law.topics", missing = "people.consent.topics.missing", columns = 3,
    min_mm = 90,
    options = function(self)
      local out = {}
      for _, topic in ipairs(cells.TOPICS) do
        if self.access[topic] == "role" then out[#out + 1] = { value = topic, label = cells.topic(topic),
          icon = cells.ICONS[topic] } end
      end
      return out
    end }
end

local function told_step()
  return questions.one { id = "told", ask = "law.told",
    options = function()
      return { { value = "yes", label = t("law.told.yes"), icon = "check" }, { value = "no",
        label = t("law.told.no"), note = t("law.told.no.note"), icon = "schedule" } }
    end }
end

local function ends_step()
  return questions.one { id = "ends", ask = "law.ends", style = "row",
    options = function()
      local out = {}
      for i, one in ipairs(ENDS) do out[i] = { value = one[1], label = t("people.ends." .. one[1]), icon = "event",
        days = one[2] } end
      return out
    end,
    chosen = function(self, one)
      local date = dates.after(kiosk.today(), one.days)
      self.a.last_day = { year = date.year, month = date.month, day = date.day }
      self:go_on()
    end }
end

local function done(self)
  local a, topics = self.a, {}
  for _, topic in ipairs(cells.TOPICS) do
    if a.topics[topic] then topics[#topics + 1] = topic end
  end
  local ok, key = session.append { { kind = "share.law", recipient = a.who ~= OUTSIDE and a.who or nil,
    outside = a.who == OUTSIDE and a.outside or nil, law = a.paragraph,
    paragraph = a.paragraph == "other" and a.other or words.official(a.paragraph), topics = topics,
    why = a.why, told = a.told == "yes", last_day = a.last_day } }
  if not ok then return self.app.fail(key, function() done(self) end) end
  self.app.pop()
  self.app.say(t("law.done"))
end

-- access: what this person sees, and why (the plan's own); staff: only for pictures.
function law.new(app, access, staff)
  local made = questions.new(app, { id = "law", where = "people.staff", done = done, answers = { topics = {} },
    steps = { who_step(), outside_step(), paragraph_step(), other_step(), topics_step(),
    questions.words { id = "why", ask = "law.why", text = "law.why.text", field = "law.why.field",
      input = "words", limit = 300, missing = "law.why.missing" },
    told_step(), ends_step() } })
  made.access, made.staff = access or {}, cells.readers(staff or session.read("staff") or {})
  return made
end

return law
