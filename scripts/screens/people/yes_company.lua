-- Who was there when an answer was given, in which language, and how: asked before it is kept, and shown wherever the
-- answer is looked at.
local node = require "ui.node"
local session = require "session"
local questions = require "screens.people.questions"
local given = require "screens.people.given"
local i18n = require "i18n"

local yes_company = {}
local t = i18n.t

-- The most that are written down; one of them interprets.
local MOST = 6
local ICONS = { helper = "group", interpreter = "translate" }

local function interpreter_of(a)
  for _, one in ipairs(a.company) do
    if one.as == "interpreter" then return one.name end
  end
end

-- The fields of an entry.
function yes_company.add_to(entry, a)
  local present = {}
  for _, one in ipairs(a.company) do
    if one.as ~= "interpreter" then present[#present + 1] = one.name end
  end
  entry.how, entry.lang = a.how or "touch", a.lang or i18n.lang
  entry.interpreter = interpreter_of(a)
  entry.present = kiosk.list and kiosk.list(present) or present
  return entry
end

local function options(self)
  local a, more = self.a, #self.a.company > 0 and ".more" or ""
  local out = {}
  if more == "" then out[1] = { value = "alone", label = t("people.present.alone"), icon = "person_outline" } end
  if #a.company >= MOST then return out end
  out[#out + 1] = { value = "helper", label = t("people.present.helper" .. more), icon = "group" }
  if not interpreter_of(a) then
    out[#out + 1] = { value = "interpreter", label = t("people.present.interpreter" .. more), icon = "translate" }
  end
  return out
end

-- Everybody so far, each with a way out again.
local function list_of(self)
  local list = node.column { style = "tight" }
  for i, one in ipairs(self.a.company) do
    node.add(list, node.row { node.badge(one.name, ICONS[one.as], "mint"), node.button("gone/" .. i, t("yes.present.gone", one),
      { icon = "close", style = "quiet" }) })
  end
  return list
end

local function remove(self, id)
  local number = string.sub(id, 1, 5) == "gone/" and math.tointeger(tonumber(string.sub(id, 6)))
  if not number or not self.a.company[number] then return false end
  table.remove(self.a.company, number)
  return true
end

function yes_company.present()
  local step = questions.one { id = "present", ask = "people.consent.present", text = "people.consent.present.text",
    style = "row", options = options, more = remove, extra = list_of,
    chosen = function(self, one)
      if one.value == "alone" then
        self.a.adding = nil
        return self:go_on()
      end
      self.a.adding, self.a.companion = one.value, ""
      self:go_to "companion"
    end }
  local view = step.view
  function step.view(self, one)
    local shown = view(self, one)
    if #self.a.company > 0 then shown.next = t("yes.present.done") end
    return shown
  end
  function step.next(self)
    self.a.adding = nil
    self:go_on()
  end
  return step
end

function yes_company.companion()
  return questions.words { id = "companion", ask = "people.present.name", text = "people.present.name.text",
    field = "people.present.name.field", missing = "people.present.name.missing",
    when = function(a) return a.adding ~= nil end,
    chosen = function(self)
      table.insert(self.a.company, { name = self.a.companion, as = self.a.adding })
      self.a.adding = nil
      self:go_to "present"
    end }
end

-- What was really spoken: asked where it is not simply the language of the screen.
function yes_company.language()
  return questions.one { id = "lang", ask = "yes.lang", text = "yes.lang.text", style = "row",
    when = function(a) return interpreter_of(a) ~= nil or session.role ~= "citizen" end,
    options = function()
      local out = {}
      for i, lang in ipairs(given.LANGUAGES) do
        out[i] = { value = lang, label = given.language(lang), icon = "language" }
      end
      return out
    end }
end

-- Staff writes down what was said or written; a touch is the citizen's own.
function yes_company.how()
  return questions.one { id = "how", ask = "people.consent.how", text = "people.consent.how.text",
    when = function() return session.role ~= "citizen" end,
    options = function()
      return { { value = "spoken", label = t("people.how.spoken"), note = t("people.how.spoken.note"),
        icon = "record_voice_over" },
        { value = "paper", label = t("people.how.paper"), note = t("people.how.paper.note"), icon = "description" } }
    end }
end

return yes_company
