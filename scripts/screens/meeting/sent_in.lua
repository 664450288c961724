-- Somebody who cannot come has sent something: on paper, by phone, or told it. It is kept as that person's words, and shown so.
local session = require "session"
local questions = require "screens.people.questions"
local known = require "screens.meeting.known"
local mandate = require "screens.meeting.mandate"
local text = require "ui.words"
local i18n = require "i18n"

local sent_in = {}
local t = i18n.t

local OTHER = "other"
local LIMIT = 600

local function who_step(all)
  return questions.one { id = "who", ask = "meeting_setup.sent", text = "meeting_setup.sent.text", style = "row",
    options = function()
      local out = {}
      for _, person in ipairs(known.invited(all.meeting)) do
        if person.side ~= "citizen" then
          out[#out + 1] = { value = person.person, label = person.name, note = person.job, icon = "person_outline", person = person }
        end
      end
      out[#out + 1] = { value = OTHER, label = t("meeting_setup.sent.other"), icon = "person_add" }
      return out
    end,
    chosen = function(self, one)
      self.a.person, self.a.name = one.person, one.person and one.label or ""
      self:go_on()
    end }
end

local function name_step()
  return questions.words { id = "name", ask = "meeting_setup.guest", text = "meeting_setup.sent.name.text", field = "people.present.name.field",
    missing = "people.present.name.missing", when = function(a) return a.who == OTHER end }
end

local function how_step()
  return questions.one { id = "how", ask = "meeting_setup.sent.how", style = "row",
    options = function()
      return { { value = "paper", label = t("meeting_setup.sent.paper"), icon = "description" },
        { value = "phone", label = t("meeting_setup.sent.phone"), icon = "phone" },
        { value = "told", label = t("meeting_setup.sent.told"), icon = "record_voice_over" } }
    end }
end

local function words_step()
  return questions.words { id = "words", ask = "meeting_setup.sent.words", text = "meeting_setup.sent.words.text", field = "meeting_setup.sent.words.field",
    input = "words", limit = LIMIT, missing = "yes.write.words.missing", on = "ui.save", say = function(a) return { name = a.name } end }
end

-- "Sendt ind af Mona, på papir": how it came stands with whose it is.
function sent_in.line(meeting, one)
  local person = known.person(meeting, one.person)
  local name = one.name or person and person.name or t("people.somebody")
  if one.how then return t("meeting_setup.sent.by." .. one.how, { name = name }) end
  return t("meeting_setup.sent.by", { name = name })
end

function sent_in.entries(a, meeting)
  local out, id = {}, a.person and a.person.person
  if not id then
    id = kiosk.new_id()
    local guest = mandate.of_guest(id, text.trim(a.name), nil, "absent")
    out[1] = known.person_entry(meeting.id, guest, {})
  end
  out[#out + 1] = { kind = "meeting.sent_in", meeting = meeting.id, id = kiosk.new_id(), person = id, how = a.how, words = a.words }
  return out
end

function sent_in.new(app, all, done)
  return questions.new(app, { id = "meeting_sent", where = "meeting_setup.row", steps = { who_step(all), name_step(), how_step(), words_step() },
    done = function(self)
      local ok, key = session.append(sent_in.entries(self.a, all.meeting))
      if not ok then return app.fail(key, function() self.spec.done(self) end) end
      app.pop()
      app.say(t("meeting_setup.sent.done"))
      done()
    end })
end

return sent_in
