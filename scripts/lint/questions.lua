-- One question a step: a person who is asked two things answers one of them.
local folder_of = require "lint.folder"

local questions = {}

local function marks_in(text)
  local count, at = 0, string.find(text, "?", 1, true)
  while at do
    count = count + 1
    at = string.find(text, "?", at + 1, true)
  end
  return count
end

local function is_example(key) return string.sub(key, -8) == ".example" end

function questions.check(folder, report)
  for _, lang in ipairs(folder.languages) do
    folder_of.each_word(folder, lang, function(key, text, file, line)
      local count = marks_in(text)
      if count > 1 and not is_example(key) and not folder.allowed:covers(key, "questions") then
        report:add(file, line, key .. " asks " .. count .. " questions at once", "ask one, and make a step of its own for the other")
      end
    end)
  end
end

return questions
