-- Professional words beside a goal, in the name of who writes them. The citizen's own words stay as they are, and stand first.
local node = require "ui.node"
local session = require "session"
local questions = require "screens.people.questions"
local i18n = require "i18n"

local professional = {}
local t = i18n.t

local LIMIT = 500

local function done(self)
  local ok, key = session.append { { kind = "goal.professional", id = self.goal.id, words = self.a.words } }
  if not ok then return self.app.fail(key, function() done(self) end) end
  self.app.pop()
  self.app.say(t("life.professional.done"))
end

function professional.new(app, goal)
  local list = goal.professional or {}
  local made = questions.new(app, { id = "professional", where = "life.professional.where", done = done,
    answers = { words = list[#list] and list[#list].words or "" }, steps = {
      questions.words { id = "words", ask = "life.professional.ask", text = "life.professional.ask.text", field = "life.professional.field",
        input = "words", limit = LIMIT, missing = "life.professional.missing", on = "life.professional.keep",
        extra = function(self) return node.column { style = "tight", node.text(t("life.professional.own"), "small"), node.quote(self.goal.words) } end },
    } })
  made.goal = goal
  return made
end

return professional
