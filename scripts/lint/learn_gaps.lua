-- Does each text with gaps have each gap, once, in every language?
local folder = require "lint.folder"
local gaps = require "learn.gaps"
local steps = require "lint.steps"

local learn_gaps = {}

local function check_step(read, findings, step)
  local area = folder.area_of(step.text)
  for _, lang in ipairs(read.languages) do
    local words = read.words[lang][area]
    local text = words and words.texts[step.text]
    for _, number in ipairs(text and gaps.amiss(text, #step.gaps) or {}) do
      findings:add(words.file, words.file:line_of(step.text), step.text .. " has not one gap " .. number,
        "write [[" .. number .. "]] once, where the word is missing")
    end
  end
end

function learn_gaps.check(read, findings)
  for _, flow in ipairs(read.flows) do
    steps.each(flow, function(step)
      if step.kind == "blanks" and type(step.text) == "string" and type(step.gaps) == "table" then check_step(read, findings, step) end
    end)
  end
end

return learn_gaps
