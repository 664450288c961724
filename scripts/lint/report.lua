-- Collects findings and writes them, one line each, in the order of files and lines.
local report = {}
local Report = {}
Report.__index = Report

function report.new()
  return setmetatable({ list = {}, seen = {} }, Report)
end

-- One line whatever the texts hold: a finding may quote words with line breaks.
local function one_line(text)
  local out, from = {}, 1
  while true do
    local ending = string.find(text, "\n", from, true)
    if not ending then break end
    out[#out + 1] = string.sub(text, from, ending - 1)
    from = ending + 1
  end
  out[#out + 1] = string.sub(text, from)
  return table.concat(out, " / ")
end

-- file: as in lint.folder. Said once, however often it is found.
function Report:add(file, line, what, mend)
  local place = file.shown .. ":" .. tostring(line or 1) .. ": " .. what
  if self.seen[place] then return end
  self.seen[place] = true
  self.list[#self.list + 1] = { path = file.shown, line = line or 1, text = one_line(place .. "; " .. mend) }
end

local function comes_before(a, b)
  if a.path ~= b.path then return a.path < b.path end
  if a.line ~= b.line then return a.line < b.line end
  return a.text < b.text
end

function Report:text()
  table.sort(self.list, comes_before)
  local out = {}
  for i, finding in ipairs(self.list) do out[i] = finding.text .. "\n" end
  return table.concat(out)
end

return report
