-- What statements about learning say of the modules, as lines for src/learn/catalog.h.
local catalog = require "learn.catalog"
local learn = require "learn"

local env = learn.constructors()
local WORDS = {
  da = { ["tea.title"] = "En kop te", ["tea.milk"] = "Hvad\tgør\ndu?", ["tea.a"] = "Spørger" },
  en = { ["tea.title"] = "A cup of tea", ["tea.a"] = "Ask" },
}

local function say(lang, key) return WORDS[lang][key] end

local function lines_of(module, talks)
  local out = {}
  for line in catalog.of({ module }, say, talks):gmatch("[^\n]+") do out[#out + 1] = line end
  return out
end

describe("the catalog", function()
  it("tells a module, its tasks and what can be chosen, in every language", function()
    local lines = lines_of(env.module { id = "tea", version = 1, title = "tea.title", mastery = 0.8, steps = {
      env.page { id = "why" },
      env.one { id = "milk", ask = "tea.milk", options = { { value = "ask", ask = "tea.a", right = true } } },
    } })
    assert.are.same({
      "languages\tda\ten",
      "module\ttea\t800\tcompleted_or_passed\tEn kop te\tA cup of tea\t\t",
      "task\ttea\tmilk\tHvad gør du?\t",
      "part\tchoices\task\tSpørger\tAsk",
    }, lines)
  end)

  it("tells each question of a set as a task of its own", function()
    local lines = lines_of(env.module { id = "tea", version = 1, steps = {
      env.set { id = "quick", questions = { { id = "q1", ask = "tea.a", options = { { value = "x" } } } } },
    } })
    assert.are.equal("task\ttea\tquick/q1\tSpørger\tAsk", lines[3])
    assert.are.equal("part\tchoices\tx\t\t", lines[4])
  end)

  it("tells each scene of a talk, with what can be chosen there", function()
    local talk = { id = "phone", start = "call", scenes = { { id = "call", says = "tea.title", choices = { { id = "yes", ask = "tea.a", go = "over" } } } },
      endings = { { id = "over", kind = "good", says = "tea.a" } } }
    local module = env.module { id = "tea", version = 1, steps = { env.talk { id = "ring", ask = "tea.a", talk = "phone" } } }
    local lines = lines_of(module, function(id, name) return id == "tea" and name == "phone" and talk end)
    assert.are.same({ "task\ttea\tring\tSpørger\tAsk", "task\ttea\tring/phone/call\tEn kop te\tA cup of tea", "part\tchoices\tyes\tSpørger\tAsk" },
      { lines[3], lines[4], lines[5] })
    assert.are.equal(3, #lines_of(module, function() end))
  end)
end)
