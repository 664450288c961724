-- What is written when the citizen decides about something of an older plan: pure, entries for session.append. A goal taken along
-- is a goal of its own from then on; the old words stay where they stood. What a package says beside the words comes along.
local load = require "screens.old.load"

local carry = {}

local ACTIVE = { agreed = true, active = true }
local MOST_RANK = 99

local function fate(item, name, more)
  local entry = { kind = "old_goal.fate", id = item.id, fate = name }
  for field, value in pairs(more or {}) do entry[field] = value end
  return entry
end

-- How many goals are worked on, and the last place among them.
local function standing(plan)
  local active, rank = 0, 0
  for _, goal in ipairs(plan.goals or {}) do
    if ACTIVE[goal.status] then active = active + 1 end
    rank = math.max(rank, goal.rank or 0)
  end
  return active, rank
end

function carry.is_full(plan)
  local active = standing(plan)
  return active >= load.MOST_ACTIVE
end

-- A new place to write into: out, the plan as it will be (only what counts here), and a source of ids.
function carry.begin(plan, new_id)
  local active, rank = standing(plan)
  return { out = {}, active = active, rank = rank, base = rank, new_id = new_id or kiosk.new_id }
end

local function add(to, entry) to.out[#to.out + 1] = entry end

-- Worked on where there is room; a package says how it stood there.
local function status_of(to, more)
  local wanted = more.status or "active"
  if not ACTIVE[wanted] then return wanted end
  if to.active >= load.MOST_ACTIVE then return "parked" end
  to.active = to.active + 1
  return wanted
end

local function rank_of(to, more)
  to.rank = math.max(to.rank + 1, to.base + (more.rank or 0))
  return math.min(more.rank and to.base + more.rank or to.rank, MOST_RANK)
end

-- The words as they were said one after the other, and last those the citizen chooses now.
local function wordings(to, id, item, words)
  local said = item.more and item.more.wordings or {}
  local latest
  for i, wording in ipairs(said) do
    if i > 1 then add(to, { kind = "goal.change", id = id, words = wording.words, speaker = wording.speaker }) end
    latest = wording.words
  end
  if latest and latest ~= words then add(to, { kind = "goal.change", id = id, words = words, speaker = "citizen" }) end
end

local function agreement(to, _, item, goal)
  local more, id = item.more or {}, to.new_id()
  add(to, { kind = "agreement.new", id = id, what = item.words, who = more.who or "-", who_role = more.who_role or "other",
    when = more.when, fallback = more.fallback, goal = goal })
  if more.status and more.status ~= "agreed" then add(to, { kind = "agreement.status", id = id, status = more.status }) end
  add(to, fate(item, "carried", { thing = id }))
end

-- One with more than a fact in it is a note by goal, or by duty; whose it was comes along.
local function note(to, _, item, goal)
  local more, id = item.more or {}, to.new_id()
  local speaker = more.speaker or "staff"
  if (goal or more.duty) and (more.duty or more.assessment or more.next_step or more.source) then
    add(to, { kind = "goal.note", id = id, goal = not more.duty and goal or nil, duty = more.duty, fact = item.words,
      assessment = more.assessment, next_step = more.next_step, source = more.source, speaker = speaker, name = more.name })
  else
    add(to, { kind = "note.new", id = id, words = item.words, goal = goal, area = not goal and item.area or nil, speaker = speaker,
      name = more.name })
  end
  add(to, fate(item, "carried", { thing = id }))
end

-- What hangs on a goal of a package: it goes where the goal goes.
local function hanging(plan, number)
  local out = {}
  for _, item in ipairs(number and plan.goals or {}) do
    if item.fate == "open" and item.more and item.more.goal == number and (item.what == "agreement" or item.what == "note") then
      out[#out + 1] = item
    end
  end
  return out
end

-- A goal, in the words the citizen chose. place: { area } where the citizen said what it is about, else as it stood there.
function carry.goal(to, plan, item, words, place)
  local more, id = item.more or {}, to.new_id()
  local first = more.wordings and more.wordings[1]
  add(to, { kind = "goal.new", id = id, words = first and first.words or words, speaker = first and first.speaker or "citizen",
    area = (place or item).area, why = more.why, first_step = more.first_step, helper = more.helper, when = more.when,
    fallback = more.fallback, sure = more.sure, rank = rank_of(to, more), status = status_of(to, more) })
  wordings(to, id, item, words)
  for _, said in ipairs(more.professional or {}) do
    add(to, { kind = "goal.professional", id = id, words = said.words, name = said.name })
  end
  for _, look in ipairs(more.progress or {}) do
    add(to, { kind = "progress.new", goal = id, step = look.step, words = look.words, speaker = look.speaker or "citizen" })
  end
  add(to, fate(item, "carried", { goal = id }))
  for _, one in ipairs(hanging(plan, more.number)) do
    if one.what == "note" then note(to, plan, one, id) else agreement(to, plan, one, id) end
  end
end

local function said(kind)
  return function(to, _, item)
    local more, id = item.more or {}, to.new_id()
    add(to, { kind = kind, id = id, words = item.words, area = item.area, speaker = more.speaker or "citizen",
      name = kind == "wish.new" and more.name or nil })
    if kind == "wish.new" and more.status and more.status ~= "open" then
      add(to, { kind = "wish.status", id = id, status = more.status })
    end
    add(to, fate(item, "carried", { thing = id }))
  end
end

local function person(to, _, item)
  local more, id = item.more or {}, to.new_id()
  add(to, { kind = "person.new", id = id, name = item.words, role = more.role, helps = more.helps, near = more.near or 2 })
  add(to, fate(item, "carried", { thing = id }))
end

local THINGS = { wish = said "wish.new", strength = said "strength.new", person = person, agreement = agreement, note = note }

-- Whatever it is, as it stood there.
function carry.thing(to, plan, item)
  if load.is_goal(item) then return carry.goal(to, plan, item, item.words) end
  THINGS[item.what](to, plan, item)
end

-- A mark of a compass is no scale of ours: it becomes something the citizen wishes, in the same words.
carry.wish = THINGS.wish

-- ... or says how it goes with a goal that is there.
function carry.progress(to, item, goal, step)
  add(to, { kind = "progress.new", goal = goal, step = step, words = item.words, speaker = "citizen" })
  add(to, fate(item, "carried", { thing = goal }))
end

-- Everything of a package that is still open, and what it says of the plan as a whole where the plan says nothing yet.
function carry.all(to, plan, mine)
  for topic, words in pairs(plan.more and plan.more.talk or {}) do
    if not (mine.talk or {})[topic] then add(to, { kind = "talk.point", topic = topic, words = words }) end
  end
  local review = plan.more and plan.more.review
  if review and not mine.review then add(to, { kind = "review.set", when = review }) end
  local taken = {}
  for _, item in ipairs(plan.goals) do
    if item.fate == "open" and load.is_goal(item) then
      for _, one in ipairs(hanging(plan, item.more and item.more.number)) do taken[one.id] = true end
      carry.goal(to, plan, item, item.words)
    end
  end
  for _, item in ipairs(plan.goals) do
    if item.fate == "open" and not load.is_goal(item) and not taken[item.id] then carry.thing(to, plan, item) end
  end
end

function carry.rest(to, plan, name)
  for _, item in ipairs(load.rest(plan)) do add(to, fate(item, name)) end
end

function carry.park(item) return { fate(item, "parked") } end

-- words: why, or nil.
function carry.close(item, words) return { fate(item, "closed", { words = words ~= "" and words or nil }) } end

local function thing_of(list, id)
  for _, one in ipairs(list or {}) do
    if one.id == id then return one end
  end
end

-- A goal that was reached since is not given up by opening the old one again.
function carry.may_undo(item, mine)
  local goal = thing_of(mine.goals, item.goal)
  return item.fate ~= "open" and not (goal and goal.status == "reached")
end

-- As if nothing had been decided. What came of it is given up, and stays in the history.
function carry.undo(item, plan, mine)
  local out = {}
  if item.goal and thing_of(mine.goals, item.goal) then
    out[1] = { kind = "goal.status", id = item.goal, status = "dropped", speaker = "citizen" }
  end
  if thing_of(mine.wishes, item.thing) then out[#out + 1] = { kind = "wish.status", id = item.thing, status = "dropped" } end
  local number = item.more and item.more.number
  for _, one in ipairs(number and plan.goals or {}) do
    if one.what == "agreement" and one.fate == "carried" and one.more and one.more.goal == number then
      out[#out + 1] = { kind = "agreement.status", id = one.thing, status = "lapsed" }
      out[#out + 1] = fate(one, "open")
    end
  end
  out[#out + 1] = fate(item, "open")
  return out
end

return carry
