-- Two versions of a plan beside each other: of each thing, how it was, how it is, and what became of it. Pure.
local compare = {}

local function by_id(list)
  local out = {}
  for _, one in ipairs(list or {}) do out[one.id] = one end
  return out
end

local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  for key, value in pairs(a) do
    if not same(value, b[key]) then return false end
  end
  for key in pairs(b) do
    if a[key] == nil then return false end
  end
  return true
end

local FIELDS = {
  goals = { "words", "why", "first_step", "helper", "when", "fallback", "status" },
  agreements = { "what", "who", "when", "fallback", "status" },
  people = { "name", "role", "helps" },
  wishes = { "words", "status" },
  strengths = { "words" },
}

local function differs(part, a, b)
  for _, field in ipairs(FIELDS[part]) do
    if not same(a[field], b[field]) then return true end
  end
  return false
end

-- What became of it: nil (as it was), new, gone, changed, or the status it came to.
local function mark_of(part, was, is)
  if not was then return "new" end
  if not is then return "gone" end
  local moved = was.status ~= is.status
  if moved and (is.status == "reached" or is.status == "parked" or is.status == "done" or is.status == "lapsed") then return is.status end
  return differs(part, was, is) and "changed" or nil
end

-- List of { was, is, mark } in the order of what is, then what is there no more.
function compare.part(part, before, after)
  local old, seen, out = by_id(before[part]), {}, {}
  for _, is in ipairs(after[part] or {}) do
    seen[is.id] = true
    out[#out + 1] = { was = old[is.id], is = is, mark = mark_of(part, old[is.id], is) }
  end
  for _, was in ipairs(before[part] or {}) do
    if not seen[was.id] then out[#out + 1] = { was = was, mark = "gone" } end
  end
  return out
end

compare.PARTS = { "goals", "agreements", "wishes", "strengths", "people" }

-- How many things are not as they were.
function compare.count(before, after)
  local n = 0
  for _, part in ipairs(compare.PARTS) do
    for _, row in ipairs(compare.part(part, before, after)) do
      if row.mark then n = n + 1 end
    end
  end
  return n
end

return compare
