-- Walks a flow with made-up answers up to a given step, so that every step can be pictured in the state
-- a person would meet it in.
local walk = {}

local MOST_STEPS = 400

local function first_values(options, count)
  local out = {}
  for i = 1, math.min(count, #(options or {})) do
    local option = options[i]
    out[i] = type(option) == "table" and option.value or option
  end
  return out
end

local made_up = {}

function made_up.text(at)
  if at.step.input == "name" then return "Bo (opdigtet)" end
  return "Jeg vil gerne sove igennem om natten"
end

function made_up.number(at) return at.step.min or 3 end

function made_up.date(at)
  local today = kiosk.today()
  local by = at.step.past and -7 or 7
  local date = kiosk.date(today.year, today.month, today.day + by)
  return { year = date.year, month = date.month, day = date.day }
end

-- The first option keeps every flow on its main road; content puts the usual answer first.
function made_up.one(_, options) return first_values(options, 1)[1] end

made_up.decision = made_up.one

function made_up.many(at, options) return first_values(options, math.min(2, at.step.max or 2)) end

function made_up.rank(_, options) return first_values(options, 2) end

function made_up.scale(at) return math.ceil(#at.step.words / 2) end

function made_up.people(at)
  local roles = first_values(at.step.roles, 2)
  return { { name = "Mona (opdigtet)", role = roles[1], helps = "Værelset og posten", near = 1 },
    { name = "Søster (opdigtet)", role = roles[2], helps = "At grine lidt", near = 2 } }
end

function made_up.signature() return { said = true } end

function made_up.consent(at)
  local out = {}
  for i, cell in ipairs(at.step.cells) do out[cell.value] = i % 2 == 1 end
  return out
end

function made_up.handover() return true end

made_up.wait, made_up.print = made_up.handover, made_up.handover

-- A made-up answer to the step, or nil where there is nothing to answer.
function walk.answer(at)
  local make = made_up[at.kind]
  return make and make(at, at.options or at.step.options)
end

-- A list that one adds to gets its first one, so that its questions are seen.
local function add_first(run, at, added)
  if at.kind ~= "each" or not at.step.add or added[at.path] then return false end
  added[at.path] = true
  return run:add(at.path)
end

-- Calls visit(at) at each step and goes on until it says true or the flow ends. Returns true when it did.
-- road: path -> answer, where the made-up answer would take another way.
function walk.through(run, visit, road)
  local added = {}
  for _ = 1, MOST_STEPS do
    local at = run:at()
    if visit(at) then return true end
    if run:finished() then return false end
    if add_first(run, at, added) then at = run:at() if visit(at) then return true end end
    local value = road and road[at.path] or walk.answer(at)
    local ok = true
    if value ~= nil then
      ok = run:answer(value)
      if not ok then ok = run:answer(value) end -- a soft warning lets pass the second time
    end
    if not (ok and run:next()) and not (ok and run:next()) then return false end
  end
  return false
end

return walk
