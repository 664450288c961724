package.path = "scripts/?.lua;tests/script/?.lua;" .. package.path
local lint = require "lint_support"

local DA, EN = "words/da/walk.lua", "words/en/walk.lua"

describe("linting words", function()
  describe("that somebody asks for", function()
    it("finds a question without words: names the flow's line", function()
      lint.finds_one(lint.with("flows/walk.lua", 'ask = "walk.name"', 'ask = "walk.nickname"'), "content/flows/walk.lua:6: ",
        "there is no word walk.nickname")
    end)

    it("finds an option without words", function()
      lint.finds_one(lint.with("flows/walk.lua", "walk.place.park", "walk.place.sea"), "content/flows/walk.lua:8: ", "walk.place.sea")
    end)

    it("finds a question whose whole area is missing", function()
      lint.finds_one(lint.with("flows/walk.lua", 'ask = "walk.name"', 'ask = "talk.name"'), "content/flows/walk.lua:6: ", "talk.name")
    end)

    it("finds a key that only a function of the flow names, but not kinds of entries", function()
      lint.finds_one(lint.with("flows/walk.lua", "return { place = a.item }", 'return { place = { key = "walk.place.sea" } }'),
        "content/flows/walk.lua:10: ", "walk.place.sea")
    end)

    it("finds a beginning that no word has", function()
      lint.finds_one(lint.with("flows/walk.lua", "a.item }", '{ key = "walk.spot." .. a.item } }'), "content/flows/walk.lua:10: ",
        "begin with walk.spot.")
      lint.finds_nothing(lint.with("flows/walk.lua", "a.item }", '{ key = "walk.place." .. a.item } }'))
    end)

    it("finds an option without words where the list is shared: names its line there", function()
      local OPTIONS = [[options = {
      { value = "park", ask = "walk.place.park" }, { value = "water", ask = "walk.place.water" } }]]
      local files = lint.with("flows/walk.lua", OPTIONS, 'options = shared "places"')
      files["shared/places.lua"] = 'return {\n  { value = "park", ask = "walk.place.park" },\n  { value = "sea", ask = "walk.place.sea" },\n}'
      lint.finds_one(files, "content/shared/places.lua:3: ", "walk.place.sea")
      files["shared/places.lua"] = 'return { { value = "park", ask = "walk.place.park" } }'
      lint.finds_nothing(files)
    end)

    it("tells once, and where it is, what breaks in a shared file", function()
      local files = lint.with("flows/walk.lua", "return flow", 'local OPTIONS = shared "some"\nreturn flow')
      files["shared/some.lua"] = "return {\n{"
      lint.finds_one(files, "content/shared/some.lua:2: ", "the file cannot be loaded")
      files["shared/some.lua"] = nil
      lint.finds_one(files, "content/flows/walk.lua:2: ", "content/shared/some.lua: no such file")
    end)

    it("finds what a screen asks for; one and many stand for their word; module names are none", function()
      local files = lint.good()
      files["scripts/walk/path.lua"] = "return {}"
      files["scripts/screens/walk.lua"] = 'local p = require "walk.path"\nreturn t("walk.count", p), t("walk.titel"), p.kind == "walk.agreed"'
      lint.finds_one(files, "scripts/screens/walk.lua:2: ", "there is no word walk.titel")
    end)
  end)

  describe("in two languages", function()
    it("finds a word that English lacks, next to its neighbour", function()
      lint.finds_one(lint.with(EN, '  ["walk.hello"] = "Good to see you",\n', ""), "content/words/en/walk.lua:3: ", "the word walk.hello is missing")
    end)

    it("finds a word that Danish lacks", function()
      lint.finds_one(lint.with(DA, '  ["walk.places.why"] = "Så ved vi, hvad du kan lide. Du kan altid lave det om.",\n', ""),
        "content/words/da/walk.lua:7: ", "walk.places.why is missing")
    end)

    it("finds a file that one language lacks", function()
      local files = lint.good()
      files["words/en/extra.lua"] = 'return { ["extra.a"] = "More" }'
      lint.finds_one(files, "content/words/da/extra.lua:1: ", "there are no words here")
    end)

    it("asks the same of a third language", function()
      local files = lint.good()
      files["words/pl/walk.lua"] = (files[EN]:gsub('  %["walk.done"%][^\n]*\n', ""))
      lint.finds_one(files, "content/words/pl/walk.lua:", "walk.done is missing")
    end)

    it("finds placeholders that differ, both ways", function()
      local found = lint.lint(lint.with(EN, "{place}", "{spot}"))
      local all = table.concat(found, "\n")
      assert.truthy(all:find("content/words/en/walk.lua:11: walk.with lacks {place}", 1, true))
      assert.truthy(all:find("content/words/en/walk.lua:11: walk.with has {spot}", 1, true))
      assert.truthy(all:find("content/words/en/walk.lua:11: nothing fills {spot}", 1, true))
      assert.equal(3, #found)
    end)
  end)

  it("finds a placeholder that the step does not fill", function()
    local files = lint.with("flows/walk.lua", "place = a.item", "plaice = a.item")
    local found = lint.lint(files)
    assert.equal(2, #found)
    assert.truthy(found[1]:find("content/words/da/walk.lua:11: nothing fills {place} in walk.with", 1, true))
  end)

  it("takes what the repeat round a step fills as filled", function()
    local files = lint.with("flows/walk.lua", ', say = function(a) return { place = a.item } end', "")
    lint.finds_nothing(lint.with("flows/walk.lua", "max = 3,", "max = 3, say = function(a) return { place = a.item } end,", files))
  end)

  it("takes what a say fills out of lists as known, whatever is in them", function()
    lint.finds_nothing(lint.with("flows/walk.lua", "return { place = a.item }",
      "local n = 0 for _ in ipairs(a.up.list) do n = n + 1 end while a.x and n < 0 do n = n + 1 end return { place = n .. a.inputs.x.y.z }"))
  end)

  describe("that are badly kept", function()
    it("finds a key written twice", function()
      lint.finds_one(lint.with(DA, '["walk.done"] = "God tur",', '["walk.done"] = "God tur",\n  ["walk.title"] = "En tur",'),
        "content/words/da/walk.lua:20: ", "walk.title is already on line 2")
    end)

    it("finds a key in the wrong file", function()
      local found = lint.lint(lint.with(DA, '["walk.done"] = "God tur",', '["walk.done"] = "God tur",\n  ["talk.a"] = "Hej",'))
      assert.truthy(found[1]:find("content/words/da/walk.lua:20: talk.a is not found here", 1, true))
    end)

    it("finds a word that says nothing", function()
      lint.finds_one(lint.with(DA, '"God tur"', '" … "'), "content/words/da/walk.lua:19: ", "walk.done says nothing")
    end)

    it("finds a word that is no text", function()
      lint.finds_one(lint.with(DA, '"God tur"', "5"), "content/words/da/walk.lua:19: ", "the word walk.done is a number")
    end)

    it("finds a brace that is not closed", function()
      lint.finds_one(lint.with(DA, '"God tur"', '"God tur {name"'), "content/words/da/walk.lua:19: ", "opens {")
    end)

    it("finds what is marked as unfinished, in words and in comments", function()
      lint.finds_one(lint.saying("TODO"), "content/words/da/walk.lua:7: ", '"todo"')
      lint.finds_one(lint.saying("Det skal bekræftes."), "content/words/da/walk.lua:7: ", '"skal bekræftes"')
      lint.finds_one(lint.with(EN, "return {", "return { -- to be confirmed by the house"), "content/words/en/walk.lua:1: ", '"to be confirmed"')
      lint.finds_nothing(lint.saying("En metodos."))
    end)
  end)

  describe("that are too heavy", function()
    it("finds two questions in one", function()
      lint.finds_one(lint.with(DA, "Hvad vil du kaldes?", "Hvad hedder du? Og hvad vil du kaldes?"), "content/words/da/walk.lua:5: ",
        "asks 2 questions")
    end)

    it("finds LIX above 30 in Danish, and names the long words", function()
      lint.finds_one(lint.saying("Du bestemmer retningen sammen med personalet."), "content/words/da/walk.lua:7: ",
        "bestemmer, retningen, personalet")
      lint.finds_nothing(lint.saying("Du går den vej, du vil, med os ved siden."))
    end)

    it("measures no LIX in labels, where one long word decides", function()
      lint.finds_nothing(lint.saying("Din kontaktperson"))
    end)

    it("measures no LIX in English", function()
      lint.finds_nothing(lint.with(EN, "Have a good walk", "Everybody together decides directions around Copenhagen"))
    end)

    it("finds a sentence of more than 18 words, and lets 18 pass", function()
      local eighteen = "en to tre fire fem seks syv otte ni ti en to tre fire fem seks syv otte"
      lint.finds_nothing(lint.saying("Så. " .. eighteen .. "."))
      lint.finds_one(lint.with(EN, "Have a good walk", eighteen .. " ni"), "content/words/en/walk.lua:19: ", "a sentence of 19 words")
    end)

    it("finds words of offices by word, by beginning and by phrase, and says what to say", function()
      lint.finds_one(lint.saying("En Borger er her."), "content/words/da/walk.lua:7: ", 'says "borger"; sig du')
      lint.finds_one(lint.saying("Giv dit samtykkeark."), "content/words/da/walk.lua:7: ", 'says "samtykke-"')
      lint.finds_one(lint.saying("Det er i henhold til det."), "content/words/da/walk.lua:7: ", 'says "i henhold til"')
      lint.finds_nothing(lint.saying("Det er i henhold. Til ham går borgerlig tale godt nu."))
    end)

    it("keeps each language's list to itself", function()
      lint.finds_one(lint.with(EN, "Have a good walk", "Hello citizen"), "content/words/en/walk.lua:19: ", "say you")
      lint.finds_nothing(lint.saying("Hej citizen"))
    end)

    it("finds the polite form, but not people spoken of", function()
      lint.finds_one(lint.saying("Vi hjælper Dem."), "content/words/da/walk.lua:7: ", 'says "Dem"; say du')
      lint.finds_one(lint.saying("De skal skrive her."), "content/words/da/walk.lua:7: ", 'says "De"')
      lint.finds_nothing(lint.saying("De nye går med. De er her. Giv dem mad."))
    end)

    it("finds a file whose texts are each passable and together hard to read", function()
      local texts = {}
      for i = 1, 4 do texts[i] = ('  ["hard.a%d"] = "Du kan gå derhen sammen med din kontaktperson.",\n'):format(i) end
      local files = lint.good()
      files["words/da/hard.lua"] = "return {\n" .. table.concat(texts) .. "}"
      files["words/en/hard.lua"] = files["words/da/hard.lua"]
      lint.finds_nothing(files) -- 8 words, 1 long: LIX 20
      files["words/da/hard.lua"] = files["words/da/hard.lua"]:gsub("gå derhen sammen", "snakke derhen sammen")
      lint.finds_nothing(files)
      files["words/da/hard.lua"] = files["words/da/hard.lua"]:gsub("med din kontaktperson", "med din flinke")
      files["words/da/hard.lua"] = files["words/da/hard.lua"]:gsub("Du kan snakke derhen sammen med din flinke", "Du kan snakke sammen derhjemme")
      lint.finds_one(files, "content/words/da/hard.lua:1: ", "on average, the most is 24")
    end)
  end)

  describe("about the law", function()
    local LAW = 'return { words = { da = { "loven" }, en = { "law" } }, texts = { %s } }'
    local function with_source(entry)
      local files = lint.saying("Loven siger det.")
      files["words/sources.lua"] = LAW:format(entry)
      return files
    end

    it("finds a text that says what the law says and has no source, by word and by paragraph sign", function()
      lint.finds_one(with_source(""), "content/words/da/walk.lua:7: ", "walk.places.why says what the law says")
      lint.finds_one(lint.heard_as(lint.saying("Det står i § 12."), "Det står i paragraf 12."), "content/words/da/walk.lua:7: ", "has no source")
      lint.finds_nothing(with_source('["walk.places.why"] = { source = "The Act, § 1", seen = "2026-01-31", status = "draft" }'))
    end)

    it("finds a source without its day, status or checker, one that has expired, and one for no word", function()
      local at = "content/words/sources.lua:1: "
      lint.finds_one(with_source('["walk.places.why"] = { seen = "2026-01-31", status = "draft" }'), at, "names no source")
      lint.finds_one(with_source('["walk.places.why"] = { source = "§ 1", seen = "lately", status = "draft" }'), at, "when the source was read")
      lint.finds_one(with_source('["walk.places.why"] = { source = "§ 1", seen = "2026-01-31", status = "sure" }'), at, "has no status")
      lint.finds_one(with_source('["walk.places.why"] = { source = "§ 1", seen = "2026-01-31", status = "checked" }'), at, "not by whom")
      lint.finds_one(with_source('["walk.places.why"] = { source = "§ 1", seen = "2026-01-31", status = "expired" }'), at, "has expired")
      lint.finds_one(with_source('["walk.places.why"] = { source = "§ 1", seen = "2026-01-31", status = "checked",'
        .. ' checked_by = "J. (made up)", checked_on = "2026-02-01" },\n["walk.none"] = { source = "§ 1", seen = "2026-01-31", status = "draft" }'),
        "content/words/sources.lua:2: ", "there is no word walk.none")
    end)
  end)
end)
