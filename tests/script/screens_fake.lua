-- A kiosk table for tests of the Lua side: content from content/, a store in a Lua table, a clock that
-- moves when told to. `fake.fail(name, key)` makes the next calls of one function fail. Who is at the screen is in
-- people_fake; with fake.guarded, nothing is read or written without a session, as in the real kiosk.
local people = require "people_fake"
local score = require "score_fake"

local fake = { person = people.person }

local ROOT = "content/"
local DAY_MS = 24 * 60 * 60 * 1000


local function date(year, month, day)
  local d = os.date("*t", os.time { year = year, month = month, day = day, hour = 12 })
  return { year = d.year, month = d.month, day = d.day, weekday = (d.wday + 5) % 7 + 1 }
end

local function constructors(path)
  local made = require(path:find("^learning/") and "learn" or "flow").constructors()
  for _, name in ipairs { "ipairs", "pairs", "type", "tostring", "tonumber", "select", "string", "table", "math", "utf8" } do
    made[name] = _G[name]
  end
  made.shared = function(name) return assert(loadfile(ROOT .. "shared/" .. name .. ".lua", "t", {}))() end
  return made
end

local function content(path, spare)
  if spare then return fake.spares[path], "error.not_found" end
  if fake.contents[path] then return fake.contents[path] end
  if fake.contents[path] == false then return nil, "error.content", path end
  local chunk, why = loadfile(ROOT .. path .. ".lua", "t", constructors(path))
  if not chunk then return nil, why:find("cannot open", 1, true) and "error.not_found" or "error.content", why end
  fake.contents[path] = chunk()
  return fake.contents[path]
end

local function failing(name)
  local key = fake.failures[name]
  if key then return nil, key, "made to fail" end
  return true
end

local function id_of()
  fake.ids = fake.ids + 1
  return string.format("%032x", fake.ids)
end

local writers = {}

function fake.new_id() return id_of() end

local function not_open(citizen)
  if not fake.guarded then return end
  if not fake.session then return true, "error.no_session" end
  if fake.session.citizen ~= citizen then return true, "error.no_basis" end
end

function writers.append(citizen, entries, options)
  local ok, key, detail = failing("append")
  local refused, why = not_open(citizen)
  if refused then return nil, why, "session" end
  if not ok then return nil, key, detail end
  for _, entry in ipairs(entries) do
    if entry.kind == "citizen.new" then
      table.insert(fake.citizens, { id = citizen, name = entry.name, lang = entry.lang, since = fake.wall })
    end
    table.insert(fake.journal, { citizen = citizen, entry = entry })
    people.happened(citizen, entry)
  end
  if options and options.draft then
    fake.drafts[options.draft] = nil
    fake.closed[options.draft] = true
  end
  return true
end

function writers.save_draft(citizen, draft, head, answers)
  local ok, key, detail = failing("save_draft")
  if not ok then return nil, key, detail end
  local refused, why = not_open(citizen)
  if refused then return nil, why, "session" end
  if fake.closed[draft] then return nil, "error.not_found", "the draft is closed" end
  local known = fake.drafts[draft] or { id = draft, citizen = citizen, answers = {} }
  known.flow, known.version, known.head, known.saved_at = head.flow, head.version, head, fake.wall
  for _, answer in ipairs(answers) do known.answers[answer.path] = answer end
  fake.drafts[draft] = known
  fake.saves = fake.saves + 1
  return true
end

function writers.learn(entries, options)
  local ok, key, detail = failing("learn")
  if not ok then return nil, key, detail end
  for _, entry in ipairs(entries) do table.insert(fake.learnt, entry) end
  if not options.draft then return true end
  if options.ends and not options.head then
    fake.drafts[options.draft] = nil
    return true
  end
  local known = fake.drafts[options.draft] or { id = options.draft, answers = {} }
  known.flow, known.version, known.head = options.head.flow, options.head.version, options.head
  for _, answer in ipairs(options.answers) do known.answers[answer.path] = answer end
  fake.drafts[options.draft] = not options.ends and known or nil
  fake.closed[options.draft] = options.ends
  return true
end

function writers.drop_draft(draft)
  local ok, key, detail = failing("drop_draft")
  if not ok then return nil, key, detail end
  fake.drafts[draft] = nil
  return true
end

local readers = {}

function readers.citizens(arguments)
  local out, start = {}, string.lower(arguments.name)
  for _, one in ipairs(fake.citizens) do
    if string.sub(string.lower(one.name), 1, #start) == start then table.insert(out, one) end
  end
  return out
end

function readers.citizen(arguments)
  for _, one in ipairs(fake.citizens) do
    if one.id == arguments.id then return { id = one.id, name = one.name, lang = one.lang, since = one.since } end
  end
  return nil, "error.not_found"
end

function readers.plan() return people.seen_plan(fake.plan) end

function readers.citizen() return fake.plan and fake.plan.citizen or nil, "error.not_found" end

function readers.history() return fake.history end

function readers.drafts(arguments)
  local out = {}
  for _, draft in pairs(fake.drafts) do
    if draft.citizen == arguments.citizen then table.insert(out, draft) end
  end
  return out
end

function readers.my_drafts()
  local out = {}
  for _, draft in pairs(fake.drafts) do
    if string.sub(draft.flow, 1, 9) == "learning/" then table.insert(out, draft) end
  end
  return out
end

function readers.path() return fake.path or { steps = {}, parties = {} } end

function readers.my_learning() return fake.my_learning end

function readers.cards() return fake.cards_due end

function readers.card(arguments)
  local day = fake.card_days[arguments.card]
  if not day then return nil, "error.not_found" end
  return { due = date(2026, 11, 24 + day) }
end

function readers.team_learning() return fake.team_learning end

function readers.draft(arguments)
  local draft = fake.drafts[arguments.id]
  if not draft then return nil, "error.not_found" end
  local answers = {}
  for _, answer in pairs(draft.answers) do table.insert(answers, answer) end
  table.sort(answers, function(a, b) return a.path < b.path end)
  return { id = draft.id, citizen = draft.citizen, flow = draft.flow, version = draft.version, head = draft.head,
    answers = answers }
end

local function make_kiosk()
  return {
    modules = function() return fake.modules end,
    learn = writers.learn, score = score.of, result = score.result,
    append = writers.append, save_draft = writers.save_draft, drop_draft = writers.drop_draft,
    read = function(name, arguments)
      local ok, key, detail = failing("read")
      if not ok then return nil, key, detail end
      if fake.guarded then
        local _, refused, why = people.may_read(name, arguments or {})
        if refused then return nil, refused, why end
      end
      return readers[name](arguments or {})
    end,
    new_id = id_of,
    now = function() return fake.ms, fake.wall end,
    today = function() return date(2026, 11, 24) end,
    date = date,
    -- Today stays today however the wall clock of the fake moves; this kiosk stands in Greenwich.
    moment = function(ms)
      local days = math.floor(ms / DAY_MS) - math.floor(fake.wall / DAY_MS)
      local at = date(2026, 11, 24 + days)
      local minutes = math.floor(ms % DAY_MS / 60000)
      at.hour, at.minute = minutes // 60, minutes % 60
      return at
    end,
    content = content,
    print = function(view, options)
      local ok, key, detail = failing("print")
      if not ok then return nil, key, detail end
      table.insert(fake.printed, { view = view, options = options })
      return true, not fake.cut
    end,
    printer_ready = function() return fake.printer end,
    set = function(name, value) fake.settings[name] = value return true end,
    get = function(name) return fake.settings[name] end,
    fold = string.lower,
    length = function(text) return utf8.len(text) end,
    list = function(items) return items end,
    refuses = function(text) return string.find(text, "%d%d%d%d%d%d%-%d%d%d%d") ~= nil end,
    sound = function(name) table.insert(fake.sounds, name) return true end,
    idle = function() return fake.ms - fake.touched end,
    idle_limits = function() return fake.limit * 60 * 1000, 2 * 60 * 1000 end,
    idle_minutes = function(role) return fake.minutes[role] or (role == "citizen" and 5 or 3), fake.fixed end,
    idle_set = function(given)
      fake.minutes[given.role] = given.minutes
      return true
    end,
    looked_at = function()
      fake.older = nil
      return true
    end,
    log = function(text) table.insert(fake.logged, text) end,
    company = function(given)
      if not given then return { meeting = fake.table, joined = fake.joined } end
      fake.table = given.meeting
      return true
    end,
    join = function(given)
      if given.code ~= "271828" then return nil, "error.code_wrong" end
      fake.joined = { id = "s9", name = given.name, role = "facilitator" }
      return fake.joined
    end,
    private_note = function(given)
      if given.words then fake.note = given.words end
      return given.words and true or fake.note or ""
    end,
  }
end

-- A fresh kiosk, and the Lua side as it is at start.
function fake.start(lang)
  fake.spares, fake.learnt, fake.modules = {}, {}, {}
  fake.my_learning, fake.cards_due, fake.card_days = { modules = {} }, {}, {}
  fake.contents, fake.failures, fake.journal, fake.citizens = {}, {}, {}, {}
  fake.closed, fake.drafts, fake.printed, fake.logged, fake.history = {}, {}, {}, {}, {}
  fake.settings = { theme = "paper", text_percent = 100, lang = lang or "da", demo = false, heard = true }
  fake.plan = { citizen = { name = "Ib (opdigtet)" }, status = "none", version = 0 }
  fake.ids, fake.ms, fake.saves, fake.printer, fake.cut = 0, 1000, 0, false, false
  fake.touched, fake.sounds = fake.ms, {}
  fake.minutes, fake.fixed, fake.older, fake.limit = {}, false, nil, 5
  fake.wall = os.time { year = 2026, month = 11, day = 24, hour = 12 } * 1000
  fake.guarded, fake.table, fake.joined, fake.note = false, nil, nil, nil
  fake.path = nil
  kiosk = make_kiosk() -- luacheck: globals kiosk
  people.open(fake, kiosk, readers)
  fake.place = "Et opdigtet sted"
  for name in pairs(package.loaded) do
    local first = name:match("^[^.]+")
    if first == "screens" or first == "ui" or first == "flow" or first == "learn" or first == "meet" or first == "gallery"
      or name == "i18n" or name == "session" or name == "boot" or name == "dates" then
      package.loaded[name] = nil
    end
  end
  fake.boot = require "boot"
  fake.event("resume")
end

function fake.fail(name, key) fake.failures[name] = key end

function fake.mend() fake.failures = {} end

function fake.event(kind, id, value)
  if kind ~= "tick" then fake.touched = fake.ms end
  fake.boot.event { kind = kind, id = id or "", value = value or "" }
end

function fake.view() return fake.boot.view() end

local function walk(tree, visit)
  if type(tree) ~= "table" then return end
  if tree.kind then visit(tree) end
  for _, child in ipairs(tree) do walk(child, visit) end
end

-- Every node of the view; only the dialog's when there is one (it takes all input).
function fake.nodes(view, all)
  view = view or fake.view()
  local out = {}
  local function visit(one) table.insert(out, one) end
  if view.dialog and not all then
    walk(view.dialog, visit)
  else
    for _, part in ipairs { "top", "body", "bottom", "dialog", "toast" } do walk(view[part], visit) end
  end
  return out
end

function fake.find(wanted)
  for _, one in ipairs(fake.nodes()) do
    if one.id == wanted or one.label == wanted then return one end
  end
end

-- A finger on the control with this id or label. An error when it is not there, or cannot be pressed.
function fake.tap(wanted)
  local one = fake.find(wanted)
  assert(one and one.id, "nothing to press: " .. wanted)
  assert(not one.disabled, "disabled: " .. wanted)
  fake.event("press", one.id, one.value)
end

-- A new citizen from the home screen on: a name, four pictures twice. Ends at the first question of the plan.
function fake.sign_up(name)
  fake.tap("plan")
  fake.tap("new")
  fake.type("name", name)
  fake.tap("next")
  fake.tap("pick/pictures")
  for _ = 1, 2 do
    for _, picture in ipairs { "house", "dog", "boat", "sun" } do fake.tap("picture/" .. picture) end
    fake.tap("next")
  end
end

function fake.type(id, text)
  assert(fake.find(id), "no field: " .. id)
  fake.event("change", id, text)
end

function fake.shows(text)
  for _, one in ipairs(fake.nodes()) do
    for _, part in ipairs { "label", "note", "value", "error" } do
      if type(one[part]) == "string" and one[part]:find(text, 1, true) then return true end
    end
  end
  return false
end

-- Time goes by, and at its end comes a tick if one is due by then.
function fake.wait(ms)
  fake.ms, fake.wall = fake.ms + ms, fake.wall + ms
  local at = fake.boot.deadline()
  if at >= 0 and at <= fake.ms then fake.event("tick") end
end

return fake
