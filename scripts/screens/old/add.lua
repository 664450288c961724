-- One more older plan: which kind it was, whose, and from which year. Then its goals, one by one or from a file.
local session = require "session"
local questions = require "screens.people.questions"
local node = require "ui.node"
local load = require "screens.old.load"
local i18n = require "i18n"

local add = {}
local t = i18n.t

local YEARS_BACK = 5

local function form_step()
  return questions.one { id = "form", ask = "old.add.form", text = "old.add.form.text", style = "row",
    options = function(self)
      local out = {}
      for _, form in ipairs(load.FORMS) do
        if load.has_room(self.plans, form) then
          out[#out + 1] = { value = form, label = load.form(form), note = t("old.form." .. form .. ".note"), icon = load.ICONS[form] }
        end
      end
      out[#out + 1] = { value = "package", label = t "old.form.package", note = t "old.form.package.note", icon = "lock" }
      return out
    end,
    chosen = function(self, one)
      if one.value == "package" then return self.app.replace(require("screens.old.files").new(self.app, nil, "package")) end
      self:go_on()
    end }
end

local function year_choices(self)
  local row, this = node.row {}, kiosk.today().year
  for year = this, this - YEARS_BACK, -1 do
    node.add(row, node.choice("year/" .. year, tostring(year), { style = "phrase", value = tostring(year), selected = self.a.year == year }))
  end
  return node.column { style = "tight", node.text(t "old.add.year", "small"), row }
end

local function unit_step()
  return questions.words { id = "unit", ask = "old.add.unit", text = "old.add.unit.text", field = "old.add.unit.field", limit = 80,
    extra = year_choices,
    more = function(self, id)
      if string.sub(id, 1, 5) ~= "year/" then return false end
      local year = math.tointeger(tonumber(string.sub(id, 6)))
      self.a.year = self.a.year ~= year and year or nil
      return true
    end }
end

-- A year is kept as its first day: nobody knows more of an old plan, and nothing hangs on it.
local function done(self)
  local a = self.a
  local id = kiosk.new_id()
  local plan = { kind = "old_plan.new", id = id, form = a.form, unit = a.unit ~= "" and a.unit or nil,
    day = a.year and { year = a.year, month = 1, day = 1 } or nil }
  local ok, key = session.append { plan }
  if not ok then return self.app.fail(key, function() done(self) end) end
  plan.goals = {}
  self.app.replace(require("screens.old.goals").new(self.app, plan))
end

-- plans: those that are there.
function add.new(app, plans)
  local made = questions.new(app, { id = "old/add", where = "old.where", steps = { form_step(), unit_step() }, done = done })
  made.plans = plans or {}
  return made
end

return add
