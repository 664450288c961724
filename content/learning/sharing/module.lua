-- Sharing information: the five questions, the rules that staff meet, what a yes is and what needs none. A yes is written down
-- in the real steps for a made-up citizen; the twenty dilemmas go on from here.
local MONTH_LEAST, MONTH_MOST = 25, 36 -- days

-- Is the day of the yes about a month away? `about` is the card that says so.
local function in_a_month(day, today)
  if type(day) ~= "table" then return false end
  if day.about then return day.about == "date.about.month" end
  local days = (day.year - today.year) * 372 + (day.month - today.month) * 31 + day.day - today.day
  return days >= MONTH_LEAST and days <= MONTH_MOST
end

local function said(a, topic, answer) return type(a.topics) == "table" and a.topics[topic] == answer end

local function quick(id, needs)
  local key = "sharing.quick." .. id
  return { id = id, ask = key, options = {
    { value = "needs", ask = "sharing.quick.needs", right = needs or nil, feedback = key .. ".feedback" },
    { value = "none", ask = "sharing.quick.none", right = not needs or nil, feedback = key .. ".feedback" },
  } }
end

return module {
  id = "sharing", version = 1, track = "staff", minutes = 10, title = "sharing.title", about = "sharing.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "five", section = "sharing.section.five", ask = "sharing.five",
      blocks = { { text = "sharing.five.lead" },
        { list = { "sharing.five.about", "sharing.five.who", "sharing.five.task", "sharing.five.basis", "sharing.five.little" } },
        { text = "sharing.five.note" } },
      terms = { { word = "sharing.term.confidential", means = "sharing.term.confidential.means" },
        { word = "sharing.term.basis", means = "sharing.term.basis.means" } } },
    one { id = "canteen", ask = "sharing.canteen", scene = { icon = "local_cafe", says = "sharing.canteen.says", who = "sharing.canteen.who" },
      options = {
        { value = "colleague", ask = "sharing.canteen.colleague", feedback = "sharing.canteen.colleague.feedback" },
        { value = "task", ask = "sharing.canteen.task", right = true, feedback = "sharing.canteen.task.feedback" },
        { value = "place", ask = "sharing.canteen.place", feedback = "sharing.canteen.place.feedback" },
      } },

    page { id = "quiet", section = "sharing.section.rules", ask = "sharing.quiet",
      blocks = { { text = "sharing.quiet.lead" }, { list = { "sharing.quiet.stay", "sharing.quiet.life", "sharing.quiet.look" } },
        { text = "sharing.quiet.price" } } },
    page { id = "asks", ask = "sharing.asks",
      blocks = { { text = "sharing.asks.lead" },
        { list = { "sharing.asks.house", "sharing.asks.other", "sharing.asks.health", "sharing.asks.private" } } } },
    page { id = "must", ask = "sharing.must",
      blocks = { { text = "sharing.must.lead" },
        { list = { "sharing.must.stay", "sharing.must.child", "sharing.must.danger", "sharing.must.note", "sharing.must.read" } } },
      terms = { { word = "sharing.term.notify", means = "sharing.term.notify.means" } } },
    number { id = "days", ask = "sharing.days", right = 3, min = 0, max = 14, step = 1, unit = "sharing.days.unit",
      feedback = { right = "sharing.days.right", wrong = "sharing.days.wrong" } },
    match { id = "match", ask = "sharing.match", shuffle = true,
      left = {
        { value = "stay", ask = "sharing.match.stay", feedback = "sharing.match.stay.feedback" },
        { value = "sister", ask = "sharing.match.sister", feedback = "sharing.match.sister.feedback" },
        { value = "medicine", ask = "sharing.match.medicine", feedback = "sharing.match.medicine.feedback" },
        { value = "bruises", ask = "sharing.match.bruises", feedback = "sharing.match.bruises.feedback" },
        { value = "doctor", ask = "sharing.match.doctor", feedback = "sharing.match.doctor.feedback" },
        { value = "famous", ask = "sharing.match.famous", feedback = "sharing.match.famous.feedback" },
      },
      boxes = { { value = "yes", ask = "sharing.match.yes" }, { value = "duty", ask = "sharing.match.duty" },
        { value = "danger", ask = "sharing.match.danger" }, { value = "nothing", ask = "sharing.match.nothing" } },
      pairs = { stay = "duty", sister = "yes", medicine = "danger", bruises = "duty", doctor = "yes", famous = "nothing" } },
    truth { id = "psp", ask = "sharing.psp", right = false, sure = true, feedback = { right = "sharing.psp.right", wrong = "sharing.psp.wrong" } },
    hotspot { id = "kiosk", ask = "sharing.kiosk", picture = "scene/kiosk", many = true, feedback = { right = "sharing.kiosk.right" },
      spots = {
        { value = "screen", ask = "sharing.kiosk.screen", x = 19, y = 19, w = 25, h = 49, right = true, feedback = "sharing.kiosk.screen.feedback" },
        { value = "sheet", ask = "sharing.kiosk.sheet", x = 2, y = 62, w = 15, h = 26, right = true, feedback = "sharing.kiosk.sheet.feedback" },
        { value = "poster", ask = "sharing.kiosk.poster", x = 48, y = 13, w = 15, h = 29, feedback = "sharing.kiosk.poster.feedback" },
        { value = "waits", ask = "sharing.kiosk.waits", x = 61, y = 46, w = 15, h = 30, feedback = "sharing.kiosk.waits.feedback" },
      } },

    page { id = "yes", section = "sharing.section.yes", ask = "sharing.yes",
      blocks = { { text = "sharing.yes.lead" },
        { list = { "sharing.yes.free", "sharing.yes.specific", "sharing.yes.understood", "sharing.yes.back" } },
        { good = "sharing.yes.good" }, { bad = "sharing.yes.bad" } } },
    page { id = "kinds", ask = "sharing.kinds",
      blocks = { { text = "sharing.kinds.lead" },
        { list = { "sharing.kinds.data", "sharing.kinds.fetch", "sharing.kinds.pass", "sharing.kinds.meet", "sharing.kinds.whole" } } } },
    one { id = "meeting", ask = "sharing.meeting", shuffle = true,
      scene = { icon = "person", says = "sharing.meeting.says", who = "sharing.meeting.who" },
      options = {
        { value = "all", ask = "sharing.meeting.all", feedback = "sharing.meeting.all.feedback" },
        { value = "there", ask = "sharing.meeting.there", right = true, feedback = "sharing.meeting.there.feedback" },
        { value = "always", ask = "sharing.meeting.always", feedback = "sharing.meeting.always.feedback" },
      } },
    blanks { id = "blanks", ask = "sharing.blanks", text = "sharing.blanks.whole", bank = true,
      gaps = {
        { right = "sharing.blanks.free", options = { "sharing.blanks.signed" }, feedback = "sharing.blanks.free.feedback" },
        { right = "sharing.blanks.specific", feedback = "sharing.blanks.specific.feedback" },
        { right = "sharing.blanks.understood", feedback = "sharing.blanks.understood.feedback" },
        { right = "sharing.blanks.back", options = { "sharing.blanks.forever" }, feedback = "sharing.blanks.back.feedback" },
      } },
    set { id = "quick", ask = "sharing.quick", shuffle = true, questions = {
      quick("goals", false), quick("brother", true), quick("kids", false), quick("bank", true), quick("fire", false), quick("network", true) } },
    mark { id = "mail", ask = "sharing.mail", hint = "sharing.mail.hint",
      parts = {
        { value = "hello", ask = "sharing.mail.hello", feedback = "sharing.mail.hello.feedback" },
        { value = "pills", ask = "sharing.mail.pills", right = true, feedback = "sharing.mail.pills.feedback" },
        { value = "kitchen", ask = "sharing.mail.kitchen", feedback = "sharing.mail.kitchen.feedback" },
        { value = "son", ask = "sharing.mail.son", right = true, feedback = "sharing.mail.son.feedback" },
        { value = "bus", ask = "sharing.mail.bus", feedback = "sharing.mail.bus.feedback" },
        { value = "mind", ask = "sharing.mail.mind", right = true, feedback = "sharing.mail.mind.feedback" },
      } },
    page { id = "before", ask = "sharing.before",
      blocks = { { quote = "sharing.before.quote", who = "sharing.before.who" }, { text = "sharing.before.body" } } },
    task { id = "practice", ask = "sharing.practice", flow = "practice_yes",
      judge = {
        { id = "who", say = "sharing.practice.who", feedback = "sharing.practice.who.feedback", done = function(a) return a.who == "peter" end },
        { id = "yes", say = "sharing.practice.yes", feedback = "sharing.practice.yes.feedback",
          done = function(a) return said(a, "work", true) and said(a, "home", true) end },
        { id = "refused", say = "sharing.practice.refused", feedback = "sharing.practice.refused.feedback",
          done = function(a) return said(a, "drugs", false) and said(a, "body", false) end },
        { id = "ends", say = "sharing.practice.ends", feedback = "sharing.practice.ends.feedback",
          done = function(a) return in_a_month(a.ends, a.today) end },
      } },

    many { id = "write", section = "sharing.section.check", ask = "sharing.write", shuffle = true,
      options = {
        { value = "what", ask = "sharing.write.what", right = true, feedback = "sharing.write.what.feedback" },
        { value = "motive", ask = "sharing.write.motive", feedback = "sharing.write.motive.feedback" },
        { value = "how", ask = "sharing.write.how", right = true, feedback = "sharing.write.how.feedback" },
        { value = "mood", ask = "sharing.write.mood", feedback = "sharing.write.mood.feedback" },
        { value = "back", ask = "sharing.write.back", right = true, feedback = "sharing.write.back.feedback" },
      } },
    one { id = "taken_back", ask = "sharing.last", scene = { icon = "person", says = "sharing.last.says", who = "sharing.last.who" },
      options = {
        { value = "ask", ask = "sharing.last.ask", feedback = "sharing.last.ask.feedback" },
        { value = "erase", ask = "sharing.last.erase", feedback = "sharing.last.erase.feedback" },
        { value = "stop", ask = "sharing.last.stop", right = true, feedback = "sharing.last.stop.feedback" },
      } },
    result { id = "result", ask = "sharing.result",
      ranges = { { from = 0, say = "sharing.result.low" }, { from = 0.5, say = "sharing.result.middle" }, { from = 0.8, say = "sharing.result.high" } } },
    stop { id = "done", ask = "sharing.done" },
  },
}
