-- `minplan lint`: every check over the whole content folder. One line a finding; nothing when all is well.
-- Broken content is what this is for, so no content may stop it: a check that fails is a finding itself.
local allowed = require "lint.allowed"
local folder = require "lint.folder"
local json = require "json"
local report = require "lint.report"

local lint = {}

local CHECKS = {
  "about", "definition", "reach", "dead_ends", "keys", "languages", "fill", "questions", "readability", "officialese",
  "du_form", "sources", "unfinished", "nodes", "voice", "clash", "learn_gaps", "learn_feedback", "talks", "giveaways",
}

local function check_all(read, findings)
  for _, name in ipairs(CHECKS) do
    local ok, why = pcall(require("lint." .. name).check, read, findings)
    if not ok then
      findings:add(folder.absent("lint"), 1, "the check " .. name .. " stopped: " .. tostring(why),
        "mend the other findings and try again")
    end
  end
end

-- sources: list of { path, text } -> the findings as text.
function lint.check(sources)
  local findings = report.new()
  local read = folder.read(sources, findings)
  read.allowed = allowed.new(read)
  check_all(read, findings)
  read.allowed:check(findings)
  return findings:text()
end

function lint.run(text)
  local given, why = json.decode(text)
  if type(given) ~= "table" or type(given.files) ~= "table" then
    return "content:1: there is no list of files: " .. tostring(why) .. "; give { files = { { path, text } } } as JSON\n"
  end
  return lint.check(given.files)
end

return lint
