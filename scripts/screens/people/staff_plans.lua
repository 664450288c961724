-- The plans this person has a reason to open: whose, and what for. The citizen can read afterwards that it was opened.
local session = require "session"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local dates = require "dates"
local i18n = require "i18n"

local staff_plans = {}
local t = i18n.t

local MOST = 200
local ICONS = { plan = "assignment_ind", meeting = "groups", help = "volunteer_activism", case = "work_outline" }

local function purposes_line(purposes)
  local out = {}
  for i, purpose in ipairs(purposes) do out[i] = cells.purpose_title(purpose) end
  return table.concat(out, " · ")
end

local function read()
  return session.read("my_citizens", { limit = MOST }) or {}
end

local function who_step()
  return questions.one { id = "who", ask = "people.plans", text = "people.plans.text", style = "row",
    none = "people.plans.none",
    options = function(self)
      local out = {}
      self.found = self.found or read()
      for i, one in ipairs(self.found) do
        local note = purposes_line(one.purposes)
        if one.since then note = t("people.plans.since", { date = dates.of_ms(one.since) }) .. " · " .. note end
        out[i] = { value = one.id, label = one.name, note = note, icon = "person_outline", purposes = one.purposes }
      end
      return out
    end,
    chosen = function(self, one)
      self.a.name, self.a.purposes = one.label, one.purposes
      self.a.purpose = one.purposes[1]
      self:go_on()
    end }
end

local function purpose_step()
  return questions.one { id = "purpose", ask = "people.plans.purpose", text = "people.plans.purpose.text", style = "row",
    when = function(a) return a.purposes ~= nil and #a.purposes > 1 end, say = function(a) return { name = a.name } end,
    options = function(self)
      local out = {}
      for i, purpose in ipairs(self.a.purposes) do
        out[i] = { value = purpose, label = cells.purpose_title(purpose), note = t("people.for." .. purpose .. ".note"),
          icon = ICONS[purpose] }
      end
      return out
    end }
end

local function done(self)
  local a = self.a
  local ok, key = session.open_plan(a.who, a.purpose)
  self:go_to("who")
  if not self.pictured then self.found = nil end -- asked anew on the way back: a yes may have ended meanwhile
  if not ok then return self.app.fail(key, nil) end
  self.app.push(require("screens.people.reader").staff(self.app, a.name, a.purpose))
end

-- found: only for pictures.
function staff_plans.new(app, found)
  local made = questions.new(app, { id = "plans", where = "people.staff", steps = { who_step(), purpose_step() },
    done = done })
  made.found, made.pictured = found or read(), found ~= nil
  return made
end

return staff_plans
