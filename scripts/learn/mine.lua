-- Where one person stands with the modules there are: what each is called in words, what comes next, and which of the cards
-- that are due can still be shown. Pure: what was read is handed in.
local kinds = require "learn.kinds"

local mine = {}

-- Who is shown what.
local OF_ROLE = {
  citizen = { "citizen", "mentor" },
  learner = { "mentor", "staff" },
}
local STAFF = { "staff", "facilitator" }

-- The tracks of a role, in the order they are shown; nobody (a practice run) is a citizen.
function mine.tracks(role) return OF_ROLE[role or "citizen"] or STAFF end

function mine.sees(role, track)
  for _, one in ipairs(mine.tracks(role)) do
    if one == track then return true end
  end
  return false
end

-- States, in words of their own ("learn.state.<name>"): new, under_way, failed, done, due.
local function state_of(known, has_cards)
  if not known then return "new" end
  if known.draft then return "under_way" end
  if known.state == "completed" or known.state == "passed" then return has_cards and "due" or "done" end
  return known.state == "failed" and "failed" or "under_way"
end

-- modules: as the catalog lists them; learning: what my_learning gave; cards: those that can be shown.
-- -> list of { module, state, known }, in the order of the modules.
function mine.rows(modules, learning, cards)
  local known, due, out = {}, {}, {}
  for _, one in ipairs(learning.modules or {}) do known[one.module] = one end
  for _, card in ipairs(cards or {}) do due[card.module] = true end
  for i, module in ipairs(modules) do
    out[i] = { module = module, known = known[module.id], state = state_of(known[module.id], due[module.id]) }
  end
  return out
end

-- The one next thing: what was begun, then what can be refreshed, then the first that is new. -> "go_on", "refresh", "begin"
-- or nil, and the row.
function mine.next(rows, cards)
  local first_new, begun
  for _, row in ipairs(rows) do
    if row.state == "under_way" and not begun then begun = row end
    if row.state == "new" and not first_new then first_new = row end
  end
  if begun then return "go_on", begun end
  if #(cards or {}) > 0 then return "refresh" end
  if first_new then return "begin", first_new end
end

-- How it went, in words: "learn.went.<name>".
function mine.went(scaled)
  if not scaled then return nil end
  return scaled >= 800 and "well" or scaled >= 500 and "on_way" or "look_again"
end

-- The modes a module can be taken in, its own first. team: may several people take it together here?
function mine.modes(def, team)
  local module, out = def.module, {}
  local function add(mode)
    if mode ~= module.mode then out[#out + 1] = mode end
  end
  out[1] = module.mode
  if module.mode ~= "explore" and #def.tasks > 0 then add "explore" end
  if module.mode == "test" then add "check" end
  if module.mastery and #def.tasks > 0 then add "test" end
  for _, task in ipairs(team and def.tasks or {}) do
    if kinds.about(task.kind).votes then
      out[#out + 1] = "team"
      break
    end
  end
  return out
end

-- Cards --------------------------------------------------------------------------------------------------------

-- Not these: they take longer than a card may.
local TOO_LONG = { task = true, talk = true, cards = true }

local function task_of(def, step)
  for _, task in ipairs(def.tasks) do
    if task.id == step then return task end
  end
end

-- Can this task come back as a card?
function mine.may_return(task) return task.card ~= false and not TOO_LONG[task.kind] and type(task.id) == "string" end

-- Do answers of that version still mean the same? As with drafts: its author says so by `migrate`.
local function carries_over(module, version)
  for v = version, module.version - 1 do
    if not (module.migrate and module.migrate[v]) then return false end
  end
  return version <= module.version
end

-- card: as "cards" gives it. -> the task behind it, or nil and why it is passed over.
function mine.task_for(card, def)
  if not def then return nil, "the module is not there" end
  if not carries_over(def.module, card.version) then return nil, "it is of version " .. card.version end
  local task = task_of(def, card.step)
  if not task then return nil, "the step is not there" end
  if not mine.may_return(task) then return nil, "the step is no card" end
  return task
end

-- How well a task that was not known at once was known: 1 again, 2 hard; nil for one that was.
function mine.weak_grade(known)
  if (known.first or 0) < 1000 then return 1 end
  if (known.hints or 0) > 0 or known.sure == 1 then return 2 end
end

-- What a card's answer says by itself: "again" where it was not right. How hard it was to remember, only the person knows,
-- and whether own words are good too.
function mine.answer_grade(known, about)
  if not known.phase or known.phase == "right" or about.own_words then return nil end
  return 1
end

-- A task as a card: once, with its options mixed, and nothing that leans on other steps.
function mine.card_step(task, id)
  local out = { id = id, attempts = 1, shuffle = true, kind = task.kind }
  local left_out = { id = true, attempts = true, shuffle = true, when = true, sure = true, hint = true, optional = true, section = true }
  for name, value in pairs(task) do
    if not left_out[name] then out[name] = value end
  end
  return out
end


return mine
