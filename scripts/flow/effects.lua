-- What a flow does: entries for the journal, made by its own function from active answers alone, and by those of the flows
-- it calls. An entry may name itself (as = "goals/1") and another refer to it ({ ref = "goals/1" }). One with a `was` is
-- about something that is there from last time: only what differs from that is done.
-- A run may count more than once (run:did): only the difference is done then. What was left to be asked with a helper or
-- another day is an effect too, whatever flow it is in.
local look = require "flow.look"
local values = require "flow.values"
local walk = require "flow.walk"

local effects = {}

-- Names become ids ---------------------------------------------------------------------------------------

local HASH_START, HASH_PRIME = 0xcbf29ce484222325, 0x100000001b3 -- FNV-1a, 64 bits
local DRAFT_PART = 16

-- Made of the draft's id and the name: a thing that is spoken of again, also another day, is the same thing.
local function id_of(base, name)
  local hash, text = HASH_START, base .. "/" .. name
  for i = 1, #text do hash = (hash ~ string.byte(text, i)) * HASH_PRIME end
  return string.sub(base, 1, DRAFT_PART) .. string.format("%016x", hash)
end

local function resolved(value, ids)
  if type(value) ~= "table" then return value end
  if value.ref then return ids[value.ref] end
  local out = {}
  for name, inner in pairs(value) do out[name] = resolved(inner, ids) end
  return out
end

local function add_declared(run, group, source, out)
  local list, ids = source.effects and source.effects(group.a) or {}, {}
  for _, entry in ipairs(list) do
    if entry.as then ids[entry.as] = entry.id or id_of(run.options.base, group.prefix .. entry.as) end
  end
  for _, entry in ipairs(list) do
    local made = resolved(values.copy(entry), ids)
    if entry.as then made.id, made.as = ids[entry.as], nil end
    out[#out + 1] = made
  end
end

-- Questions that were left open ----------------------------------------------------------------------------

local LEFT = { helper = true, later = true }

-- Everything left to be asked with a helper, or later.
function effects.questions(run)
  local out = {}
  for _, path in ipairs(look.missing(run)) do
    local group, step = walk.find(run.root, path)
    local state = group:state(step)
    if LEFT[state] and not group.level.practice then
      out[#out + 1] = { kind = "question.open", draft = run.options.draft, flow = run.def.id, path = path, state = state,
        ask = step.def.ask, words = { key = step.def.ask, say = run:say(path) }, about = look.name(group) }
    end
  end
  return out
end

-- All that counts now.
local function all(run)
  local out = {}
  add_declared(run, run.root, run.def.source, out)
  walk.open(run.root, function(group, step)
    if step.kind == "call" and not step.level.practice then add_declared(run, group:call_group(step), step.level.source, out) end
  end)
  for _, question in ipairs(effects.questions(run)) do out[#out + 1] = question end
  return out
end

-- The difference -------------------------------------------------------------------------------------------

local function is_new(entry) return entry.id and string.sub(entry.kind, -4) == ".new" end

-- What two entries about the same thing have in common; nil where each stands for itself.
local function key_of(entry)
  if entry.kind == "question.open" then return "question " .. entry.path end
  return is_new(entry) and entry.kind .. " " .. entry.id or nil
end

-- What takes a field away: an empty text, an empty table for a day. Nothing takes a number away.
local function nothing_for(value)
  if type(value) == "string" or type(value) == "table" and value.key then return "" end
  return type(value) == "table" and {} or nil
end

local function changed_fields(was, is)
  local out = {}
  for name, value in pairs(is) do
    if not values.same(value, was[name]) then out[name] = value end
  end
  for name, value in pairs(was) do
    if is[name] == nil then out[name] = nothing_for(value) end
  end
  return out
end

-- A goal that now waits makes room before another one takes its place.
local function add_status(out, thing, entry)
  local made = { kind = thing .. ".status", id = entry.id, status = entry.status }
  table.insert(out, entry.status == "parked" and 1 or #out + 1, made)
end

local function add_change(out, was, is)
  local thing, fields = string.sub(is.kind, 1, -5), changed_fields(was, is)
  if fields.status then add_status(out, thing, is) end
  fields.status, fields.was, fields.kind, fields.id = nil, nil, nil, nil
  if next(fields) == nil then return end
  fields.kind, fields.id = thing .. ".change", is.id
  out[#out + 1] = fields
end

local function take_same(list, entry)
  for i, one in ipairs(list) do
    if values.same(one, entry) then return table.remove(list, i) end
  end
end

local function sorted(done)
  local by_key, plain = {}, {}
  for _, entry in ipairs(done) do
    local key = key_of(entry)
    if key then by_key[key] = entry else plain[#plain + 1] = entry end
  end
  return by_key, plain
end

local function add_difference(out, entry, by_key, plain)
  local key = key_of(entry)
  local was = key and (by_key[key] or entry.was)
  if key then by_key[key] = nil end
  if was and is_new(entry) then return add_change(out, was, entry) end
  if was and was.state == entry.state or not key and take_same(plain, entry) then return end
  out[#out + 1] = entry
end

-- What is not done yet. What was done and is said no more stays done: taking it out is said by a step of its own.
function effects.of(run)
  local out, by_key, plain = {}, sorted(run.done or {})
  for _, entry in ipairs(all(run)) do add_difference(out, entry, by_key, plain) end
  for _, was in ipairs(run.done or {}) do
    local closed = was.kind == "question.open" and by_key["question " .. was.path]
    if closed then out[#out + 1] = { kind = "question.closed", draft = was.draft, path = was.path } end
  end
  return out
end

-- Everything said so far is done.
function effects.did(run) run.done = all(run) end

return effects
