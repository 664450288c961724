-- The house as a table: which room may include which, and which libraries live behind which room.
-- Nothing else is allowed; change this table in the same commit as the reason for it.
return {
  rooms = {
    base = {},
    json = { "base" },
    paint = { "base" },
    text = { "paint", "base" },
    view = { "base" },
    people = { "json", "base" },
    plan = { "people", "json", "base" }, -- what an entry may hold names topics, roles and purposes
    learn = { "text", "json", "base" }, -- words are compared as people read them
    exchange = { "json", "base" }, -- a plan for other systems, from what the store gave and nothing else
    store = { "learn", "people", "plan", "json", "text", "base" },
    ui = { "view", "text", "paint", "json", "base" },
    platform = { "text", "paint", "base" },
    print = { "view", "base" },
    zipped = { "base" },
    script = { "exchange", "store", "learn", "people", "plan", "view", "text", "json", "base" },
    app = { "script", "exchange", "store", "learn", "people", "plan", "ui", "platform", "print", "zipped", "view", "text", "paint", "json", "base" },
  },
  -- header prefix -> the only room that may include it
  libraries = {
    ["SDL"] = "platform", ["cairo"] = { "platform", "print" }, ["pango"] = "print", ["cups"] = "print", ["qrencode"] = "print", ["zip"] = "zipped",
    ["lua"] = "script", ["lauxlib"] = "script", ["sqlite3"] = "store", ["sodium"] = "store",
    ["cjson"] = "json", ["fribidi"] = "text", ["utf8proc"] = "text", ["linebreak"] = "text",
    ["unibreak"] = "text", ["graphemebreak"] = "text", ["wordbreak"] = "text", ["hb"] = "platform",
  },
  -- Lua: folder (or file) below scripts/ -> what it may require
  scripts = {
    ["boot"] = { "*" },
    ["tour"] = {},
    ["flow"] = { "flow" },
    ["learn"] = { "learn", "flow" },
    ["json"] = {},
    ["lint"] = { "lint", "flow", "learn", "pack", "json" },
    ["pack"] = { "flow", "learn" },
    ["meet"] = { "meet" }, -- what a meeting is: pure
    ["i18n"] = {},
    ["dates"] = { "i18n" },
    ["ui"] = { "ui", "i18n", "dates" },
    ["session"] = { "flow", "i18n", "dates", "session" },
    ["life"] = { "life", "i18n", "dates" },
    ["path"] = {},
    ["screens"] = { "screens", "ui", "session", "flow", "learn", "meet", "path", "life", "i18n", "dates", "json" },
    ["gallery"] = { "gallery", "screens", "ui", "session", "flow", "learn", "meet", "i18n", "dates" },
    ["demo"] = { "i18n", "dates" },
  },
  -- lines: functions measured with ctags for C, with luac-free counting for Lua
  budgets = {
    c = { median = 12, p95 = 45, longest = 80 },
    lua = { p95 = 35 },
    file = { usual = 500, longest = 700 },
  },
}
