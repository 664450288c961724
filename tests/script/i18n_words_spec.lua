package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local function read(path)
  local file = assert(io.open(path))
  local text = file:read("a")
  file:close()
  return text
end

local function words(lang, area)
  return assert(loadfile("content/words/" .. lang .. "/" .. area .. ".lua", "t", {}))()
end

local function placeholders(text)
  local out = {}
  for name in text:gmatch("{(%a+)}") do out[#out + 1] = name end
  table.sort(out)
  return table.concat(out, " ")
end

describe("words", function()
  local i18n
  before_each(function()
    fake.start()
    i18n = require "i18n"
  end)

  it("fill placeholders, once and only those that are known", function()
    assert.equal("Er du {name}?", i18n.fill("Er du {name}?", {}))
    assert.equal("Er du {b}?", i18n.fill("Er du {name}?", { name = "{b}", b = "x" }))
    assert.equal("{", i18n.fill("{", { x = 1 }))
  end)

  it("stand in for their keys in what somebody made up, at any depth", function()
    fake.contents["words/da/t"] = { ["t.goal"] = "Jeg vil sove" }
    local made_up = { goals = { { id = "g", words = { key = "t.goal" } } }, count = 1 }
    assert.same({ goals = { { id = "g", words = "Jeg vil sove" } }, count = 1 }, i18n.said(made_up))
    assert.same({ key = "t.goal" }, made_up.goals[1].words)
  end)

  it("are said as their sibling .voice says, also inside other words; a dot between things is a pause", function()
    i18n.heard = true
    fake.contents["words/da/t"] = { ["t.act"] = "lov § 110", ["t.act.voice"] = "lov paragraf 110", ["t.a"] = "Efter {act}", ["t.n"] = "kl. {n}",
      ["t.n.voice"] = "klokken {n}", ["t.short"] = "§ 1", ["t.short.voice"] = "paragraf 1" }
    assert.is_nil(i18n.aloud "lov § 110")
    i18n.t "t.a"
    assert.equal("Efter lov paragraf 110, og Ib, nu", i18n.aloud "Efter lov § 110 · og Ib · nu")
    assert.equal("kl. 10", i18n.t("t.n", { n = 10 }))
    assert.equal("klokken 10", i18n.aloud "kl. 10")
    assert.is_nil(i18n.aloud "Hej")
    i18n.forget()
    assert.is_nil(i18n.aloud "kl. 10")
  end)

  it("choose one or many by n", function()
    assert.equal("1 ønske venter her, til du er klar", i18n.t("home.waiting", { n = 1 }))
    assert.equal("3 ønsker venter her, til du er klar", i18n.t("home.waiting", { n = 3 }))
  end)

  it("fall back to Danish, and then to a plain sentence; the log names the key once", function()
    fake.contents["words/en/home"] = {}
    i18n.use("en")
    assert.equal("Velkommen", i18n.t("home.welcome"))
    assert.equal("Words are missing here.", i18n.t("home.no_such_word"))
    i18n.t("home.no_such_word")
    assert.same({ "no words for home.no_such_word: add them to content/words/en/home.lua" }, fake.logged)
  end)

  it("are not looked for under what somebody wrote, and the log never holds that", function()
    for _, text in ipairs { "Karla", "i en fart", "Sofie.Jensen" } do
      assert.equal("Her mangler en tekst.", i18n.t(text))
      assert.is_false(i18n.has(text))
    end
    assert.same({}, fake.logged)
  end)

  it("come from the program's own content when a screen asks for one that the content in use lacks", function()
    fake.contents["words/da/ui"], fake.contents["words/en/ui"] = {}, {}
    fake.spares["words/da/ui"] = { ["ui.back"] = "Tilbage", ["ui.back.text"] = "Kun med vilje" }
    assert.equal("Tilbage", i18n.t("ui.back"))
    assert.equal("Tilbage", i18n.word("da", "ui.back"))
    assert.is_false(i18n.has("ui.back.text")) -- what may be left out is not put back
    i18n.use("en")
    assert.equal("Tilbage", i18n.t("ui.back"))
  end)

  it("are at the very least a sentence of the program's own", function()
    fake.contents["words/da/error"], fake.contents["words/en/error"] = false, false
    fake.spares["words/da/error"] = { ["error.no_words"] = "Her mangler en tekst." }
    assert.equal("Her mangler en tekst.", i18n.t("error.again"))
    fake.spares["words/da/error"] = nil
    i18n.forget()
    assert.equal("[error.again]", i18n.t("error.again"))
  end)

  it("use the easy sibling for those who chose it, where there is one", function()
    fake.contents["words/da/x"] = { ["x.a"] = "svær", ["x.a.easy"] = "let", ["x.b"] = "kun en" }
    i18n.reading = "easy"
    assert.equal("let", i18n.t("x.a"))
    assert.equal("kun en", i18n.t("x.b"))
  end)

  it("survive a missing and a broken file", function()
    fake.contents["words/da/x"] = false
    fake.contents["words/da/y"] = "not a table"
    assert.equal("Her mangler en tekst.", i18n.t("x.a"))
    assert.equal("Her mangler en tekst.", i18n.t("y.a"))
  end)

  it("read a file only when its first word is asked for", function()
    assert.is_not_nil(fake.contents["words/da/home"] or fake.view() and fake.contents["words/da/home"])
    assert.is_nil(fake.contents["words/da/error"])
    i18n.t("error.again")
    assert.is_not_nil(fake.contents["words/da/error"])
  end)

  it("in the made-up language are 40 % longer, keep their placeholders and run right to left", function()
    local english = words("en", "home")
    require("screens.app").speak("x-pseudo")
    for _, key in ipairs { "home.plan", "home.history.goal.new.many" } do
      local made_up = i18n.t(key)
      assert.is_true(utf8.len(made_up) >= utf8.len(english[key]) * 1.4)
      assert.equal(placeholders(english[key]), placeholders(made_up))
    end
    assert.is_true(i18n.rtl())
    assert.is_false(i18n.rtl("da"))
    assert.is_true(i18n.rtl("ar"))
  end)
end)

describe("the word files", function()
  for _, area in ipairs { "ui", "home", "error" } do
    it(area .. ": have the same keys and placeholders in Danish and English", function()
      local da, en = words("da", area), words("en", area)
      for key, text in pairs(da) do
        assert.is_string(en[key], key .. " in English")
        assert.equal(placeholders(text), placeholders(en[key]), key)
      end
      for key in pairs(en) do assert.is_string(da[key], key .. " in Danish") end
    end)
  end

  it("hold every key that a screen names", function()
    local known = {}
    for _, area in ipairs { "ui", "home", "error" } do
      for key in pairs(words("da", area)) do known[key] = true end
    end
    local list = io.popen("ls scripts/*.lua scripts/ui/*.lua scripts/screens/*.lua scripts/screens/steps/*.lua")
    for path in list:lines() do
      for key in read(path):gmatch('"([%a_]+%.[%w_.]+)"') do
        local area = key:match("^(%a+)%.")
        local own = area == "ui" and package.searchpath(key, "scripts/?.lua") == nil or area == "home"
          or area == "error"
        local there = known[key] or known[key .. ".one"] or key:sub(-1) == "."
        if own and key ~= "error.none" then assert.is_truthy(there, path .. ": " .. key) end
      end
    end
    list:close()
  end)

  it("say nothing in the third person or in officialese", function()
    for _, area in ipairs { "ui", "home", "error" } do
      for key, text in pairs(words("da", area)) do
        for _, word in ipairs { "borger", "bruger", "klient", "samtykke", "indsats", "myndighed" } do
          local found = text:lower():find("%f[%a]" .. word)
          assert.is_nil(found, key .. " says " .. word)
        end
      end
    end
  end)
end)
