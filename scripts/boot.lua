-- What the program calls: events in, views out. Everything else is loaded when it is first needed,
-- because the time to the first screen is counted in milliseconds.
local app = require "screens.app"

-- An error in a script must never take the screen away: it is logged, and the person is asked to fetch
-- someone. What was answered so far is saved already, and what is being written is saved then.
-- The log gets the place and not the message, which could hold what a person wrote.
local function place_of(trouble)
  local text = tostring(trouble)
  local ends = string.find(text, ": ", 1, true)
  return ends and string.sub(text, 1, ends - 1) or "a script"
end

local function guarded(act, ...)
  local ok, result = pcall(act, ...)
  if ok then return result end
  kiosk.log("a script stopped at " .. place_of(result) .. ": mend it there; what was saved is kept")
  app.broken "error.script"
  return nil
end

local boot = {}

local function fill_demo()
  local ok, key, detail = require("demo").fill()
  if not ok then kiosk.log("demo: " .. tostring(detail or key)) end
end

function boot.event(event)
  if event.kind == "resume" and kiosk.get("demo") then guarded(fill_demo) end
  guarded(app.event, event)
end

function boot.view()
  return guarded(app.view) or app.view()
end

function boot.deadline()
  return app.deadline()
end

function boot.word(lang, key)
  return require("i18n").word(lang, key)
end

function boot.gallery(text)
  return require("gallery").names(text)
end

function boot.show(name)
  return require("gallery").show(name)
end

-- Another language for the pictures: `minplan dump` walks through all of them.
function boot.speak(lang)
  app.speak(lang)
  return ""
end

-- `minplan preview`: "module", or "module step", and behind a line break what boot.kept gave. -> "" when it is shown, else that it is not: why is in the log.
function boot.preview(text)
  return require("screens.learn.preview").show(app, text)
end

-- Where whoever looks at a module is.
function boot.place()
  return require("screens.learn.preview").place(app)
end

-- What whoever looks at a module answered, to be shown again with it.
function boot.kept()
  return require("screens.learn.preview").kept(app)
end

-- The steps of a module, one a line.
function boot.steps(id)
  return require("screens.learn.preview").steps(id)
end

function boot.check(names)
  return require("pack").check(names)
end

-- What statements about learning say of the modules: `minplan export learning`.
function boot.catalog()
  return require("learn.catalog").of_content(require("i18n").word)
end

function boot.lint(text)
  return require("lint").run(text)
end

return boot
