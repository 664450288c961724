-- What the specs of the flow engine share: flows read as the kiosk reads them, and answers for every kind of step.
local flow = require "flow"

local support = {}

local FOLDER = "tests/fixtures/flows/"
local LIBRARY = { "ipairs", "pairs", "type", "tostring", "tonumber", "select", "string", "table", "math", "utf8" }

support.TODAY = { year = 2026, month = 11, day = 24 }

-- A flow file sees the constructors and plain Lua, nothing else.
function support.load(id)
  local around = flow.constructors()
  for _, name in ipairs(LIBRARY) do around[name] = _G[name] end
  return assert(loadfile(FOLDER .. id .. ".lua", "t", around))()
end

function support.lookup(id)
  local ok, source = pcall(support.load, id)
  return ok and source or nil
end

function support.define(source)
  local def, problems = flow.define(type(source) == "string" and support.load(source) or source, { flows = support.lookup })
  for _, problem in ipairs(problems) do print(problem.where, problem.what, problem.mend) end
  return assert(def)
end

function support.options(more)
  local options = more or {}
  options.today, options.now = options.today or support.TODAY, options.now or 200000
  options.draft = options.draft or string.rep("d", 32)
  return options
end

function support.start(source, options) return flow.start(support.define(source), support.options(options)) end

-- A flow written in a spec: steps from the constructors.
function support.made(steps, more)
  local source = more or {}
  source.id, source.version, source.steps = source.id or "made", source.version or 1, steps
  return source
end

-- A question in words.
function support.words(id, more)
  local step = more or {}
  step.kind, step.id, step.ask = "text", id, "t." .. id
  return step
end

-- Goes on and answers as told: path -> value. Returns the paths come by.
function support.go(run, said, to)
  local paths = {}
  for _ = 1, 2000 do
    local at = run:at()
    paths[#paths + 1] = at.path
    if at.path == to or at.kind == "stop" then return paths end
    if said[at.path] ~= nil then assert(run:answer(said[at.path])) end
    local ok, wrong = run:next()
    assert(ok, wrong and at.path .. ": " .. wrong.key)
  end
  error("never came to " .. tostring(to))
end

-- Something to say to the step we stand at; `turn` (a whole number) picks among what fits.
local answers = {}

local function pick(list, turn) return list[turn % #list + 1] end
local function value_of(option) return type(option) == "table" and option.value or option end

function answers.text(_, turn) return pick({ "Æblegrød", "words", "نص", "b" }, turn) .. turn end
function answers.number(at, turn) return (at.step.min or 0) + turn % 7 end
function answers.date(at, turn)
  if at.step.about and turn % 2 == 0 then return { about = pick(at.step.about, turn) } end
  return { year = 2026, month = turn % 12 + 1, day = turn % 28 + 1 }
end
function answers.one(at, turn) return value_of(pick(at.options, turn)) end
answers.decision = answers.one
function answers.many(at, turn)
  local out = {}
  for i, option in ipairs(at.options) do
    if (turn >> i) % 2 == 1 and value_of(option) ~= at.step.none then out[#out + 1] = value_of(option) end
  end
  return #out > 0 and out or { value_of(at.options[1]) }
end
function answers.rank(at, turn)
  return #at.options > 0 and { value_of(pick(at.options, turn)) } or {}
end
function answers.scale(at, turn) return turn % #at.step.words + 1 end
function answers.people(_, turn) return { { name = "Ib " .. turn .. " (opdigtet)", near = turn % 3 + 1 } } end
function answers.signature() return { said = true } end
function answers.consent(at, turn) return { [at.step.cells[1].value] = turn % 2 == 0 } end
function answers.handover() return true end
answers.wait, answers.print = answers.handover, answers.handover

function support.answer_for(at, turn)
  local make = answers[at.kind]
  return make and make(at, turn)
end

-- On to the step with this path, answering whatever is required on the way with what fits.
function support.walk_to(run, path, turn)
  for _ = 1, 2000 do
    local at = run:at()
    if at.path == path then return at end
    if at.value == nil and not at.state then
      local value = support.answer_for(at, turn or 1)
      if value ~= nil then assert(run:answer(value)) end
    end
    assert(run:next(), at.path)
  end
  error("never came to " .. path)
end

-- A value as it comes back from the store: JSON knows neither nil in a list nor 2.0, and its lists are marked.
local LIST = { __metatable = false }

function support.kept(value)
  if math.type(value) == "float" then return math.tointeger(value) or value end
  if type(value) ~= "table" then return value end
  local out = {}
  for name, inner in pairs(value) do out[name] = support.kept(inner) end
  return #out > 0 and setmetatable(out, LIST) or out
end

-- A table in the place of the store: keeps the rows of a draft as save_draft does.
function support.store()
  local store = { rows = {} }
  function store.save(run)
    store.head = support.kept(run:head())
    local changes = run:changes()
    for _, change in ipairs(changes) do store.rows[change.path] = support.kept(change) end
    return changes
  end
  function store.list()
    local out = {}
    for _, row in pairs(store.rows) do out[#out + 1] = row end
    table.sort(out, function(a, b) return a.path < b.path end)
    return out
  end
  return store
end

return support
