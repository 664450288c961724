-- Paper that is printed in the middle of a flow holds what was just said.
package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local CITIZEN = string.format("%032x", 7)

local function step(kind)
  return function(fields) fields.kind = kind return fields end
end

local function source(document)
  return { id = "plan", version = 1, title = "t.q", steps = {
    step "text" { id = "words", ask = "t.q", quote = true },
    step "print" { id = "paper", ask = "t.paper", document = document },
    step "stop" { id = "done", ask = "t.done" },
  }, effects = function(a)
    return { { kind = "goal.change", id = "g1", words = a.words, when = {}, helper = "" },
      { kind = "goal.new", as = "x", words = { key = "plan.area.sleep" }, rank = 2, status = "active", speaker = "citizen" },
      { kind = "goal.status", id = "g2", status = "parked" },
      { kind = "progress.new", goal = "g1", step = 5, speaker = "citizen" },
      { kind = "agreement.new", what = "Ringe til Jan", who = "Mig", who_role = "me" },
      { kind = "agreement.status", id = "a2", status = "done" },
      { kind = "strength.new", words = "Jeg synger", speaker = "citizen" },
      { kind = "person.gone", id = "p3" },
      { kind = "talk.point", topic = "other", words = "Tæt på min mor" },
      { kind = "review.set", when = { year = 2026, month = 12, day = 24 } },
      { kind = "plan.agreed", version = 2 } }
  end }
end

local function arrive(document)
  fake.start()
  fake.contents["words/da/t"] = { ["t.q"] = "Hvad vil du?", ["t.paper"] = "Papir", ["t.done"] = "Slut" }
  fake.contents["flows/plan"] = source(document)
  fake.plan = require("gallery.data").plan()
  require("session").enter { id = CITIZEN, name = "Bo (opdigtet)", role = "citizen" }
  require("screens.arrive").flow(require "screens.app", "plan")
  fake.type("words", "Sove til klokken otte")
  fake.tap("next")
  fake.tap("print")
  fake.tap("next")
  local texts = {}
  for _, one in ipairs(fake.nodes { body = fake.printed[1].view.body }) do texts[#texts + 1] = one.label end
  return table.concat(texts, "\n")
end

local function has(paper, text) assert.is_truthy(paper:find(text, 1, true), text .. " is not in\n" .. paper) end
local function lacks(paper, text) assert.is_nil(paper:find(text, 1, true), text .. " is in\n" .. paper) end

describe("a print in the middle of a flow", function()
  it("is the plan as it will be, and does not say that it is agreed", function()
    local paper = arrive "plan"
    for _, text in ipairs { "Sove til klokken otte", "Søvn og ro", "Ringe til Jan", "Gjort", "Jeg synger", "Tæt på min mor", "torsdag 24. december",
      "Nået", "Ikke aftalt endnu." } do has(paper, text) end
    for _, text in ipairs { "Jeg vil gerne sove igennem om natten", "Sagsbehandler", "Udgave" } do lacks(paper, text) end
    local goals = paper:sub(paper:find("Mine mål", 1, true), paper:find("Aftaler", 1, true))
    lacks(goals, "Finde min hund")
    lacks(goals:sub(1, goals:find("Mål 2", 1, true)), "Mona")
    assert.equal("Jeg vil gerne sove igennem om natten", fake.plan.goals[1].words)
  end)

  it("is what was said in the flow, where that is asked for", function()
    local paper = arrive "answers"
    has(paper, "Hvad vil du?")
    has(paper, "Sove til klokken otte")
    lacks(paper, "Mine mål")
  end)

  it("says what staff wrote, in whose name and about which goal", function()
    fake.start()
    local plan = require("gallery.data").plan()
    local goal = plan.goals[1]
    plan.notes = { { id = "n1", words = "Banken har svaret", speaker = "staff", name = "Mona (opdigtet)", goal = goal.id } }
    local texts = {}
    for _, one in ipairs(fake.nodes { body = require("screens.paper").view(plan, "a4").body }) do
      texts[#texts + 1] = table.concat({ one.label, one.note }, " ")
    end
    local paper = table.concat(texts, "\n")
    local said = paper:sub((assert(paper:find("\nNoter\n", 1, true), paper)))
    for _, text in ipairs { goal.words, "Banken har svaret", "Mona (opdigtet)" } do has(said, text) end
  end)

  it("counts as printed, and goes back to the flow", function()
    arrive "plan"
    fake.tap("back")
    assert.equal("flow/plan/paper", fake.view().id)
    assert.equal("Print igen", fake.find("print").label)
  end)
end)
