-- The very first start: what this place is called, and who looks after the kiosk.
local questions = require "screens.people.questions"
local code = require "screens.people.code"

local first = {}

local function done(self)
  local a = self.a
  local account, key = kiosk.first_start { place = a.place, name = a.name, code = a.chosen }
  a.chosen = nil
  if not account then return code.failed(self, "code", key) end
  kiosk.sign_out()
  self.app.home()
end

function first.new(app)
  local choose, again = code.choose(function() return "digits" end,
    { ask = "people.first.code", text = "people.first.code.text", why = "people.first.why" })
  return questions.new(app, { id = "first", where = "people.first", leave = false, done = done, steps = {
    questions.words { id = "place", ask = "people.first.place", text = "people.first.place.text",
      field = "people.first.place.field",
      missing = "people.first.place.missing", why = "people.first.why", first = true },
    questions.words { id = "name", ask = "people.first.name", text = "people.first.name.text", field = "people.staff.name",
      missing = "people.first.name.missing", why = "people.first.why" },
    choose, again } })
end

return first
