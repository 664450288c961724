package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"
local carry = require "screens.old.carry"
local load = require "screens.old.load"
local plan_ahead = require "screens.plan_ahead"

local function ids()
  local n = 0
  return function()
    n = n + 1
    return "n" .. n
  end
end

local function item(id, words, more)
  local one = { id = id, what = "goal", words = words, fate = "open" }
  for name, value in pairs(more or {}) do one[name] = value end
  return one
end

-- What a package says comes back as the plan it was made of.
local PACKAGE = { id = "p", form = "other", imported = "package", more = { talk = { housing = "Her", purpose = "Ro" }, review = { about = "month" } },
  goals = {
    item("o1", "B", { area = "mind", more = { number = 1, why = "Fordi", sure = 7, rank = 1, status = "active", when = { year = 2026, month = 5, day = 1 },
      progress = { { step = 2, words = "Nå", speaker = "citizen" }, { step = 4, speaker = "staff" } },
      wordings = { { words = "b", speaker = "staff" }, { words = "B", speaker = "citizen" } }, professional = { { words = "Faglig", name = "Mona" } } } }),
    item("o2", "A", { more = { number = 2, rank = 2, status = "reached" } }),
    item("o3", "Ringe", { what = "agreement", area = "mind", more = { goal = 1, who = "Mona", who_role = "staff", status = "done" } }),
    item("o4", "Gå", { what = "agreement", more = { who = "Mig", who_role = "me", status = "agreed" } }),
    item("o5", "En hund", { what = "wish", more = { speaker = "staff", name = "Mona", status = "parked" } }),
    item("o6", "Sang", { what = "strength", area = "likes", more = { speaker = "citizen" } }),
    item("o7", "Anna", { what = "person", area = "people", more = { role = "family", near = 1, helps = "Post" } }),
    item("o9", "Kom til tiden", { what = "note", area = "mind", more = { goal = 1, name = "Mona", assessment = "Godt", source = "own", speaker = "staff" } }),
    item("o8", "Ringede", { what = "note", area = "mind", more = { goal = 1, name = "Mona", speaker = "staff" } }),
  } }

describe("carrying over", function()
  before_each(function() fake.start() end)

  it("makes the plan of a package again, and decides about all of it", function()
    local to = carry.begin({}, ids())
    carry.all(to, PACKAGE, {})
    local plain = {} -- paper knows nothing of notes and professional words yet
    for _, entry in ipairs(to.out) do
      if entry.kind ~= "goal.note" and entry.kind ~= "goal.professional" then plain[#plain + 1] = entry end
    end
    local made = plan_ahead.of({ goals = {} }, plain)
    assert.equal(2, #made.goals)
    local first = made.goals[1]
    assert.same({ "B", "mind", "Fordi", 7, "active", 2026 }, { first.words, first.area, first.why, first.sure, first.status, first.when.year })
    assert.same({ 2, 4 }, { first.progress[1].step, first.progress[2].step })
    assert.equal("reached", made.goals[2].status)
    assert.equal("done", made.agreements[1].status)
    assert.equal(first.id, made.agreements[1].goal)
    assert.is_nil(made.agreements[2].goal)
    assert.same({ "parked", "staff", "Mona" }, { made.wishes[1].status, made.wishes[1].speaker, made.wishes[1].name })
    assert.same({ "Anna", 1, "Post" }, { made.people[1].name, made.people[1].near, made.people[1].helps })
    assert.same({ housing = "Her", purpose = "Ro" }, made.talk)
    assert.equal("month", made.review.about)
    local fates, wordings, notes = 0, {}, {}
    for _, entry in ipairs(to.out) do
      if entry.kind == "old_goal.fate" then
        assert.equal("carried", entry.fate)
        assert.is_truthy(entry.goal or entry.thing)
        fates = fates + 1
      end
      if entry.kind == "goal.new" and entry.id == first.id or entry.kind == "goal.change" then wordings[#wordings + 1] = entry.words .. entry.speaker end
      if entry.kind == "goal.note" then assert.same({ "Kom til tiden", "Godt", "Mona" }, { entry.fact, entry.assessment, entry.name }) end
      if entry.kind == "goal.professional" then assert.same({ first.id, "Faglig", "Mona" }, { entry.id, entry.words, entry.name }) end
      if entry.kind == "note.new" then notes[#notes + 1] = entry end
    end
    assert.equal(9, fates)
    assert.same({ "bstaff", "Bcitizen" }, wordings)
    assert.same({ "Mona", first.id, "staff" }, { notes[1].name, notes[1].goal, notes[1].speaker })
  end)

  it("never has more than three under way", function()
    local mine = { goals = { { status = "active", rank = 1 }, { status = "agreed", rank = 4 }, { status = "parked", rank = 9 } } }
    local to = carry.begin(mine, ids())
    carry.goal(to, { goals = {} }, item("a", "En"), "En")
    carry.goal(to, { goals = {} }, item("b", "To"), "To")
    assert.same({ "active", 10, "parked", 11 }, { to.out[1].status, to.out[1].rank, to.out[3].status, to.out[3].rank })
    assert.is_true(carry.is_full { goals = { { status = "active" }, { status = "active" }, { status = "agreed" } } })
  end)

  it("says nothing of a plan as a whole over what is said here", function()
    local to = carry.begin({}, ids())
    carry.all(to, { goals = {}, more = PACKAGE.more }, { talk = { housing = "Der" }, review = { about = "week" } })
    assert.same({ { kind = "talk.point", topic = "purpose", words = "Ro" } }, to.out)
  end)

  it("undoes what came of it", function()
    local mine = { goals = { { id = "g", status = "active" }, { id = "r", status = "reached" } }, wishes = { { id = "w" } } }
    assert.same({ { kind = "goal.status", id = "g", status = "dropped", speaker = "citizen" }, { kind = "old_goal.fate", id = "a", fate = "open" } },
      carry.undo({ id = "a", fate = "carried", goal = "g" }, { goals = {} }, mine))
    assert.same({ { kind = "wish.status", id = "w", status = "dropped" }, { kind = "old_goal.fate", id = "a", fate = "open" } },
      carry.undo({ id = "a", fate = "carried", thing = "w" }, { goals = {} }, mine))
    assert.same({ { kind = "old_goal.fate", id = "a", fate = "open" } }, carry.undo({ id = "a", fate = "closed" }, { goals = {} }, mine))
    assert.is_false(carry.may_undo({ fate = "carried", goal = "r" }, mine))
    assert.is_true(carry.may_undo({ fate = "parked" }, mine))
  end)

  it("says why only where something is said", function()
    assert.same({ { kind = "old_goal.fate", id = "a", fate = "closed" } }, carry.close({ id = "a" }, ""))
    assert.same({ { kind = "old_goal.fate", id = "a", fate = "closed", words = "Nej" } }, carry.close({ id = "a" }, "Nej"))
  end)
end)

describe("older plans", function()
  before_each(function() fake.start() end)

  it("have room for four and a compass", function()
    local plans = { { form = "stay" }, { form = "stay" }, { form = "other" } }
    assert.is_true(load.has_room(plans, "authority"))
    plans[4] = { form = "provider" }
    assert.is_false(load.has_room(plans, "authority"))
    assert.is_true(load.has_room(plans, "compass"))
    plans[5] = { form = "compass" }
    assert.is_false(load.has_room(plans, "compass"))
  end)

  it("know their areas by what people call them", function()
    for said, area in pairs { Bolig = "home", home = "home", ["Et sted at bo"] = "home", ["Money and letters"] = "money", ["gæld"] = "money", Alkohol = "drugs",
      ["Søvn og ro"] = "sleep" } do
      assert.equal(area, load.area(said), said)
    end
    for _, said in ipairs { "", "frame", "own", "Noget andet" } do assert.is_nil(load.area(said)) end
  end)
end)
