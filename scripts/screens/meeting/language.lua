-- Which language the meeting is in, and who interprets.
local session = require "session"
local questions = require "screens.people.questions"
local given = require "screens.people.given"
local i18n = require "i18n"

local language = {}
local t = i18n.t

-- "Arabisk · tolk: Ali", in one line.
function language.line(meeting)
  local lang = given.language(meeting.lang or i18n.lang)
  if not meeting.interpreter or meeting.interpreter == "" then return t("meeting_setup.lang.alone", { lang = lang }) end
  return t("meeting_setup.lang.with", { lang = lang, name = meeting.interpreter })
end

local function lang_step()
  return questions.one { id = "lang", ask = "meeting_setup.lang", text = "meeting_setup.lang.text", style = "row",
    options = function()
      local out = {}
      for i, lang in ipairs(given.LANGUAGES) do out[i] = { value = lang, label = given.language(lang), icon = "language" } end
      return out
    end }
end

local function needs_step()
  return questions.one { id = "needs", ask = "meeting_setup.interpreter", text = "meeting_setup.interpreter.text", why = "meeting_setup.interpreter.why",
    options = function()
      return { { value = "no", label = t("meeting_setup.interpreter.no"), icon = "person_outline" },
        { value = "yes", label = t("meeting_setup.interpreter.yes"), note = t("meeting_setup.interpreter.yes.note"), icon = "translate" } }
    end }
end

local function name_step()
  return questions.words { id = "interpreter", ask = "meeting_setup.interpreter.name", text = "meeting_setup.interpreter.name.text",
    field = "people.present.name.field", when = function(a) return a.needs == "yes" end }
end

function language.new(app, all, done)
  return questions.new(app, { id = "meeting_lang", where = "meeting_setup.row", answers = { interpreter = all.meeting.interpreter },
    steps = { lang_step(), needs_step(), name_step() },
    done = function(self)
      local a = self.a
      local name = a.needs == "yes" and (a.interpreter ~= "" and a.interpreter or t("meeting_setup.interpreter.unnamed")) or ""
      local ok, key = session.append { { kind = "meeting.change", id = all.meeting.id, lang = a.lang, interpreter = name } }
      if not ok then return app.fail(key, function() self.spec.done(self) end) end
      app.pop()
      done()
    end })
end

return language
