-- What must be able to be heard, and done without a finger that draws.
package.path = "scripts/?.lua;tests/script/?.lua;" .. package.path
local lint = require "lint_support"

local DA = "words/da/walk.lua"

describe("linting what is heard", function()
  it("finds short forms, and says what to write", function()
    lint.finds_one(lint.saying("Vi går f.eks. en tur."), "content/words/da/walk.lua:7: ",
      'walk.places.why has "f.eks.", which a voice reads wrongly; write "for eksempel"')
    lint.finds_one(lint.saying("Kl. ti er det tid."), "content/words/da/walk.lua:7: ", '"kl."')
    lint.finds_one(lint.saying("Vi går fx en tur."), "content/words/da/walk.lua:7: ", '"fx"')
    lint.finds_one(lint.with("words/en/walk.lua", '"Have a good walk"', '"Go e.g. home"'), "content/words/en/walk.lua:19: ", '"e.g."')
  end)

  it("takes no word for a short form that only ends or begins like one", function()
    lint.finds_nothing(lint.saying("Det er en onkl. Her er fxa."))
    lint.finds_nothing(lint.with("words/en/walk.lua", '"Have a good walk"', '"Vi går f.eks. ud"'))
  end)

  it("finds signs, pictures and numbers that run into each other", function()
    for text, what in pairs { ["Det er § 12"] = "§", ["Ja \u{1F600}"] = "\u{1F600}", ["Hjem \u{2192} ud"] = "\u{2192}", ["10 % af det"] = "%",
      ["To \u{B7} tre"] = "\u{B7}", ["Mig & dig"] = "&", ["Om 2-3 dage"] = "2-3", ["Om 2\u{2013}3 dage"] = "2\u{2013}3", ["Den 1/2 er god"] = "/",
      ["Vi ses 14.30 her"] = "14.30" } do
      local all = table.concat(lint.lint(lint.saying(text)), "\n")
      assert.truthy(all:find('walk.places.why has "' .. what .. '"', 1, true), text .. ": " .. all)
    end
  end)

  it("lets ordinary signs, dates, accents and other letters pass", function()
    for _, text in ipairs { "Ja: det går, \u{BB}tak\u{AB} \u{2013} vi ses den 12. maj!", "Café og naïve venner", "نعم", "Det koster 20 (to gange 10)…" } do
      lint.finds_nothing(lint.saying(text))
    end
  end)

  it("takes a text with a sibling that says it as it is spoken; that one must be able to be heard", function()
    lint.finds_nothing(lint.heard_as(lint.saying("Vi ses f.eks. i dag."), "Vi ses for eksempel i dag."))
    lint.finds_one(lint.heard_as(lint.saying("Vi ses f.eks. i dag."), "Vi ses kl. ti."), "content/words/da/walk.lua:19: ", '"kl."')
  end)

  it("finds what is said in place of nothing, or with a name that nothing fills", function()
    local function add(files, path, what) return lint.with(path, '  ["walk.done"]', what .. '\n  ["walk.done"]', files) end
    local files = add(add(nil, DA, '  ["walk.gone.voice"] = "Hej",'), "words/en/walk.lua", '  ["walk.gone.voice"] = "Hello",')
    local found = lint.lint(files)
    assert.equal(2, #found)
    assert.truthy(found[1]:find("walk.gone.voice is said in place of nothing", 1, true))
    found = lint.lint(lint.heard_as(lint.saying("Vi ses."), "Vi ses, {name}.", "See you, {name}."))
    assert.truthy(table.concat(found, "\n"):find("nothing fills {name} in walk.places.why.voice", 1, true))
  end)

  it("finds an option that is a picture alone", function()
    lint.finds_one(lint.with("flows/walk.lua", '{ value = "park", ask = "walk.place.park" }', '{ value = "park", icon = "park" }'),
      "content/flows/walk.lua:7: ", "the option park of places is a picture alone")
    lint.finds_nothing(lint.with("flows/walk.lua", '{ value = "park", ask = "walk.place.park" }', '{ value = "park", icon = "park", words = "Valby" }'))
  end)

  it("finds a chart without a sentence", function()
    local function screen(chart)
      local files = lint.good()
      files["scripts/screens/walk.lua"] = "return\n" .. chart
      return files
    end
    local at = "scripts/screens/walk.lua:2: "
    lint.finds_one(screen "node.chart { style = 'bar', item('a') }", at, "a chart without a sentence")
    lint.finds_one(screen "{ kind = 'chart', style = 'bar', low = f({ label = 't' }) }", at, "a chart without a sentence")
    lint.finds_one(screen "node.chart { label = t('walk.done') }", at, "a chart without a sentence") -- two words
    lint.finds_one(screen "node.chart { label = name, style = t('walk.places') }", at, "a chart without a sentence")
    lint.finds_nothing(screen "node.chart { style = 'bar', -- label\n label = t('walk.places', { n = 1 }), item('a') }")
  end)
end)

describe("linting what is done by moving a finger", function()
  local function screen(source)
    local files = lint.good()
    files["scripts/screens/walk.lua"] = "return {\n" .. source .. " }"
    return files
  end

  it("finds a signature with no other way: names line and mend", function()
    lint.finds_one(screen "{ kind = 'signature', id = 'sign', label = f { instead = 'x' } }", "scripts/screens/walk.lua:2: ",
      "a signature can only be drawn with a finger; make a button or a choice")
    lint.finds_one(screen "node.signature { id = 'sign', instead = other }", "scripts/screens/walk.lua:2: ", "can only be drawn")
  end)

  it("finds another way that nobody makes", function()
    lint.finds_one(screen "node.signature { id = 'sign', instead = 'said' }, node.text('said')", "scripts/screens/walk.lua:2: ",
      "there is no button or choice said to press")
  end)

  it("is silent where a button or a choice does the same", function()
    lint.finds_nothing(screen "{ kind = 'signature', id = 'sign', instead = 'said', grow = true }, node.choice('said', t('walk.done'))")
    lint.finds_nothing(screen "node.button('said', t('walk.done')), node.signature { instead = 'said' }")
  end)
end)
