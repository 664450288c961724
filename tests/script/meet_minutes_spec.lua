package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local minutes = require "meet.minutes"

local PLAN = {
  goals = { { id = "g1", words = "Sove igennem", area = "sleep", status = "active", professional = { { words = "Søvn" }, { words = "Regelmæssig søvn" } } },
    { id = "g2", words = "Mit eget", status = "active" }, { id = "g3", words = "Fiske", area = "likes", status = "parked" } },
  agreements = { { id = "a1", what = "Spørge om værelset", who = "Mona", goal = "g1", status = "agreed", fallback = "Onsdag" },
    { id = "a2", what = "Ringe", who = "Mig", goal = "g2", status = "done" }, { id = "a3", what = "Skrive", who = "Jan", status = "postponed" },
    { id = "a4", what = "Om noget skjult", goal = "g9", status = "agreed" } },
}

local function meeting()
  return { id = "m", persons = { { id = "c", name = "Bo", side = "citizen", state = "here" }, { id = "p1", name = "Mona", state = "here" },
    { id = "p2", name = "Jan", state = "left" }, { id = "p3", name = "Tove", state = "absent" }, { id = "p4", name = "Ib", state = "refused" } },
    topics = { { id = "t1", area = "money" }, { id = "t2" } },
    decided = { { id = "d1", words = "Om penge", topic = "t1" }, { id = "d2", words = "Om søvn", goal = "g1" }, { id = "d3", words = "Om det hele" },
      { id = "d4", words = "Om boligen", area = "home" }, { id = "d5", words = "Om mit eget", topic = "t2" } },
    parked = { { id = "k1", words = "Tandlægen" }, { id = "k2", words = "Sengen", goal = "g1" } },
    disagreed = { { id = "u1", person = "p2", words = "Nu", about = "g1" }, { id = "u2", person = "c", words = "Senere", about = "a1" },
      { id = "u3", person = "p1", words = "Penge", about = "d1" },
      { id = "u4", person = "p1", words = "Alt" }, { id = "u5", person = "p1", words = "Skrive", about = "a3" } },
    sent_in = { { id = "s1", person = "p3", words = "Onsdag", how = "phone" } },
    confirmed = { { id = "c", answer = "yes" }, { id = "p2", person = "p2", answer = "reserved", words = "Nu" } } }
end

local function words(list)
  local out = {}
  for i, one in ipairs(list) do out[i] = one.words or one.what end
  return table.concat(out, ", ")
end

describe("minutes", function()
  it("hold what was decided, agreed, put off and seen otherwise, and who was there", function()
    local made = minutes.of(meeting(), PLAN)
    assert.equal("Sove igennem, Mit eget", words(made.goals))
    assert.equal("Regelmæssig søvn", made.goals[1].professional)
    assert.equal("Spørge om værelset, Skrive", words(made.agreements))
    assert.equal(5, #made.decided)
    assert.equal(5, #made.disagreed)
    assert.equal("Jan", made.disagreed[1].name)
    assert.equal("Tove", made.sent_in[1].name)
    assert.equal("phone", made.sent_in[1].how)
    assert.same({ "Bo", "Mona", "Jan" }, { made.present[1].name, made.present[2].name, made.present[3].name })
    assert.equal("Tove", made.absent[1].name)
    assert.equal(1, #made.absent)
    assert.equal("Bo", made.confirmed[1].name)
    assert.equal("Jan", made.confirmed[2].name)
  end)

  it("leave out for a reader what that reader may not see, whatever it hangs on", function()
    local made = minutes.of(meeting(), PLAN, { frame = true, own = true, home = true })
    assert.equal("Mit eget", words(made.goals))
    assert.equal("Skrive", words(made.agreements))
    assert.equal("Om det hele, Om boligen, Om mit eget", words(made.decided))
    assert.equal("Tandlægen", words(made.parked))
    assert.equal("Alt, Skrive", words(made.disagreed))
  end)

  it("do not tell somebody who was not there what was said about nothing in particular, unless that may be heard", function()
    local sees = { frame = true, sleep = true }
    assert.equal("Tandlægen, Sengen", words(minutes.of(meeting(), PLAN, sees).parked))
    assert.equal("Sengen", words(minutes.of(meeting(), PLAN, sees, true).parked))
    assert.equal("Tandlægen, Sengen", words(minutes.of(meeting(), PLAN, { frame = true, own = true, sleep = true }, true).parked))
    assert.is_true(minutes.is_away { state = "absent" })
    assert.is_false(minutes.is_away { state = "left" })
  end)

  it("take the topics as the store tells them, with their basis", function()
    assert.equal("Sove igennem", words(minutes.of(meeting(), PLAN, { frame = "role", sleep = "consent" }).goals))
  end)

  it("are empty where nothing is to be seen, and do not break on a meeting with nothing in it", function()
    local made = minutes.of(meeting(), PLAN, {})
    for _, part in ipairs { "goals", "agreements", "decided", "parked", "disagreed", "sent_in" } do assert.equal(0, #made[part], part) end
    made = minutes.of({ id = "m" }, {})
    for _, part in ipairs { "goals", "agreements", "decided", "parked", "disagreed", "present", "confirmed" } do assert.equal(0, #made[part], part) end
  end)

  it("are about the plan as it was agreed then, or about what changed when nothing was agreed", function()
    assert.equal(2, minutes.agreed_in { changes = { { kind = "goal.new", id = "g2" }, { kind = "plan.agreed", version = 2 } } })
    assert.is_nil(minutes.agreed_in { changes = { { kind = "goal.new", id = "g2" } } })
    assert.is_nil(minutes.agreed_in {})
    local changed = minutes.only_changed(PLAN, { changes = { { kind = "goal.new", id = "g2" }, { kind = "agreement.change", id = "a3" } } })
    assert.equal("Mit eget", words(changed.goals))
    assert.equal("Skrive", words(changed.agreements))
    local earlier = minutes.with_professional({ goals = { { id = "g1", words = "Sove" }, { id = "gone", words = "Væk" } } }, PLAN)
    assert.equal("Regelmæssig søvn", earlier.goals[1].professional[2].words)
    assert.is_nil(earlier.goals[2].professional)
  end)
end)
