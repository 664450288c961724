-- content/words/allow.lua: exceptions, each for one word, one check and with its reason.
--   ["plan.role.contact"] = { lix = "the name of a person's job" }
local folder_of = require "lint.folder"

local allowed = {}
local Allowed = {}
Allowed.__index = Allowed

local CHECKS = { lix = true, sentence = true, banned = true, du = true, questions = true }
local SHORTEST_REASON = 10

function allowed.new(folder)
  local file = folder.allow and folder.allow.file
  return setmetatable({ folder = folder, file = file, list = folder.allow and folder.allow.value or {}, used = {} }, Allowed)
end

-- Is this finding about a word let be? What is never asked for is told at the end: lists only grow otherwise.
function Allowed:covers(key, check)
  local one = self.list[key]
  if type(one) ~= "table" or one[check] == nil then return false end
  self.used[key .. " " .. check] = true
  return true
end

local function is_word(folder, key)
  local area = folder_of.area_of(key)
  for _, lang in ipairs(folder.languages) do
    local words = folder.words[lang][area]
    if words and (words.broken or words.texts[key]) then return true end
  end
  return false
end

local function check_entry(self, report, key, check, reason)
  local line = self.file:line_of(key)
  if not CHECKS[check] then
    report:add(self.file, line, "there is no check called " .. tostring(check), "use lix, sentence, banned, du or questions")
  elseif type(reason) ~= "string" or #reason < SHORTEST_REASON then
    report:add(self.file, line, key .. " is let be without a reason", "say why the sentence cannot be plainer")
  elseif not self.used[key .. " " .. check] then
    report:add(self.file, line, key .. " needs no exception from " .. check .. " any more", "take it out of the list")
  end
end

-- The list itself: to be called when all other checks are done.
function Allowed:check(report)
  if not self.file then return end
  for key, checks in pairs(self.list) do
    if type(key) ~= "string" or type(checks) ~= "table" then
      report:add(self.file, self.file:line_of(key), tostring(key) .. " is no entry", '["area.key"] = { lix = "why" }')
    elseif not is_word(self.folder, key) then
      report:add(self.file, self.file:line_of(key), "there is no word " .. key, "take it out of the list")
    else
      for check, reason in pairs(checks) do check_entry(self, report, key, check, reason) end
    end
  end
end

return allowed
