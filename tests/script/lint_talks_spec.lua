-- Talks among the content: each thing that can be wrong with one is found where it is, and a sound one is left alone.
local support = require "lint_support"

local MODULE = 'return module { id = "tea", version = 1, track = "staff", minutes = 3, title = "tea.title", about = "tea.title", mode = "check",\n' ..
  'steps = {\n' ..
  'talk { id = "dog", ask = "tea.title", talk = "dog" },\n' ..
  'stop { id = "done", ask = "tea.title" } } }\n'

local TALK = [[
return talk { id = "dog", title = "tea.title", source = false,
  vars = { trust = { 0, 3, start = 1 } }, start = "hello",
  scenes = {
    -- { a brace in a comment
    { id = "hello", says = "tea.title",
      choices = {
        { id = "form", ask = "tea.title", feedback = "tea.title", add = { trust = -1 }, go = "shut", verdict = "wrong" },
        { id = "where", ask = "tea.title", feedback = "tea.title", add = { trust = 1 }, go = "goal", verdict = "right" },
      } },
    { id = "shut", says = "tea.title",
      choices = {
        { id = "sorry", ask = "tea.title", feedback = "tea.title", add = { trust = 1 }, go = "goal", verdict = "right" },
        { id = "back", ask = "tea.title", feedback = "tea.title", go = "hello", verdict = "wrong" },
      } },
    { id = "goal", says = "tea.title",
      choices = {
        { id = "call", ask = "tea.title", feedback = "tea.title", needs = { trust = { 2, 3 } }, go = "found", verdict = "right" },
        { id = "write", ask = "tea.title", feedback = "tea.title", go = "lost", verdict = "partly" },
      } },
  },
  endings = {
    { id = "found", kind = "good", says = "tea.title", why = "tea.why" },
    { id = "lost", kind = "bad", says = "tea.title", why = "tea.why" },
  },
}
]]

local WORDS = 'return {\n["tea.title"] = "Te",\n["tea.why"] = "Ja",\n}\n'

local function content()
  local files = support.good()
  files["learning/tea/module.lua"], files["learning/tea/talks/dog.lua"] = MODULE, TALK
  files["learning/tea/words/da.lua"], files["learning/tea/words/en.lua"] = WORDS, WORDS
  return files
end

local PATH = "learning/tea/talks/dog.lua"

local function with(old, new, files) return support.with(PATH, old, new, files or content()) end

local function finds(line, part, ...)
  local files = content()
  for _, change in ipairs { ... } do with(change[1], change[2], files) end
  support.finds_one(files, "content/" .. PATH .. ":" .. line .. ": ", part)
end

describe("a talk in lint", function()
  it("is clean when it is sound", function() support.finds_nothing(content()) end)

  it("is told in its own file where it is not whole", function()
    finds(7, "scene hello, choice form: it goes to shutt, which is no scene", { 'go = "shut"', 'go = "shutt"' })
  end)

  it("misses feedback, why and source", function()
    finds(13, "the choice back has no feedback", { 'id = "back", ask = "tea.title", feedback = "tea.title"', 'id = "back", ask = "tea.title"' })
    finds(23, "the ending lost does not say why", { 'kind = "bad", says = "tea.title", why = "tea.why"', 'kind = "bad", says = "tea.title"' })
    finds(1, "its endings rest on no source", { ", source = false", "" })
    finds(22, "the ending found has no source", { ", source = false", "" }, { 'kind = "bad",', 'kind = "bad", source = false,' })
    finds(1, "the source tea.why is none of sources.lua", { "source = false", 'source = "tea.why"' })
  end)

  it("takes a source that its texts have", function()
    local files = with(", source = false", "")
    files["learning/tea/sources.lua"] = 'return { texts = { ["tea.why"] = { source = "SEL § 81", seen = "2025-09-22", status = "draft" } } }\n'
    support.finds_nothing(files)
  end)

  it("has scenes, choices and endings that nobody can come to", function()
    finds(10, "nobody can come to the scene shut", { 'go = "shut"', 'go = "goal"' })
    finds(17, "nobody can ever take the choice call of the scene goal", { "{ 2, 3 } }, go = \"found\"", "{ 3, 3 } }, go = \"lost\"" },
      { '"lost", verdict = "partly"', '"found", verdict = "partly"' }, { '"hello", verdict = "wrong"', '"lost", verdict = "wrong"' })
    finds(23, "nobody can come to the ending lost", { '"lost", verdict = "partly"', '"found", verdict = "partly"' })
  end)

  it("has places where nobody comes on", function()
    finds(15, 'nobody comes on from the scene goal after form, sorry with trust = 1: no choice is open',
      { 'feedback = "tea.title", go = "lost"', 'feedback = "tea.title", needs = { trust = { 2, 3 } }, go = "lost"' })
  end)

  it("has a circle without a way out", function()
    local files = with('feedback = "tea.title", add = { trust = 1 }, go = "goal", verdict = "right" },\n        { id = "back"',
      'feedback = "tea.title", go = "shut", verdict = "right" },\n        { id = "back"')
    with('go = "hello", verdict = "wrong"', 'go = "shut", verdict = "wrong"', files)
    support.finds_one(files, "content/" .. PATH .. ":10: ", "from the scene shut no way leads to an ending, after form")
  end)

  it("is too large to be gone through", function()
    local vars, moves, needs = {}, {}, {}
    for i = 1, 20 do
      vars[i], needs[i] = "v" .. i .. " = { 0, 1 }", "v" .. i .. " = 1"
      moves[i] = '{ id = "m' .. i .. '", ask = "tea.title", feedback = "tea.title", set = { v' .. i .. ' = 1 }, go = "hello" },'
    end
    finds(1, "20 variables matter at once in the scene hello",
      { "trust = { 0, 3, start = 1 }", "trust = { 0, 3, start = 1 }, " .. table.concat(vars, ", ") },
      { "choices = {\n", "choices = {\n" .. table.concat(moves, "\n") .. "\n" },
      { "needs = { trust = { 2, 3 } }", "needs = { " .. table.concat(needs, ", ") .. " }" })
  end)

  it("belongs to a step, under its own name", function()
    local files = content()
    files["learning/tea/talks/cat.lua"] = TALK:gsub('id = "dog"', 'id = "cat"')
    support.finds_one(files, "content/learning/tea/talks/cat.lua:1: ", "no step of the module uses this talk")
    finds(1, "the talk is called cat and its file dog", { 'id = "dog"', 'id = "cat"' })
    files = support.with("learning/tea/module.lua", 'talk = "dog" }', 'talk = "dig" }', content())
    files[PATH] = nil
    support.finds_one(files, "content/learning/tea/module.lua:3: tea/dog: ", "there is no talk dig")
  end)

  it("has no hint of its own: that stands in its scenes", function()
    local files = support.with("learning/tea/module.lua", 'talk = "dog" }', 'talk = "dog", hint = "tea.why" }', content())
    support.finds_one(files, "content/learning/tea/module.lua:3: tea/dog: ", "a talk has no hint of its own")
  end)
end)

-- Five questions, three cards each; the right one at `place`, and as long as `right` says.
local function questions(place, right, more)
  local out, files = {}, content()
  for i = 1, 5 do
    local options = {}
    for j = 1, 3 do
      local at = type(place) == "function" and place(i) or place
      local name, right_too = j == at and "right" or "other" .. j, j == at and ", right = true" or ""
      options[j] = string.format('{ value = "o%d", ask = "tea.%s", feedback = "tea.why"%s }', j, name, right_too)
    end
    out[i] = string.format('one { id = "q%d", ask = "tea.title", %soptions = { %s } },\n', i, more or "", table.concat(options, ", "))
  end
  support.with("learning/tea/module.lua", 'talk { id = "dog", ask = "tea.title", talk = "dog" },\n', "", files)
  files[PATH] = nil
  support.with("learning/tea/module.lua", "steps = {\n", "steps = {\n" .. table.concat(out), files)
  for _, lang in ipairs { "da", "en" } do
    support.with("learning/tea/words/" .. lang .. ".lua", 'return {\n', 'return {\n["tea.right"] = "' .. right .. '",\n' ..
      '["tea.other1"] = "Vi ser på det i morgen.",\n["tea.other2"] = "Vi ser på det nu.",\n["tea.other3"] = "Vi ser på det.",\n', files)
  end
  return files
end

local function in_turn(i) return i % 3 + 1 end

describe("what gives the right answer away", function()
  it("is nothing in sound questions", function()
    support.finds_nothing(questions(in_turn, "Vi ser på det."))
    support.finds_nothing(questions(2, "Vi ser på det.", "shuffle = true, "))
  end)

  it("is its place", function()
    support.finds_one(questions(2, "Vi ser på det."), "content/learning/tea/module.lua:3: ", "the right answer stands in place 2 in all 5 questions")
  end)

  it("is its length, also where it is mixed", function()
    support.finds_one(questions(in_turn, "Vi ser på det nu, i morgen og i dag."), "content/learning/tea/module.lua:3: ",
      "the right answer is the longest in 5 of 5 questions")
  end)
end)
