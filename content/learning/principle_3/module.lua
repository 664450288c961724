-- Principle 3: know each other's roles and responsibilities. What one may promise, one name and one day on each agreement; a broken
-- trust that can be mended, an agreement made in the real screens with a made-up citizen, and a check.

local NOBODY = { " vi ", " alle ", " personalet ", " we ", " all ", " everyone ", " staff ", " og ", " and " }

-- One person, and not a group, a list or a blank.
local function is_one_name(a)
  if a.who_role == "me" then return true end
  if type(a.who) ~= "string" or a.who == "" then return false end
  local name = " " .. string.lower(a.who) .. " "
  for _, word in ipairs(NOBODY) do
    if string.find(name, word, 1, true) then return false end
  end
  return not (string.find(name, ",", 1, true) or string.find(name, "/", 1, true))
end

local function has_a_day(a)
  local when = a.agreed_when
  return type(when) == "table" and when.about ~= "date.about.unknown"
end

local function is_said(name)
  return function(a) return type(a[name]) == "string" and a[name] ~= "" end
end

-- One question of a set: can you stand by it?
local function stand_by(id, right)
  local options = {}
  for i, answer in ipairs { "mine", "other" } do
    options[i] = { value = answer, ask = "principle_3.may." .. answer, right = answer == right or nil, feedback = "principle_3." .. id .. ".feedback" }
  end
  return { id = id, ask = "principle_3." .. id, options = options }
end

return module {
  id = "principle_3", version = 1, track = "staff", minutes = 9, title = "principle_3.title", about = "principle_3.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "asks", section = "principle_3.section.asks", ask = "principle_3.asks",
      blocks = { { text = "principle_3.asks.lead" }, { list = { "principle_3.asks.may", "principle_3.asks.name", "principle_3.asks.other",
        "principle_3.asks.authority" } } },
      terms = { { word = "principle_3.term.authority", means = "principle_3.term.authority.means" } } },
    page { id = "compare", ask = "principle_3.compare",
      blocks = { { bad = "principle_3.compare.bad" }, { good = "principle_3.compare.good" }, { text = "principle_3.compare.lead" } } },
    match { id = "roles", ask = "principle_3.roles", principle = 3, shuffle = true, hint = "principle_3.roles.hint",
      left = {
        { value = "contact", ask = "principle_3.roles.contact" }, { value = "caseworker", ask = "principle_3.roles.caseworker" },
        { value = "manager", ask = "principle_3.roles.manager" }, { value = "clinician", ask = "principle_3.roles.clinician" },
        { value = "citizen", ask = "principle_3.roles.citizen" },
      },
      boxes = {
        { value = "enters", ask = "principle_3.roles.enters" }, { value = "starts", ask = "principle_3.roles.starts" },
        { value = "owns", ask = "principle_3.roles.owns" }, { value = "invites", ask = "principle_3.roles.invites" },
        { value = "treats", ask = "principle_3.roles.treats" },
      },
      pairs = { contact = "starts", caseworker = "invites", manager = "enters", clinician = "treats", citizen = "owns" },
      feedback = { right = "principle_3.roles.right", partly = "principle_3.roles.partly", wrong = "principle_3.roles.partly" } },
    set { id = "may", ask = "principle_3.may", principle = 3,
      questions = { stand_by("flat", "other"), stand_by("phone", "mine"), stand_by("surely", "other"), stand_by("walk", "mine") } },
    talk { id = "home", section = "principle_3.section.case", ask = "principle_3.home", talk = "home", principle = 3 },
    blanks { id = "line", ask = "principle_3.line", text = "principle_3.line.gaps", bank = true, principle = 3, hint = "principle_3.line.hint",
      gaps = {
        { right = "principle_3.line.samira", options = { "principle_3.line.we", "principle_3.line.samira" } },
        { right = "principle_3.line.wednesday", options = { "principle_3.line.wednesday", "principle_3.line.soon" } },
        { right = "principle_3.line.again", options = { "principle_3.line.perhaps", "principle_3.line.again" } },
      },
      feedback = { right = "principle_3.line.right", partly = "principle_3.line.partly", wrong = "principle_3.line.partly" } },
    page { id = "before", section = "principle_3.section.try", ask = "principle_3.before",
      blocks = { { text = "principle_3.before.lead" }, { quote = "principle_3.before.quote", who = "principle_3.sonja" },
        { text = "principle_3.before.then" } } },
    task { id = "agreement", ask = "principle_3.agreement", flow = "more", principle = 3, inputs = { what = "agreement" },
      judge = {
        { id = "what", say = "principle_3.agreement.what", feedback = "principle_3.agreement.what.feedback", done = is_said "what" },
        { id = "name", say = "principle_3.agreement.name", feedback = "principle_3.agreement.name.feedback", done = is_one_name },
        { id = "day", say = "principle_3.agreement.day", feedback = "principle_3.agreement.day.feedback", done = has_a_day },
        { id = "other", say = "principle_3.agreement.other", feedback = "principle_3.agreement.other.feedback", done = is_said "agreed_fallback" },
      } },
    many { id = "check", section = "principle_3.section.check", ask = "principle_3.check", principle = 3, shuffle = true,
      options = {
        { value = "promise", ask = "principle_3.check.promise", feedback = "principle_3.check.promise.feedback" },
        { value = "name", ask = "principle_3.check.name", right = true, feedback = "principle_3.check.name.feedback" },
        { value = "all", ask = "principle_3.check.all", feedback = "principle_3.check.all.feedback" },
        { value = "day", ask = "principle_3.check.day", right = true, feedback = "principle_3.check.day.feedback" },
        { value = "other", ask = "principle_3.check.other", right = true, feedback = "principle_3.check.other.feedback" },
      } },
    one { id = "unknown", ask = "principle_3.unknown", principle = 3, shuffle = true,
      scene = { icon = "draw/key", says = "principle_3.unknown.says", who = "principle_3.unknown.who" },
      options = {
        { value = "guess", ask = "principle_3.unknown.guess", feedback = "principle_3.unknown.guess.feedback" },
        { value = "find", ask = "principle_3.unknown.find", right = true, feedback = "principle_3.unknown.find.feedback" },
        { value = "not_mine", ask = "principle_3.unknown.not_mine", feedback = "principle_3.unknown.not_mine.feedback" },
      } },
    truth { id = "we", ask = "principle_3.we", right = false, principle = 3,
      feedback = { right = "principle_3.we.right", wrong = "principle_3.we.wrong" } },
    result { id = "result", ask = "principle_3.result",
      ranges = { { from = 0, say = "principle_3.result.low" }, { from = 0.5, say = "principle_3.result.middle" },
        { from = 0.8, say = "principle_3.result.high" } } },
    stop { id = "done", ask = "principle_3.done" },
  },
}
