package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
local clock = require "meet.clock"
local talk = require "meet.talk"
local round = require "meet.round"
local goals = require "meet.goals"
local agenda = require "meet.agenda"
local state = require "meet.state"

local MINUTE = 60 * 1000
local BEGAN = 1000000

local function meeting(more)
  local one = { began = BEGAN, minutes = 60, paused_ms = 0, phase = "agreements", people = {} }
  for key, value in pairs(more or {}) do one[key] = value end
  return one
end

local function at(minutes) return BEGAN + minutes * MINUTE end

describe("the time of a meeting", function()
  it("goes from the beginning to the end and no further", function()
    assert.equal(60 * MINUTE, clock.left(meeting(), at(0)))
    assert.equal(24 * MINUTE, clock.left(meeting(), at(36)))
    assert.equal(0, clock.left(meeting(), at(90)))
    assert.equal(60 * MINUTE, clock.left(meeting(), at(-5)))
  end)

  it("stands still in a pause, and pauses that are over do not count", function()
    assert.equal(40 * MINUTE, clock.left(meeting { paused_at = at(20) }, at(50)))
    assert.equal(40 * MINUTE, clock.left(meeting { paused_ms = 30 * MINUTE }, at(50)))
    assert.is_nil(clock.next_change(meeting { paused_at = at(20) }, at(50)))
  end)

  it("is said as people say it", function()
    assert.equal(25, clock.about(24 * MINUTE))
    assert.equal(25, clock.about(20 * MINUTE + 1))
    assert.equal(15, clock.about(15 * MINUTE))
    assert.equal(1, clock.about(1))
  end)

  it("closes by itself eight minutes before the end, not before, and only once", function()
    assert.is_false(clock.is_closing_due(meeting(), at(52) - 1))
    assert.is_true(clock.is_closing_due(meeting(), at(52)))
    assert.is_false(clock.is_closing_due(meeting { phase = "closing" }, at(53)))
    assert.is_false(clock.is_closing_due(meeting { phase = "confirm" }, at(53)))
  end)

  it("closes after a pause as much later, never in it, and by a change of the time", function()
    assert.is_false(clock.is_closing_due(meeting { paused_at = at(51) }, at(58)))
    assert.is_false(clock.is_closing_due(meeting { paused_ms = 10 * MINUTE }, at(61)))
    assert.is_true(clock.is_closing_due(meeting { paused_ms = 10 * MINUTE }, at(62)))
    assert.is_false(clock.is_closing_due(meeting { minutes = 70 }, at(55)))
    assert.is_true(clock.is_closing_due(meeting { minutes = 40 }, at(32)))
  end)

  it("leaves a short meeting most of its time", function()
    assert.is_false(clock.is_closing_due(meeting { minutes = 10 }, at(5)))
    assert.is_true(clock.is_closing_due(meeting { minutes = 10 }, at(7.5)))
  end)

  it("is looked at when a minute is over, or when the closing comes", function()
    assert.equal(MINUTE, clock.next_change(meeting(), at(36)))
    assert.equal(MINUTE / 2, clock.next_change(meeting(), at(36.5)))
    assert.equal(MINUTE / 2, clock.next_change(meeting { minutes = 30 }, at(22)  - MINUTE / 2))
    assert.equal(0, clock.next_change(meeting(), at(60))) -- the closing is due: nobody was here when its time came
    assert.is_nil(clock.next_change(meeting { phase = "closing" }, at(60)))
  end)

  it("has parts that are the whole of it", function()
    for _, minutes in ipairs { 10, 30, 45, 60, 90 } do
      local sum = 0
      for _, part in ipairs(clock.parts(meeting { minutes = minutes })) do
        assert.is_true(part.minutes > 0)
        assert.equal(sum, part.from)
        sum = sum + part.minutes
      end
      assert.equal(minutes, sum)
    end
  end)

  it("says which point of the agenda its minutes make it time for", function()
    local topics = { { minutes = 20 }, { minutes = 27 } }
    assert.is_nil((clock.topic_now(meeting(), topics, at(2)))) -- the opening
    assert.same({ 1, 20 }, { clock.topic_now(meeting(), topics, at(5)) })
    assert.same({ 1, 1 }, { clock.topic_now(meeting(), topics, at(24.5)) })
    assert.same({ 2, 27 }, { clock.topic_now(meeting(), topics, at(25)) })
    assert.same({ 2, 10 }, { clock.topic_now(meeting { paused_at = at(42) }, topics, at(90)) })
    assert.is_nil((clock.topic_now(meeting(), topics, at(55))))
    assert.is_nil((clock.topic_now(meeting(), { {}, {} }, at(30)))) -- no minutes were chosen
  end)

  it("says how far ahead or behind the agenda the table is", function()
    assert.equal(0, clock.drift(meeting(), at(36)))
    assert.is_true(clock.drift(meeting { phase = "opening" }, at(20)) > 0)
    assert.is_true(clock.drift(meeting { phase = "closing" }, at(20)) < 0)
  end)
end)

local function people(list)
  local out = {}
  for i, one in ipairs(list) do
    out[i] = { id = "p" .. i, citizen = i == 1, side = one[2], state = one[3] or "here", talk_ms = one[1] * MINUTE }
  end
  return out
end

describe("talk time", function()
  it("counts the turn that runs, but not in a pause", function()
    local one = meeting { people = people { { 2 }, { 3, "provider" } }, speaker = "p2", speaking_since = at(10) }
    assert.equal(5 * MINUTE, talk.of(one, one.people[2], at(12)))
    one.paused_at = at(11)
    assert.equal(3 * MINUTE, talk.of(one, one.people[2], at(12)))
  end)

  it("is summed by side, in one order, with those who left after they had talked", function()
    local one = meeting { people = people { { 2 }, { 3, "provider" }, { 1, "provider", "left" }, { 4, "authority" }, { 0, "external", "absent" } } }
    assert.same({ { side = "citizen", ms = 2 * MINUTE }, { side = "provider", ms = 4 * MINUTE }, { side = "authority", ms = 4 * MINUTE } },
      talk.sides(one, at(20)))
  end)

  it("gives the citizen room when others had clearly more, and says nothing else", function()
    local function nudged(own, others, more)
      local list = { { own } }
      for i, minutes in ipairs(others) do list[i + 1] = { minutes, "provider" } end
      local one = meeting { people = people(list) }
      for key, value in pairs(more or {}) do one[key] = value end
      return talk.nudge(one, at(30)) ~= nil
    end
    assert.is_true(nudged(1, { 5, 5, 4, 3 }))
    assert.is_false(nudged(4, { 4, 4, 4, 4 }))
    assert.is_false(nudged(9, { 3, 3 }))
    assert.is_true(nudged(1, { 9 }))
    assert.is_false(nudged(0, { 2, 2 })) -- nobody has said much yet
    assert.is_false(nudged(1, { 5, 5, 4, 3 }, { speaker = "p1", speaking_since = at(30) }))
    assert.is_false(nudged(0, { 5, 5, 4, 3 }, { phase = "opening", round = "not" }))
    assert.is_true(nudged(0, { 5, 5, 4, 3 }, { phase = "wishes", round = "not" }))
  end)

  it("nudges nobody when the citizen is not there", function()
    assert.is_nil(talk.nudge(meeting { people = people { { 0, nil, "left" }, { 9, "provider" } } }, at(30)))
  end)
end)

describe("the opening round", function()
  local function order(choice)
    local out = {}
    for i, person in ipairs(round.order(meeting { people = people { { 0 }, { 0, "provider" }, { 0, "authority", "absent" }, { 0, "external" } } }, choice)) do
      out[i] = person.id
    end
    return out
  end

  it("has the citizen first, last, or not at all, and only those who are here", function()
    assert.same({ "p1", "p2", "p4" }, order "first")
    assert.same({ "p2", "p4", "p1" }, order "last")
    assert.same({ "p2", "p4" }, order "not")
  end)

  it("goes on from whoever speaks, and ends", function()
    local one = meeting { people = people { { 0 }, { 0, "provider" }, { 0, "external" } } }
    assert.equal("p2", round.next(one, "last").id)
    one.speaker = "p2"
    assert.equal("p3", round.next(one, "last").id)
    one.speaker = "p1"
    assert.is_nil(round.next(one, "last"))
  end)

  it("goes on with who has not spoken when nobody speaks, and ends when all have", function()
    local one = meeting { people = people { { 1 }, { 1, "provider" }, { 0, "external" } } }
    assert.equal("p3", round.next(one, "first").id)
    one.people[3].talk_ms = 1
    assert.is_nil(round.next(one, "first"))
  end)
end)

local function plan(statuses)
  local one = { goals = {}, agreements = {} }
  for i, status in ipairs(statuses) do one.goals[i] = { id = "g" .. i, words = "Mål " .. i, rank = i, status = status } end
  return one
end

describe("goals at the table", function()
  it("move one place without touching the others", function()
    local one = plan { "active", "parked", "active", "active" }
    assert.same({ { kind = "goal.change", id = "g3", rank = 1 }, { kind = "goal.change", id = "g1", rank = 2 }, { kind = "goal.change", id = "g4", rank = 3 } },
      goals.move(one, "g3", -1))
    assert.same({}, goals.move(one, "g1", -1))
    assert.same({}, goals.move(one, "g4", 1))
  end)

  it("are three at most: with a fourth one waits", function()
    local one = plan { "active", "active", "active" }
    assert.is_true(goals.is_full(one))
    local instead = goals.new(one, { words = "Nyt", waits = "g2" })
    assert.same({ kind = "goal.status", id = "g2", status = "parked", speaker = "citizen" }, instead[1])
    assert.equal("active", instead[2].status)
    assert.equal("parked", goals.new(one, { words = "Nyt", waits = "new" })[1].status)
  end)

  it("come from a wish, which is open no more", function()
    local made = goals.new(plan { "active" }, { words = "Et værelse", area = "home", wish = { id = "w1" } })
    assert.equal("home", made[1].area)
    assert.same({ kind = "wish.status", id = "w1", status = "goal" }, made[2])
  end)

  it("come one after the other in the citizen's order", function()
    local one = plan { "active", "parked", "active" }
    assert.equal("g1", goals.after(one, nil).id)
    assert.equal("g3", goals.after(one, "g1").id)
    assert.is_nil(goals.after(one, "g3"))
  end)
end)

describe("what the facilitator is told", function()
  it("is one prompt, and one for each side that is here", function()
    local prompts = agenda.prompts(meeting { people = people { { 0 }, { 0, "provider" }, { 0, "provider" }, { 0, "authority", "left" } } })
    assert.equal("meeting.lead.agreements", prompts.lead)
    assert.same({ { side = "citizen", key = "meeting.ask.agreements.citizen" }, { side = "provider", key = "meeting.ask.agreements.provider" } },
      prompts.sides)
  end)

  it("has words for every phase and side, in both languages", function()
    for _, lang in ipairs { "da", "en" } do
      local words = assert(loadfile("content/words/" .. lang .. "/meeting.lua"))()
      for _, phase in ipairs(clock.PHASES) do
        assert.is_string(words["meeting.lead." .. phase])
        for _, side in ipairs { "citizen", "provider", "authority", "external" } do assert.is_string(words["meeting.ask." .. phase .. "." .. side]) end
      end
    end
  end)

  local function keys(one, of)
    local out = {}
    for i, left in ipairs(agenda.left(one, of)) do out[i] = left.key end
    return out
  end

  it("is what is left to do: an agreement for each goal, with name, day and fallback", function()
    local one = plan { "active", "active" }
    one.agreements = { { id = "a1", goal = "g1", what = "Ringe", who = "Jan", status = "agreed" } }
    local done = meeting { next = { day = 1 }, read_back = true }
    assert.same({ "meeting.before.agreement", "meeting.before.fallback", "meeting.before.goal" }, keys(done, one))
    one.agreements[1].when, one.agreements[1].fallback = { day = 1 }, "Mona ringer"
    one.goals[2].status = "parked"
    assert.same({}, keys(done, one))
  end)

  it("is also what waits, what is in doubt, who has gone, the next day and the read-back", function()
    local one = plan { "active" }
    one.agreements = { { id = "a1", goal = "g1", what = "Ringe", who = "Jan", when = { day = 1 }, fallback = "x", status = "agreed" } }
    local left = keys(meeting { parked = { { words = "Tandlæge" } }, mark = "unsure",
      people = { { id = "s1", name = "Jan", state = "left" } } }, one)
    assert.same({ "meeting.before.gone", "meeting.before.parked", "meeting.before.unsure", "meeting.before.next", "meeting.before.read_back" }, left)
  end)
end)

describe("the state of a meeting", function()
  it("is made of what the store tells, with the citizen at the table", function()
    local one = state.of({ id = "m", begun_at = 5, paused = 7, paused_at = 9, minutes = 45, phase = "goals", mark = "go",
      turn = { person = "s1", at = 3 }, persons = { { id = "s1", name = "Mona", side = "provider", state = "here", talk = 11 } },
      sent_in = { { id = "i", person = "s1", words = "Hej" } } }, { id = "c1", name = "Bo" })
    assert.equal(5, one.began)
    assert.equal(7, one.paused_ms)
    assert.equal(9, one.paused_at)
    assert.equal("s1", one.speaker)
    assert.equal(3, one.speaking_since)
    assert.is_true(one.people[1].citizen)
    assert.is_true(one.people[1].unknown)
    assert.equal(11, one.people[2].talk_ms)
    assert.equal("Mona", one.sent_in[1].name)
  end)

  it("knows the citizen who was invited as everybody else", function()
    local one = state.of({ persons = { { id = "c1", name = "Bo", state = "here" } } }, { id = "c1", name = "Bo" })
    assert.equal(1, #one.people)
    assert.equal("citizen", one.people[1].side)
    assert.is_nil(one.people[1].unknown)
  end)
end)
