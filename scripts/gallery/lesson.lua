-- A made-up module with one task of every kind, and for each what somebody might say: pictures show them in every phase.
-- A new kind of task is added here too.
local gaps = require "learn.gaps"
local i18n = require "i18n"
local learn = require "learn"

local c = learn.constructors()
local t = i18n.t

local function option(value, right, icon)
  return { value = value, ask = "sample." .. value, feedback = "sample." .. value .. ".told", right = right or nil, icon = icon }
end

local function part(value, right)
  return { value = value, ask = "sample.mark." .. value, feedback = right and "sample.mark." .. value .. ".told", right = right }
end

local function thing(value, told)
  return { value = value, ask = "sample.match." .. value, feedback = told and "sample.match." .. value .. ".told" or nil }
end

local function step_of(value) return { value = value, ask = "sample.rank." .. value } end

local function spot(value, x, y, w, h, right)
  return { value = value, ask = "sample." .. value, feedback = "sample." .. value .. ".told", x = x, y = y, w = w, h = h, right = right }
end

local function card(value) return { value = value, front = "sample.cards." .. value, back = "sample.cards." .. value .. ".back" } end

local lesson = {}

lesson.sources = { ["sample.one"] = { source = "Forvaltningsloven § 27", seen = "2025-09-22", status = "draft" } }

local function choice(id, go, verdict, more)
  local out = { id = id, ask = "sample.phone." .. id, feedback = "sample.phone." .. id .. ".told", go = go, verdict = verdict }
  for name, value in pairs(more) do out[name] = value end
  return out
end

local WHO = "sample.who"

lesson.talks = {
  phone = c.talk { id = "phone", title = "sample.phone", source = "sample.one", start = "call",
    vars = { trust = { 0, 5, start = 2 }, mood = { 0, 4, start = 1 } },
    scenes = {
      { id = "call", who = WHO, icon = "phone", says = "sample.phone.call", tells = "sample.phone.call.tells", choices = {
        choice("yes", "angry", "wrong", { add = { trust = -1, mood = -1 } }), choice("neither", "note", "right", { add = { trust = 1, mood = 1 } }),
        choice("no", "angry", "partly", { add = { trust = -1 } }) } },
      { id = "note", who = WHO, icon = "phone", says = "sample.phone.note", choices = {
        choice("take", "calls", "right", { add = { trust = 2, mood = 2 } }), choice("better", "angry", "wrong", { add = { mood = -1 } }) } },
      { id = "angry", who = WHO, icon = "phone", says = "sample.phone.angry", choices = {
        choice("warn", "late", "right", { add = { trust = 1 } }), choice("wait", "door", "wrong", {}) } },
    },
    endings = {
      { id = "calls", kind = "good", says = "sample.phone.calls", why = "sample.phone.calls.why" },
      { id = "late", kind = "mixed", says = "sample.phone.late", why = "sample.phone.late.why" },
      { id = "door", kind = "bad", says = "sample.phone.door", why = "sample.phone.door.why" },
    } },
}

lesson.source = c.module {
  id = "sample", version = 1, track = "staff", minutes = 5, title = "sample.title", about = "sample.about", mode = "check",
  steps = {
    c.page { id = "page", ask = "sample.page", blocks = { { text = "sample.page.lead" }, { quote = "sample.page.quote", who = "sample.page.who" },
        { drawing = "draw/house", says = "sample.page.drawing" }, { sound = "sample", says = "sample.page.sound" },
        { list = { "sample.page.first", "sample.page.second" } }, { good = "sample.page.good" }, { bad = "sample.page.bad" } },
      terms = { { word = "sample.term", means = "sample.term.means" } } },
    c.one { id = "one", ask = "sample.one", hint = "sample.hint", sure = true,
      scene = { icon = "phone", says = "sample.says", who = "sample.who" },
      options = { option "yes", option("neither", true), option "no" } },
    c.one { id = "picture", ask = "sample.picture", options = { option("talk", true, "forum"), option("wait", false, "schedule") } },
    c.truth { id = "truth", ask = "sample.truth", right = true, feedback = { right = "sample.truth.told", wrong = "sample.truth.told" } },
    c.many { id = "many", ask = "sample.many", options = { option("name", true), option("day", true), option "illness" },
      feedback = { partly = "sample.many.partly" } },
    c.set { id = "set", ask = "sample.set", questions = {
      { id = "first", ask = "sample.set.first", options = { option("talk", true), option "wait" } },
      { id = "second", ask = "sample.set.second", options = { option("day", true), option "illness" } } } },
    c.number { id = "number", ask = "sample.number", right = 3, tolerance = 1, min = 0, max = 20, unit = "sample.unit",
      feedback = { right = "sample.number.told", wrong = "sample.number.told" } },
    c.scale { id = "scale", ask = "sample.scale", right = 4, tolerance = 1, words = { "sample.s1", "sample.s2", "sample.s3", "sample.s4" },
      feedback = { right = "sample.scale.told", wrong = "sample.scale.told" } },
    c.date { id = "date", ask = "sample.date", right = function(a) return { year = a.today.year, month = a.today.month, day = a.today.day } end,
      feedback = { right = "sample.date.told", wrong = "sample.date.told" } },
    c.text { id = "text", ask = "sample.write", bad = "sample.text.bad", model = "sample.text.model", limit = 300,
      look_for = { "sample.text.own", "sample.text.short" } },
    c.task { id = "task", ask = "sample.task", flow = "one_goal", inputs = { goal = "g1" },
      last = { goals = { { id = "g1", words = "Jeg vil gerne sove bedre", status = "active" } } },
      judge = {
        { id = "words", say = "sample.task.words", done = function(a) return a.words ~= nil end, feedback = "sample.task.words.told" },
        { id = "helper", say = "sample.task.helper", done = function(a) return a.helper ~= nil end, feedback = "sample.task.helper.told" },
      } },
    c.mark { id = "mark", ask = "sample.mark", hint = "sample.hint", parts = {
      part "find", part("network", true), part "sunday", part("comply", true), part "quiet" } },
    c.match { id = "match", ask = "sample.match", left = { thing("sleep", true), thing("child", true), thing("smell", true), thing "work" },
      boxes = { thing "goal", thing "duty", thing "drop" }, pairs = { sleep = "goal", child = "duty", smell = "drop", work = "goal" } },
    c.rank { id = "rank", ask = "sample.rank", line = true, right = { "come", "talk", "words", "look" },
      options = { step_of "come", step_of "talk", step_of "words", step_of "look" } },
    c.blanks { id = "bank", ask = "sample.bank", text = "sample.bank.whole", bank = true, hint = "sample.hint", gaps = {
      { right = "sample.bank.important" },
      { right = "sample.bank.words", options = { "sample.bank.name", "sample.bank.easy" }, feedback = "sample.bank.words.told" } } },
    c.blanks { id = "written", ask = "sample.written", text = "sample.written.whole", gaps = {
      { right = "sample.written.first" }, { right = "sample.written.after", feedback = "sample.written.after.told" } } },
    c.hotspot { id = "hotspot", ask = "sample.hotspot", picture = "scene/office", many = true, hint = "sample.hint", spots = {
      spot("board", 9, 8, 26, 34, true), spot("screen", 40, 38, 17, 26, true), spot("paper", 63, 46, 12, 18, true), spot("bin", 57, 78, 8, 16) } },
    c.cards { id = "cards", ask = "sample.cards", cards = { card "consent", card "secret", card "goal" } },
    c.cards { id = "memory", ask = "sample.memory", style = "pairs", cards = { card "consent", card "secret", card "goal" } },
    c.talk { id = "talk", ask = "sample.phone", talk = "phone" },
    c.result { id = "result", ask = "sample.result", ranges = { { from = 0, say = "sample.result.low" }, { from = 0.8, say = "sample.result.high" } } },
    c.stop { id = "stop", ask = "sample.stop" },
  },
}

local function said(...)
  local out = {}
  for i, key in ipairs { ... } do out[tostring(i)] = gaps.spellings(t(key))[1] end
  return out
end

-- What somebody might say to a task: right, and not.
function lesson.answers(today)
  local text = "Jeg vil gerne sove igennem om natten"
  return {
    one = { right = "neither", wrong = "yes" }, picture = { right = "talk", wrong = "wait" }, truth = { right = true, wrong = false },
    many = { right = { "name", "day" }, wrong = { "name", "illness" } },
    set = { right = { first = "talk", second = "day" }, wrong = { first = "talk", second = "illness" } },
    number = { right = 3, wrong = 12 }, scale = { right = 4, wrong = 1 },
    date = { right = today, wrong = { year = today.year, month = today.month, day = today.day == 1 and 2 or 1 } },
    text = { right = { words = text, comparing = true, ticks = { "1", "2" } }, wrong = { words = text, comparing = true, ticks = { "2" } },
      asked = { words = text } },
    mark = { right = { "network", "comply" }, wrong = { "network", "sunday" } },
    match = { right = { sleep = "goal", child = "duty", smell = "drop", work = "goal" },
      wrong = { sleep = "goal", child = "drop", smell = "drop", work = "goal" }, asked = { sleep = "goal", smell = "drop" } },
    bank = { right = said("sample.bank.important", "sample.bank.words"), wrong = said("sample.bank.important", "sample.bank.name"),
      asked = { ["1"] = t "sample.bank.important" } },
    written = { right = said("sample.written.first", "sample.written.after"), wrong = said("sample.written.first", "sample.bank.easy") },
    hotspot = { right = { "board", "screen", "paper" }, wrong = { "board", "bin" } },
    cards = { right = { known = { "consent", "secret", "goal" } }, wrong = { known = { "consent" }, unsure = { "secret", "goal" } } },
    memory = { right = { known = { "consent", "secret", "goal" } }, asked = { known = { "consent" } } },
    rank = { right = { "come", "talk", "words", "look" }, wrong = { "talk", "come", "words", "look" }, asked = { "come", "words" } },
  }
end

return lesson
