-- Every way out of the store: the one list. tests/leak/walk_out.lua compares it with what is there when the program runs (the
-- reads of the store, the functions of the table `kiosk`, the scripts that print, the program's commands, the files it
-- leaves), walks each way as everybody there can be, and looks for what is not theirs. A way that is not here fails, and so does
-- one that is here and no more there.
local ways = {}

-- Reads: with which arguments. leak: what make_world tells; who: the viewer who reads.
local function of_citizen(leak) return { citizen = leak.citizen, limit = 1000 } end
local function none() return {} end
local function by_name() return { name = "MARK", limit = 1000 } end

ways.reads = {
  place = none, older = none, staff = none, counts = none,
  looks_at_all = function() return { limit = 1000 } end,
  citizens = by_name, my_citizens = by_name,
  card = function(leak) return { card = leak.card } end,
  citizen = function(leak) return { id = leak.citizen } end,
  draft = function(leak) return { id = leak.draft } end,
  plan = of_citizen, history = of_citizen, drafts = of_citizen, consents = of_citizen, assignments = of_citizen,
  shares = of_citizen, looks = of_citizen, untold = of_citizen, all_looks = of_citizen, all_entries = of_citizen,
  path = of_citizen, old_plans = of_citizen,
  meetings = of_citizen, meeting_now = of_citizen,
  meeting = function(leak) return { citizen = leak.citizen, id = leak.meeting } end,
  my_learning = none, my_drafts = none, cards = function() return { limit = 1000 } end, team_learning = none,
  ratings = of_citizen, goal_notes = of_citizen, versions = of_citizen, version = of_citizen, changes = of_citizen,
  my_work = function() return { limit = 1000 } end, search = function() return { text = "MARK" } end,
  through_eyes = function(leak) return { citizen = leak.citizen, recipient = leak.other, purpose = "plan" } end,
}

-- What scripts may call. What comes back is searched; what changes something is called so that it is refused, or changes
-- nothing of the citizen's. Codes are wrong ones, so once per person: five wrong ones would have to wait.
local SHEET = { id = "paper", title = "x", lang = "da", body = { kind = "column", { kind = "text", label = "x" } } }
local WRONG, NOBODY = "999831", "00000000000000000000000000000001"

ways.calls = {
  append = function(leak) return kiosk.append(leak.citizen, { { kind = "talk.point", topic = "other", words = "x" } }) end,
  save_draft = function(leak) return kiosk.save_draft(leak.citizen, NOBODY, { flow = "plan", version = 1 }, {}) end,
  drop_draft = function() return kiosk.drop_draft(NOBODY) end,
  read = "each read, above", open_plan = "before the reads", close_plan = "after them", sign_in = "before all", sign_out = "after all",
  new_id = function() return kiosk.new_id() end,
  place = function() return kiosk.place() end,
  who = function() return kiosk.who() end,
  sign_up = function() return kiosk.sign_up { name = "x", lang = "da", kind = "digits", code = "1" } end,
  first_start = function() return kiosk.first_start { place = "x", name = "x", code = "271828" } end,
  emergency = function(leak)
    return kiosk.emergency { citizen = leak.citizen, reason = "life", second_name = "Second", second_code = WRONG }
  end,
  code_pictures = function() return kiosk.code_pictures() end,
  code_verdict = function() return kiosk.code_verdict("digits", WRONG) end,
  code_change = function() return kiosk.code_change { old = WRONG, kind = "digits", new = "480137" } end,
  name_change = function() return kiosk.name_change { name = "x", code = WRONG } end,
  code_reset = function(leak)
    return kiosk.code_reset { citizen = leak.citizen, kind = "digits", new = "480137", staff_code = WRONG }
  end,
  code_unlock = function(leak) return kiosk.code_unlock { citizen = leak.citizen, staff_code = WRONG } end,
  card_new = function() return kiosk.card_new() end,
  join = function() return kiosk.join { name = "x", code = WRONG } end,
  leave = function() return kiosk.leave {} end,
  old_files = function() return kiosk.old_files {} end,
  old_rows = function() return kiosk.old_rows { file = "x.txt" } end,
  old_package = function() return kiosk.old_package { file = "x.zip", passphrase = WRONG } end,
  company = function() return kiosk.company() end,
  private_note = function(leak) return kiosk.private_note { meeting = leak.meeting } end,
  staff_new = function() return kiosk.staff_new { name = "x", role = "contact", side = "provider", code = "1" } end,
  staff_change = function(leak) return kiosk.staff_change { staff = leak.other, unit = "Hus 2" } end,
  staff_disable = function() return kiosk.staff_disable { staff = NOBODY } end,
  staff_reset = function() return kiosk.staff_reset { staff = NOBODY, code = "480137" } end,
  take_away = function() return kiosk.take_away(SHEET, { title = "x" }) end,
  hand_over = function(leak, purpose)
    return kiosk.hand_over(SHEET, { title = "x", words = {}, recipient = leak.other, purpose = purpose or "plan" })
  end,
  erase_me = function() return kiosk.erase_me { code = WRONG } end,
  erase_beside = function(leak)
    return kiosk.erase_beside { citizen = leak.citizen, staff_code = WRONG, second_name = "Second", second_code = WRONG }
  end,
  print = function() return kiosk.print(SHEET, { format = "a4", title = "x" }) end,
  printer_ready = function() return kiosk.printer_ready() end,
  log = function() return kiosk.log("the ways out are walked") end,
  content = function() return kiosk.content("languages") end,
  now = function() return kiosk.now() end,
  today = function() return kiosk.today() end,
  date = function() return kiosk.date(2026, 3, 2) end,
  moment = function() return kiosk.moment(1772442000000) end,
  get = function() return { kiosk.get "lang", kiosk.get "theme", kiosk.get "reading", kiosk.get "trouble" or "", kiosk.get "demo" } end,
  set = function() return kiosk.set("text_percent", "100") end,
  idle_limits = function() return kiosk.idle_limits() end,
  idle_minutes = function() return kiosk.idle_minutes "citizen" end,
  idle_set = function() return kiosk.idle_set { role = "learner", minutes = 5 } end,
  looked_at = function() return kiosk.looked_at {} end,
  idle = function() return kiosk.idle() end,
  sound = function() return kiosk.sound "soft" end,
  refuses = function() return kiosk.refuses "x" end,
  fold = function() return kiosk.fold "X" end,
  length = function() return kiosk.length "x" end,
  list = function() return kiosk.list {} end,
  modules = function() return kiosk.modules() end,
  score = function() return kiosk.score({ type = "true-false", right = true }, true, {}) end,
  learn = function() return kiosk.learn({ { kind = "learn.ended", attempt = NOBODY, module = "tea", version = 1, outcome = "left" } }) end,
  result = function() return kiosk.result({ mode = "learn" }, {}) end,
}

-- Scripts that print or seal a paper: the screen it is done on, and what is tapped there by whoever comes past.
ways.papers = {
  ["screens/print_plan.lua"] = { screen = "print", each = "format/", tap = "next" },
  ["screens/meeting/print_paper.lua"] = { screen = "meeting_minutes", each = "for/", tap = "next" },
  ["screens/people/looks.lua"] = { screen = "looks", tap = "print" },
  ["screens/people/card.lua"] = { screen = "card", tap = "next" },
  ["screens/people/own_data.lua"] = { screen = "own/take", tap = "next" },
  ["screens/people/hand_over.lua"] = { screen = "hand_over", tap = "next" },
  ["screens/learn/certificate.lua"] = { screen = "learn/paper", tap = "next" },
  ["screens/learn/status.lua"] = { screen = "learn/status", tap = "print" },
}

-- The program's commands: what is run, with @ for the program, DATA for a copy of the store, OUT for a folder. What is said
-- and what is left in OUT holds nothing of anybody's plan.
ways.commands = {
  [""] = { "SDL_VIDEODRIVER=dummy @ --once --data DATA" },
  play = "walked by everybody, below",
  dump = { "@ dump OUT --screen home --data DATA" },
  tour = { "@ tour --data DATA --out OUT" },
  lint = { "@ lint --data DATA" },
  preview = { "@ preview plan_why --out OUT --data DATA" },
  bench = { "@ bench save --data DATA" },
  backup = { "@ backup OUT/backup --data DATA" },
  restore = { "@ backup OUT/backup --data DATA", "@ restore OUT/backup --replace --data DATA" },
  verify = { "@ verify --data DATA" },
  rebuild = { "@ rebuild --data DATA" },
  export = { "@ export learning OUT/learned --data DATA" },
  import = { "@ export learning OUT/learned --data DATA", "@ import OUT/learned/statements.json --data DATA" },
  open = { "echo 0000-0000-0000-0000 | @ open PARCEL --out OUT" },
  erase = { "@ erase " .. NOBODY .. " --data DATA", "echo x | @ erase Bo --data DATA" },
  people = { "@ people list --data DATA", "echo 480137 | @ people add Gry --role contact --data DATA",
    "@ people role Gry treatment --data DATA", "echo 604937 | @ people reset Gry --data DATA",
    "@ people disable Gry --data DATA" },
}

-- What may lie in the data folder afterwards, none of it readable without the key.
ways.files = { "minplan.db", "minplan.db-wal", "minplan.db-shm", "minplan.db.key", "minplan.db.key.seen", "minplan.db.erased", "minplan.db.reserve",
  "minplan.db.before-restore", "content.good" }

return ways
