-- Learning modules among the content: found wrong where they are, measured by who reads them, and sourced on their own.
local support = require "lint_support"

local MODULE = 'return module { id = "tea", version = 1, track = "%s", minutes = 3, title = "tea.title", about = "tea.about", mode = "check",\n' ..
  'steps = {\n' ..
  'page { id = "why", ask = "tea.why", blocks = { { bad = "tea.bad" } } },\n' ..
  'one { id = "milk", ask = "tea.milk", options = {\n' ..
  '  { value = "a", ask = "tea.a", right = true, feedback = "tea.told" }, { value = "b", ask = "tea.b", feedback = "tea.told" } } },\n' ..
  'stop { id = "done", ask = "tea.done" } } }\n'

local WORDS = { title = "Te", about = "Om te", why = "Hvorfor te?", bad = "Te", milk = "Hvad med mælk?", a = "Ja tak", b = "Nej tak",
  told = "Godt", done = "Tak" }

local function words(more)
  local lines = {}
  for key, text in pairs(WORDS) do lines[#lines + 1] = string.format('["tea.%s"] = "%s",', key, more and more[key] or text) end
  table.sort(lines)
  return "return {\n" .. table.concat(lines, "\n") .. "\n}\n"
end

local function content(more, track)
  local files = support.good()
  files["learning/tea/module.lua"] = string.format(MODULE, track or "staff")
  files["learning/tea/words/da.lua"], files["learning/tea/words/en.lua"] = words(more), words()
  return files
end

local HARD = "Medarbejderen viser beboeren huset og maden i dag."

describe("a learning module in lint", function()
  it("is clean when it is sound", function() support.finds_nothing(content()) end)

  it("is told where it is wrong", function()
    local files = support.with("learning/tea/module.lua", 'ask = "tea.milk"', 'ask = "tea.milk", hints = "tea.a"', content())
    support.finds_one(files, "content/learning/tea/module.lua:4: tea/milk: ", "unknown attribute hints")
  end)

  it("is asked to say something to every answer", function()
    local files = support.with("learning/tea/module.lua", 'ask = "tea.b", feedback = "tea.told"', 'ask = "tea.b"', content())
    support.finds_one(files, "content/learning/tea/module.lua:4: milk: the option b has no feedback", 'feedback = "area.key"')
    files = support.with("learning/tea/module.lua", 'ask = "tea.b", feedback = "tea.told" } } }',
      'ask = "tea.b" } }, feedback = { wrong = "tea.told" } }', content())
    support.finds_nothing(files)
    files = support.with("learning/tea/module.lua", "stop {", 'truth { id = "t", ask = "tea.a", right = true },\nstop {', content())
    support.finds_one(files, "content/learning/tea/module.lua:6: t: nothing is said to a wrong answer", "feedback = { right =, wrong = }")
  end)

  -- A step in the place of the last one, whose words are all there.
  local function with_step(step) return support.with("learning/tea/module.lua", "stop {", step .. ",\nstop {", content { a = "Ja [[1]] [[2]]" }) end

  it("is asked to say something to every part of an answer", function()
    local told, silent = ', feedback = "tea.told" }', " }"
    local right = '{ value = "x", ask = "tea.b", right = true, feedback = "tea.told"'
    local of_list = {
      ["the option y"] = 'many { id = "t", ask = "tea.done", options = { ' .. right .. ' }, { value = "y", ask = "tea.b"%s } %s }',
      ["the part y"] = 'mark { id = "t", ask = "tea.done", parts = { ' .. right .. ' }, { value = "y", ask = "tea.b"%s } %s }',
      ["the thing y"] = 'match { id = "t", ask = "tea.done", ' ..
        'left = { { value = "x", ask = "tea.b", feedback = "tea.told" }, { value = "y", ask = "tea.b"%s }, ' ..
        'boxes = { { value = "p", ask = "tea.b" } }, pairs = { x = "p", y = "p" } %s }',
      ["the spot y"] = 'hotspot { id = "t", ask = "tea.done", picture = "scene/office", many = true, spots = { ' ..
        right .. ', x = 5, y = 5, w = 15, h = 26 }, ' ..
        '{ value = "y", ask = "tea.b", x = 60, y = 60, w = 15, h = 26%s } %s }',
      ["the option y of q"] = 'set { id = "t", ask = "tea.done", questions = { { id = "q", ask = "tea.b", options = { ' ..
        right .. ' }, { value = "y", ask = "tea.b"%s } } } %s }',
      ["the line y"] = 'task { id = "t", ask = "tea.done", flow = "shoes", judge = { ' ..
        '{ id = "x", say = "tea.b", feedback = "tea.told", done = function() return true end }, ' ..
        '{ id = "y", say = "tea.b", done = function() return true end%s } %s }',
    }
    for what, step in pairs(of_list) do
      support.finds_nothing(with_step(step:format(told, "")))
      support.finds_one(with_step(step:format(silent, "")), "content/learning/tea/module.lua:6: t: " .. what .. " has no feedback", 'feedback = "area.key"')
      support.finds_one(with_step(step:format(silent, ', feedback = { wrong = "tea.told" }')), "content/learning/tea/module.lua:6: t: " .. what, "partly =")
      support.finds_nothing(with_step(step:format(silent, ', feedback = { right = "tea.told", partly = "tea.told", wrong = "tea.told" }')))
    end
  end)

  it("is asked to say something to every gap", function()
    local step = 'blanks { id = "t", ask = "tea.why", text = "tea.a", gaps = { { right = "tea.b", feedback = "tea.told" }, { right = "tea.b"%s } } }'
    local files = with_step(step:format "")
    files["learning/tea/words/en.lua"] = words { a = "Yes [[1]] [[2]]" }
    support.finds_one(files, "content/learning/tea/module.lua:6: t: the gap 2 has no feedback", 'feedback = "area.key"')
  end)

  it("is asked to say something to every answer that is no choice", function()
    local whole = {
      number = 'number { id = "t", ask = "tea.done", right = 3, min = 0, max = 9%s }',
      date = 'date { id = "t", ask = "tea.done", right = { year = 2026, month = 3, day = 2 }%s }',
      scale = 'scale { id = "t", ask = "tea.done", words = { "tea.a", "tea.b" }, right = 2%s }',
      rank = 'rank { id = "t", ask = "tea.done", options = { { value = "x", ask = "tea.b" }, { value = "y", ask = "tea.b" } }, right = { "x", "y" }%s }',
    }
    for kind, step in pairs(whole) do
      support.finds_one(with_step(step:format ""), "content/learning/tea/module.lua:6: t: nothing is said to a wrong answer", "feedback = {")
      support.finds_nothing(with_step(step:format ', feedback = { partly = "tea.told", wrong = "tea.told" }'))
      local found = support.lint(with_step(step:format ', feedback = { wrong = "tea.told" }'))
      assert((#found == 1) == (kind == "rank"), kind .. table.concat(found, "\n"))
    end
  end)

  it("may not use a key of a question for another text", function()
    local files = support.with("learning/tea/module.lua", '{ bad = "tea.bad" }', '{ text = "tea.why.text" }', content())
    for _, lang in ipairs { "da", "en" } do
      support.with("learning/tea/words/" .. lang .. ".lua", '["tea.bad"]', '["tea.why.text"]', files)
    end
    support.finds_one(files, "content/learning/tea/module.lua:3: tea.why.text is named here, and shown by the question tea.why of why as its .text",
      "a key of its own, as tea.why.body")
    files = support.with("learning/tea/module.lua", 'ask = "tea.why", blocks = { { text = "tea.why.text" } }', 'ask = "tea.why", text = "tea.why.text"', files)
    support.finds_nothing(files)
  end)

  it("misses words, also those of feedback, and a language", function()
    local files = support.with("learning/tea/words/da.lua", '["tea.told"] = "Godt",', "", content())
    support.finds_one(files, "content/learning/tea/words/da.lua:", "tea.told is missing")
    files = support.with("learning/tea/module.lua", '"tea.told"', '"tea.gone"', content())
    support.finds_one(files, "content/learning/tea/module.lua:5: there is no word tea.gone", "content/learning/tea/words/<language>.lua")
    files = content()
    files["learning/tea/words/en.lua"] = nil
    support.finds_one(files, "content/learning/tea/words/en.lua:1: there are no words here", "write the words of tea")
  end)

  it("may be harder for staff than for citizens", function()
    support.finds_nothing(content { done = HARD })
    local found = table.concat(support.lint(content({ done = HARD }, "citizen")), "\n")
    assert(found:find("tea.done has LIX", 1, true), found)
  end)

  it("may be as hard as it likes where it shows how not to write", function()
    local bad = "Borgerens udviklingsmuligheder understøttes kontinuerligt gennem handlingsanvisende indsatsbeskrivelser."
    support.finds_nothing(content({ bad = bad }, "citizen"))
  end)

  it("has each gap of a text once, in every language", function()
    local files = support.with("learning/tea/module.lua", 'stop {',
      'blanks { id = "gap", ask = "tea.why", text = "tea.a", gaps = { { right = "tea.b", feedback = "tea.told" } } },\nstop {',
      content { a = "Ja [[1]]" })
    support.finds_one(files, "content/learning/tea/words/en.lua:", "tea.a has not one gap 1")
    files["learning/tea/words/en.lua"] = words { a = "Yes [[1]] [[1]]" }
    support.finds_one(files, "content/learning/tea/words/en.lua:", "tea.a has not one gap 1")
    files["learning/tea/words/en.lua"] = words { a = "Yes [[1]]", b = "no|never" }
    support.finds_nothing(files)
  end)

  it("has its own sources", function()
    local files = content { done = "Det siger loven." }
    files["words/sources.lua"] = 'return { words = { da = { "loven" } }, texts = {} }\n'
    support.finds_one(files, "content/learning/tea/words/da.lua:", "add it to learning/tea/sources.lua")
    files["learning/tea/sources.lua"] = 'return { texts = { ["tea.done"] = { source = "SEL § 81", seen = "2025-09-22", status = "draft" } } }\n'
    support.finds_nothing(files)
  end)
end)

