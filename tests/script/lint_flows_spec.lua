package.path = "scripts/?.lua;tests/script/?.lua;" .. package.path
local lint = require "lint_support"

local WALK = "flows/walk.lua"
local function walk(old, new, files) return lint.with(WALK, old, new, files) end

describe("linting flows", function()
  it("finds nothing in good content", function() lint.finds_nothing(lint.good()) end)

  describe("whose definition", function()
    it("has an unknown attribute: names the step's line", function()
      lint.finds_one(walk("limit = 60", 'colour = "red"'), "content/flows/walk.lua:6: ", "unknown attribute colour")
    end)

    it("has two steps of one name: names the second", function()
      lint.finds_one(walk('{ id = "places"', '{ id = "name"'), "content/flows/walk.lua:7: ", "there twice")
    end)

    it("has an unknown kind of step", function()
      lint.finds_one(walk("info {", "slider {"), "content/flows/walk.lua:5: ", "slider")
    end)

    it("has a step that is no table", function()
      lint.finds_one(walk('info { id = "hello", ask = "walk.hello", section = "walk.section" }', 'info "hello"'),
        "content/flows/walk.lua:5: ", "a step is a table")
    end)

    it("goes wrong inside a repeat: names the line in there", function()
      lint.finds_one(walk('text { id = "with",', 'text { id = "with", limit = "x",'), "content/flows/walk.lua:10: ",
        "walk/walks/with: limit is a string")
    end)

    it("goes wrong in a called flow: tells it once, where it is written", function()
      lint.finds_one(lint.with("flows/shoes.lua", 'one { id = "pair",', 'one { id = "pair", colour = 1,'), "content/flows/shoes.lua:5: ",
        "unknown attribute colour")
    end)

    it("has a version without a way on for older answers", function()
      lint.finds_one(walk("version = 1", "version = 2"), "content/flows/walk.lua:3: ", "answers of version 1")
    end)

    it("has another name than its file", function()
      lint.finds_one(walk('id = "walk"', 'id = "stroll"'), "content/flows/walk.lua:3: ", "the flow is called stroll")
    end)

    it("is no flow at all", function()
      lint.finds_one(walk("steps = {", "stairs = {"), "content/flows/walk.lua:3: ", "this is no flow")
    end)

    it("holds a step made by a function: names the line that asked for it", function()
      local files = walk("return flow {", "local function made(id) return text { id = id, ask = \"walk.name\", tone = 1 } end\nreturn flow {")
      lint.finds_one(walk('text { id = "name", ask = "walk.name", limit = 60 }', 'made "name"', files), "content/flows/walk.lua:7: ",
        "unknown attribute tone")
    end)
  end)

  describe("with steps nobody reaches", function()
    it("finds one behind a stop without a condition", function()
      local done = 'stop { id = "done", ask = "walk.done" },'
      lint.finds_one(walk(done, done .. '\n    info { id = "late", ask = "walk.hello" },'),
        "content/flows/walk.lua:16: ", "late comes after the stop done")
    end)

    it("finds one behind a stop inside a repeat", function()
      lint.finds_one(walk('text { id = "with",', 'stop { id = "out", ask = "walk.done" }, text { id = "with",'), "content/flows/walk.lua:10: ",
        "with comes after the stop out")
    end)

    it("finds a repeat that may never happen", function()
      lint.finds_one(walk("max = 3", "max = 0"), "content/flows/walk.lua:9: ", "never reached: max is 0")
    end)

    it("finds a call to a flow that is not there", function()
      local files = walk('flow = "shoes", outputs = { pair = "pair" }', 'flow = "boots"')
      files["flows/shoes.lua"] = nil
      lint.finds_one(files, "content/flows/walk.lua:13: ", "there is no flow boots")
    end)

    it("comes to an end in lists that hold each other", function()
      local circle = "local round = {}\nfor i = 1, 40 do round[i] = gather { id = \"g\" .. i, steps = round } end\nreturn flow {"
      local found = lint.lint(walk("steps = {", "steps = { each { id = \"all\", ask = \"walk.done\", add = true, steps = round },",
        walk("return flow {", circle)))
      assert.is_true(#found > 0 and #found < 1000)
      local told = false
      for _, line in ipairs(found) do told = told or line:find("a step contains itself", 1, true) ~= nil end
      assert.is_true(told)
    end)

    it("finds flows that call each other in a circle, in both", function()
      local found = lint.lint(lint.with("flows/shoes.lua", "steps = {", 'steps = {\n    call { id = "again", flow = "walk" },'))
      assert.equal(2, #found)
      assert.truthy(found[1]:find("content/flows/shoes.lua:5: ", 1, true) and found[1]:find("calls itself", 1, true))
      assert.truthy(found[2]:find("content/flows/walk.lua:13: ", 1, true) and found[2]:find("calls itself", 1, true))
    end)
  end)

  describe("with dead ends", function()
    it("finds a flow without an end", function()
      lint.finds_one(walk('stop { id = "done", ask = "walk.done" },', ""), "content/flows/walk.lua:14: ", "has no end")
    end)

    it("finds a need that no step fills", function()
      lint.finds_one(walk('need = { "when" }', 'need = { "when", "where" }'), "content/flows/walk.lua:12: ", "rest needs where")
    end)

    it("finds a choice that wants more than there is", function()
      lint.finds_one(walk("own = true,", "min = 3,"), "content/flows/walk.lua:7: ", "places wants at least 3")
      lint.finds_nothing(walk("own = true,", "own = true, min = 3,"))
    end)

    it("finds a number that cannot be", function()
      lint.finds_one(walk("text { id = \"name\", ask = \"walk.name\", limit = 60 }", 'number { id = "name", ask = "walk.name", min = 5, max = 4 }'),
        "content/flows/walk.lua:6: ", "name wants at least 5")
    end)

    it("finds an answer the called flow does not give", function()
      lint.finds_one(walk('pair = "pair"', 'pair = "lace"'), "content/flows/walk.lua:13: ", "takes pair from lace")
    end)
  end)
end)
