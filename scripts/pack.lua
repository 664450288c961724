-- May this content be shown to people? Asked once when a content folder is new or was changed, before anyone sees
-- it: only what no screen can do without. What else its author should know, `minplan lint` says.
local flow = require "flow"

local pack = {}

-- The content language this program speaks. Raise it when content written for it would not work in older programs.
pack.KNOWN = 1

local REQUIRED = { "flows/plan", "flows/followup" }

local function starts(text, with) return string.sub(text, 1, #with) == with end

local function problem(name, what, mend) return "content/" .. name .. ".lua: " .. what .. "; " .. mend end

-- What a file returns, or nil and the problem in one line. Messages of Lua's own begin with the place already.
local function load(name)
  local value, key, detail = kiosk.content(name)
  if value ~= nil then return value end
  local what = tostring(detail or key)
  if starts(what, "content/") then return nil, what .. "; mend it, or put the file back" end
  return nil, problem(name, what, "mend the file, or put it back")
end

-- about: what pack.lua returns. -> nil, or what is wrong and how to mend it.
function pack.about(about)
  if math.type(about.needs) ~= "integer" or about.needs < 1 then
    return "needs is no whole number from 1", "write needs = " .. pack.KNOWN
  end
  if about.needs > pack.KNOWN then
    return "it is newer than this program (needs = " .. about.needs .. ", known is " .. pack.KNOWN .. ")",
      "update the program, or go back to the content before"
  end
end

local function check_about(about)
  local what, mend = pack.about(about)
  return what and problem("pack", what, mend)
end

local function is_clean(text)
  if not utf8.len(text) then return false end
  for at = 1, #text do
    local byte = string.byte(text, at)
    if byte < 32 and byte ~= 10 and byte ~= 9 or byte == 127 then return false end
  end
  return true
end

local function check_words(name, words)
  for key, text in pairs(words) do
    if type(key) ~= "string" or type(text) ~= "string" then
      return problem(name, "the word " .. tostring(key) .. " is a " .. type(text), 'write ["area.key"] = "text"')
    end
    if not is_clean(text) then
      return problem(name, "the word " .. key .. " is no clean text", "save the file as UTF-8, without control characters")
    end
  end
end

local function other_flow(id) return (kiosk.content("flows/" .. id)) end

local function check_flow(name, source)
  local def, problems = flow.define(source, { flows = other_flow })
  if def then return nil end
  local first = problems[1]
  return problem(name, first.where .. ": " .. first.what, first.mend)
end

local function is_words(name)
  return starts(name, "words/") and string.find(name, "/", 7, true) ~= nil
end

-- A module that is broken is left out, and the log says why: the plan and the other modules do without it. Only what
-- never comes to an end holds all of it up.
local function check_learning(name)
  local value, why = load(name)
  if value ~= nil and string.find(name, "/words/", 1, true) then why = check_words(name, value) end
  if why then kiosk.log(why) end
end

local function check_file(name)
  if starts(name, "learning/") then return check_learning(name) end
  local value, why = load(name)
  if value == nil then return why end
  if name == "pack" then return check_about(value) end
  if is_words(name) then return check_words(name, value) end
  return starts(name, "flows/") and check_flow(name, value) or nil
end

-- names: the content files without their ending, one a line. -> "", or what is wrong with the first bad one.
function pack.check(names)
  local why = check_file("pack")
  for _, name in ipairs(REQUIRED) do why = why or check_file(name) end
  local from = 1
  while not why and from <= #names do
    local ending = string.find(names, "\n", from, true) or #names + 1
    why = check_file(string.sub(names, from, ending - 1))
    from = ending + 1
  end
  return why or ""
end

return pack
