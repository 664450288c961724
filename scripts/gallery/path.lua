-- The way from arrival to plan in made-up states: somebody new, in the middle, with a plan, moved on; the citizen's view and
-- that of staff.
local app = require "screens.app"
local session = require "session"
local data = require "gallery.data"

local path = {}
local ago, ahead = data.ago, data.ahead

local ASSIGNMENTS = {
  { staff = "s1", name = "Mona (opdigtet)", role = "contact", job = "Kontaktperson", unit = "Stuen", active = true },
  { staff = "s2", name = "Jan (opdigtet)", role = "caseworker", job = "Sagsbehandler", unit = "Socialcenter", active = true },
}

local function done(step, days, name) return { step = step, state = "done", at = ago(days), name = name } end

local PARTIES = {
  { id = "y1", who = "Enheden for folk uden bolig", unit = "Team 2", asked = ahead(-6), answer = "no", said = "Sagen blev flyttet i maj",
    name = "Mona (opdigtet)", at = ago(6) },
  { id = "y2", who = "Rusmiddelenheden", unit = "Lis (opdigtet)", asked = ahead(-3), answer = "waiting", name = "Mona (opdigtet)", at = ago(3) },
  { id = "y3", who = "Jobcentret", answer = "waiting", at = ago(8) },
}

local function settled()
  local out = {}
  for i, one in ipairs(PARTIES) do out[i] = one end
  out[2] = { id = "y2", who = "Rusmiddelenheden", unit = "Lis (opdigtet)", asked = ahead(-3), answer = "yes", at = ago(2) }
  return out
end

local function new()
  return { steps = { done("arrival", 1, "Mona (opdigtet)") }, arrival = { day = ahead(-1), days = 1 }, notice = { due = ahead(4) }, parties = {} }
end

local function middle()
  return { steps = { done("arrival", 16), done("first_talk", 13), { step = "responsibility", state = "begun", at = ago(6) } },
    arrival = { day = ahead(-16), days = 16 }, parties = PARTIES,
    notice = { due = ahead(-13), sent = ahead(-14), how = "secure_mail", name = "Mona (opdigtet)" } }
end

local function meeting()
  local made = middle()
  made.steps = { done("arrival", 30), done("first_talk", 27), done("responsibility", 12), done("invitation", 4) }
  made.arrival, made.parties = { day = ahead(-30), days = 30 }, settled()
  return made
end

local function with_plan()
  local made = meeting()
  made.steps[#made.steps + 1] = done("meeting", 28)
  made.steps[#made.steps + 1] = done("effort", 14)
  made.steps[#made.steps + 1] = done("followup", 14)
  made.arrival = { day = ahead(-70), days = 70, days_to_plan = 42 }
  return made
end

local function over()
  local made = with_plan()
  made.steps[#made.steps + 1] = { step = "new_meeting", state = "passed_over", at = ago(3) }
  made.steps[#made.steps + 1] = done("moving_on", 1)
  return made
end

local function long()
  local made = middle()
  made.arrival = { day = ahead(-64), days = 64 }
  return made
end

local MEETINGS = { { id = "m1", form = "network", when = ahead(5), place = "Lokale 2, stuen" } }

local function show(made, more)
  local known = { path = made, assignments = ASSIGNMENTS, meetings = {} }
  for name, value in pairs(more or {}) do known[name] = value end
  session.enter_picture()
  app.push(require("screens.path.line").new(app, nil, known))
end

-- From right to left, for what no content is written in yet.
local function arabic()
  local node = require "ui.node"
  local WAY = { { "done", "الوصول", "14. فبراير", "home" }, { "done", "أول حديث", "17. فبراير", "forum" }, { "here", "من المسؤول", "الآن", "assignment_ind" },
    { "ahead", "الدعوة", nil, "mail_outline" }, { "ahead", "الاجتماع", nil, "groups" }, { "ahead", "المتابعة", nil, "trending_up" } }
  app.push { view = function()
    local grid = node.grid { columns = 9, min_mm = 34 }
    for i, one in ipairs(WAY) do
      node.add(grid, node.button("step/" .. i, one[2], { style = "station-" .. one[1], note = one[3], icon = one[4] }))
    end
    return { id = "path/arabic", title = "الطريق إلى خطتي", lang = "ar", body = node.column { node.question("الطريق إلى خطتي"), grid },
      top = node.row { align = "between", node.button("back", "رجوع", { icon = "arrow_back", style = "plain" }), node.spacer(),
        node.button("cover", "إخفاء", { icon = "visibility_off", style = "plain" }) },
      bottom = node.row { node.spacer(), node.button("next", "التالي", { icon = "arrow_forward", style = "primary" }) } }
  end }
end

local function press(id) app.event { kind = "press", id = id, value = "" } end

path.states = {
  { "path/empty", function() show({ steps = {}, parties = {} }, { assignments = {} }) end },
  { "path/new", function() show(new()) end },
  { "path/middle", function() show(middle()) end },
  { "path/long", function() show(long()) end },
  { "path/meeting", function() show(meeting(), { meetings = MEETINGS }) end },
  { "path/plan", function() show(with_plan()) end },
  { "path/over", function() show(over()) end },
  { "path/staff", function() show(new(), { staff = true }) end },
  { "path/staff_late", function()
    local made = new()
    made.notice.due = ahead(-1)
    show(made, { staff = true })
  end },
  { "path/staff_empty", function() show({ steps = {}, parties = {} }, { staff = true }) end },
  { "path/staff_middle", function() show(middle(), { staff = true }) end },
  { "path/step", function()
    show(middle())
    press "step/responsibility"
  end },
  { "path/step_done", function()
    show(with_plan(), { staff = true })
    press "step/meeting"
  end },
  { "path/arabic", arabic },
  { "path/parties", function()
    session.enter_picture()
    app.push(require("screens.path.parties").new(app, { parties = settled() }))
  end },
  { "path/parties_none", function()
    session.enter_picture()
    app.push(require("screens.path.parties").new(app, { parties = {} }))
  end },
}

return path
