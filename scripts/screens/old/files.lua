-- Goals from a file on the medium: which file, and for a package its key. What was found is shown before anything is kept.
local questions = require "screens.people.questions"
local dates = require "dates"
local i18n = require "i18n"

local files = {}
local t = i18n.t

local ICONS = { text = "description", csv = "table_chart", package = "lock" }

-- A plan that was made takes goals; a package brings its own plan.
local function fits(self, file)
  return (file.kind == "package") == (self.plan == nil)
end

-- What was brought last comes first.
local function read()
  local found = kiosk.old_files {} or {}
  table.sort(found, function(a, b)
    if a.at ~= b.at then return a.at > b.at end
    return a.name < b.name
  end)
  return found
end

local function file_step()
  return questions.one { id = "file", ask = "old.files", text = "old.files.text", style = "row", none = "old.files.none",
    options = function(self)
      local out = {}
      if not self.found then self.found = read() end
      for _, file in ipairs(self.found) do
        if fits(self, file) then
          out[#out + 1] = { value = file.name, label = file.name, icon = ICONS[file.kind],
            note = t("old.files.kind." .. file.kind) .. " · " .. dates.of_ms(file.at) }
        end
      end
      return out
    end }
end

local function key_step()
  return questions.words { id = "key", ask = "old.key", text = "old.key.text", field = "old.key.field", limit = 30,
    missing = "old.key.missing", on = "old.key.go",
    when = function(a) return a.package end,
    chosen = function(self) self.spec.done(self) end }
end

-- Each way it can fail has a sentence that says what to do.
local WRONG = { ["error.wrong_key"] = "old.wrong.key", ["error.newer"] = "old.wrong.newer", ["error.damaged"] = "old.wrong.damaged",
  ["error.bad_input"] = "old.wrong.kind", ["error.not_found"] = "old.wrong.gone", ["error.too_large"] = "old.wrong.large",
  ["error.io"] = "old.wrong.damaged" }

function files.wrong(key) return WRONG[key] or key end

local function done(self)
  local found, key
  if self.a.package then
    found, key = kiosk.old_package { file = self.a.file, passphrase = self.a.key }
  else
    found, key = kiosk.old_rows { file = self.a.file }
  end
  if key ~= "error.wrong_key" then self.a.key = nil end -- what does not fit stays, to be looked at letter by letter
  if not found then
    if not WRONG[key] then return self.app.fail(key, nil) end
    if key ~= "error.wrong_key" then self:go_to "file" end
    self.found = nil
    return self:refuse(t(WRONG[key]))
  end
  self.app.replace(require("screens.old.check").new(self.app, self.plan, found, self.a.file))
end

-- plan: which the goals belong to; nil for a package. found: only for pictures.
function files.new(app, plan, kind, found)
  local made = questions.new(app, { id = "old/files", where = "old.where", steps = { file_step(), key_step() }, done = done,
    answers = { package = kind == "package" } })
  made.plan, made.found = plan, found
  return made
end

return files
