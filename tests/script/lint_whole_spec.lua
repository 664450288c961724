package.path = "scripts/?.lua;tests/script/?.lua;" .. package.path
local lint = require "lint_support"

local function allow(text)
  return lint.with("words/allow.lua", "return {}", "return " .. text, lint.saying("Du bestemmer retningen sammen med personalet."))
end

describe("the list of exceptions", function()
  it("lets one word be from one check", function()
    lint.finds_nothing(allow '{ ["walk.places.why"] = { lix = "the name of a house, as it stands on the door" } }')
  end)

  it("covers no other check and no other word", function()
    local found = lint.lint(allow '{ ["walk.places.why"] = { sentence = "it is a list of names" } }')
    assert.equal(2, #found) -- the LIX as before, and an exception that nothing needs
    assert.truthy(found[1]:find("content/words/allow.lua:1: walk.places.why needs no exception from sentence", 1, true))
  end)

  it("wants a reason", function()
    lint.finds_one(allow '{ ["walk.places.why"] = { lix = "" } }', "content/words/allow.lua:1: ", "without a reason")
    lint.finds_one(allow '{ ["walk.places.why"] = { lix = true } }', "content/words/allow.lua:1: ", "without a reason")
  end)

  it("does not keep what nobody needs, nor words and checks that are not there", function()
    local list = '{ ["walk.gone"] = { lix = "a long reason" }, ["walk.done"] = { lix = "a long reason" }, ["walk.when"] = { tone = "a long reason" }, x = 1 }'
    local found = lint.lint(lint.with("words/allow.lua", "return {}", "return " .. list))
    local all = table.concat(found, "\n")
    assert.equal(4, #found)
    assert.truthy(all:find("there is no word walk.gone", 1, true))
    assert.truthy(all:find("walk.done needs no exception from lix any more", 1, true))
    assert.truthy(all:find("there is no check called tone", 1, true))
    assert.truthy(all:find("x is no entry", 1, true))
  end)
end)

describe("the list of words of offices", function()
  it("wants to know what to say instead", function()
    lint.finds_one(lint.with("words/banned.lua", '["borger"] = "sig du"', '["borger"] = ""'), "content/words/banned.lua:2: ", "the entry borger has no way out")
  end)
end)

describe("the note of what the folder is", function()
  it("is there, and is for this program", function()
    local files = lint.good()
    files["pack.lua"] = nil
    lint.finds_one(files, "content/pack.lua:1: ", "does not say what it is")
    lint.finds_one(lint.with("pack.lua", "needs = 1", "needs = 2"), "content/pack.lua:1: ", "newer than this program")
    lint.finds_one(lint.with("pack.lua", "needs = 1", "needs = 'x'"), "content/pack.lua:1: ", "no whole number")
  end)
end)

describe("linting content that is broken", function()
  local function finds_one_in(path, text, place, part)
    local files = lint.good()
    files[path] = text
    lint.finds_one(files, place, part)
  end

  it("tells files that do not load, with the line", function()
    finds_one_in("flows/cut.lua", "return flow {\n  id = ", "content/flows/cut.lua:2: ", "cannot be loaded")
    finds_one_in("flows/error.lua", "\nlocal x = nil\nreturn x.y", "content/flows/error.lua:3: ", "attempt to index")
    finds_one_in("flows/strange.lua", "error({})", "content/flows/strange.lua:1: ", "an error without text")
    finds_one_in("flows/five.lua", "return 5", "content/flows/five.lua:1: ", "returns no table")
    finds_one_in("flows/Big.lua", "return {}", "content/flows/Big.lua:1: ", "no such name")
    finds_one_in("words/da/walk.lua", "return { [", "content/words/da/walk.lua:1: ", "cannot be loaded")
    finds_one_in("words/banned.lua", "return", "content/words/banned.lua:1: ", "returns no table")
  end)

  it("tells bytes that are no text", function()
    local found = lint.lint(lint.with("words/en/walk.lua", "Have a good walk", "Have \xff"))
    assert.equal(2, #found)
    assert.truthy(found[1]:find("the file is not UTF-8", 1, true))
    assert.truthy(found[2]:find("the word walk.done is not UTF-8", 1, true))
  end)

  -- Whatever stands where something else should: findings, and never an error or a check that stops.
  it("never goes wrong itself", function()
    local values = { "nil", "5", "true", '"x"', "{}", "{ 1, {}, true }", "{ x = 1 }", "function() error({}) end", "function() return 5 end", "0/0" }
    local places = { 'id = "places"', 'ask = "walk.places"', "own = true", '"walk.place.park"', "max = 3", 'need = { "when" }', 'flow = "shoes"',
      "outputs = { pair = \"pair\" }", "version = 1", 'title = "walk.title"', "limit = 60", 'section = "walk.section"',
      "from = function(a) return a.places end", "say = function(a) return { place = a.item } end" }
    for _, place in ipairs(places) do
      local name = place:match("^(%w+) = ")
      for _, value in ipairs(values) do
        local files = lint.with("flows/walk.lua", place, (name and name .. " = " or "") .. value)
        for _, line in ipairs(lint.lint(files)) do
          assert.truthy(line:find("^content/[%w/]+%.lua:%d+: .+; .+"), line)
          assert.is_nil(line:find("stopped", 1, true), place .. " -> " .. value .. ": " .. line)
        end
      end
    end
  end)

  it("never goes wrong on a file that was cut off anywhere", function()
    local whole = lint.good()["flows/walk.lua"]
    for at = 0, #whole, 7 do
      local files = lint.good()
      files["flows/walk.lua"] = whole:sub(1, at)
      for _, line in ipairs(lint.lint(files)) do assert.is_nil(line:find("stopped", 1, true), line) end
    end
  end)
end)

describe("what the linter is handed", function()
  local json = lint.module "json"

  it("is read as JSON", function()
    assert.same({ a = { 1, -2.5, true, false }, b = {}, ["ø\n"] = "\"\\/\t😀é" },
      json.decode(' { "a" : [1, -2.5,true,false], "b":{}, "\\u00f8\\n":"\\"\\\\\\/\\t\\ud83d\\ude00é" }'))
  end)

  it("is refused in one line when it is none", function()
    for _, text in ipairs { "", "{", "[1", '{"a"', '{"a":', '"x', '"\\q"', '"\\u12"', '"\\ud800x"', "nul", '{"a" 1}', "[1 2]" } do
      local value, why = json.decode(text)
      assert.is_nil(value)
      assert.is_string(why, text)
      assert.truthy(lint.module("lint").run(text):find("^content:1: there is no list of files: [^\n]+\n$"))
    end
  end)
end)

describe("the sources of files", function()
  local lexer = lint.module "lint.lexer"

  it("become tokens with their lines: comments and strings of every form", function()
    local out = {}
    for _, token in ipairs(lexer.tokens('local a = "x\\"y" -- no "z"\n--[[ two\nlines ]] b = [==[ l]]\n ]==] .. \'q\'')) do
      out[#out + 1] = token.line .. " " .. token.kind .. " " .. token.text
    end
    assert.same({ "1 name local", "1 name a", "1 mark =", '1 string x"y', '1 comment  no "z"', "2 comment  two\nlines ", "3 name b", "3 mark =",
      "3 string  l]]\n ", "4 mark ..", "4 string q" }, out)
  end)

  it("end where they are cut off", function()
    for _, text in ipairs { '"', "'a\\", "[[", "--[[ x", "--", "[==", "\\", "a." } do assert.is_table(lexer.tokens(text)) end
  end)
end)

describe("sentences", function()
  local prose = lint.module "lint.prose"

  it("end at marks and new lines, and hold whole words", function()
    local function shape(text)
      local out = {}
      for i, sentence in ipairs(prose.sentences(text)) do
        out[i] = #sentence
      end
      return table.concat(out, " ")
    end
    assert.equal("2 2 1", shape("Hej du. Går det?\nJa!"))
    assert.equal("4", shape("Den 3. maj kommer"))
    assert.equal("3", shape("Intet CPR-nummer e-mail"))
    assert.equal("3", shape("Hej {name}, du"))
    assert.equal("", shape(" … – !"))
  end)

  it("are measured in characters: ærø is short", function()
    local lix, words, long = prose.lix("Åååååå ærøærø ååååååå")
    assert.equal(3, words)
    assert.same({ "ååååååå" }, long)
    assert.equal(36, math.floor(lix))
  end)

  it("know small letters outside ASCII", function() assert.equal("æøå é", prose.lower("ÆØÅ É")) end)
end)
