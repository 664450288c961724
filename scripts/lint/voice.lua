-- Every text can be heard: no short forms, signs, ranges or pictures that a voice reads wrongly or passes over, unless the key
-- has a sibling .voice that says it as it is spoken. And no option that is a picture alone.
local folder_of = require "lint.folder"
local gaps = require "learn.gaps"
local prose = require "lint.prose"
local steps = require "lint.steps"

local voice = {}

local VOICE = ".voice"
-- What a voice passes over or pauses at. Quotation marks and dots among it are 0xAB, 0xBB and general punctuation.
local QUIET = {}
for _, code in utf8.codes(" \n\t.,!?:;-'\"(){}\u{2013}\u{2014}\u{2018}\u{2019}\u{201C}\u{201D}\u{201E}\u{2026}\u{AB}\u{BB}") do QUIET[code] = true end

-- Letters and digits of any script; not arrows, check marks and other pictures.
local function is_heard(code)
  local picture = code >= 0x2000 and code <= 0x2BFF or code >= 0xFE00 and code <= 0xFE0F or code >= 0x1F000
  return prose.is_letter(code) and not picture
end

local function is_digit(code) return code ~= nil and code >= 48 and code <= 57 end

local JOINS_NUMBERS = { [45] = true, [46] = true, [58] = true, [0x2013] = true } -- - . : –

-- "14.30", around the dot.
local function numbers_at(codes, i)
  local first, last = i - 1, i + 1
  while is_digit(codes[first - 1]) do first = first - 1 end
  while is_digit(codes[last + 1]) do last = last + 1 end
  return utf8.char(table.unpack(codes, first, last))
end

-- The first sign in a text that has no sound, as text; or nil.
local function sign_in(codes)
  for i, code in ipairs(codes) do
    if not is_heard(code) and not QUIET[code] then return utf8.char(code) end
    if JOINS_NUMBERS[code] and is_digit(codes[i - 1]) and is_digit(codes[i + 1]) then
      return numbers_at(codes, i)
    end
  end
end

-- Does the short form stand in this text (both in small letters) as a word of its own?
local function stands_in(text, short)
  local first, last = string.find(text, short, 1, true)
  while first do
    local before, behind = string.sub(text, first - 1, first - 1), string.sub(text, last + 1, last + 1)
    local ends = string.sub(short, -1) == "." or not prose.is_letter(string.byte(behind) or 32)
    if not prose.is_letter(string.byte(before) or 32) and before ~= "." and ends then return true end
    first, last = string.find(text, short, last + 1, true)
  end
  return false
end

-- What cannot be heard in a text, and what would be better; nil when all of it can.
local function trouble_with(text, shorts)
  local plain = gaps.as_read(prose.without_placeholders(text))
  local small = prose.lower(plain)
  for short, said in pairs(shorts) do
    if type(short) == "string" and type(said) == "string" and stands_in(small, short) then return short, 'write "' .. said .. '"' end
  end
  local codes = {}
  for _, code in utf8.codes(plain) do codes[#codes + 1] = code end
  local sign = sign_in(codes)
  if sign then return sign, "say it in words" end
end

local function has_name_of(text, other)
  local names = prose.placeholders(other)
  for name in pairs(prose.placeholders(text)) do
    if not names[name] then return false, name end
  end
  return true
end

local function check_voice(report, texts, key, text, file, line)
  local shown = texts[string.sub(key, 1, -#VOICE - 1)]
  if not shown then return report:add(file, line, key .. " is said in place of nothing", "take it out, or write the word it belongs to") end
  local fine, name = has_name_of(text, shown)
  if not fine then report:add(file, line, "nothing fills {" .. name .. "} in " .. key, "use the names of the word it belongs to") end
end

local function check_words(folder, report, lang)
  local shorts = folder.aloud and folder.aloud.value[lang]
  folder_of.each_word(folder, lang, function(key, text, file, line, texts)
    local is_voice = string.sub(key, -#VOICE) == VOICE
    if is_voice then check_voice(report, texts, key, text, file, line) end
    if texts[key .. VOICE] then return end
    local what, mend = trouble_with(text, type(shorts) == "table" and shorts or {})
    if not what then return end
    report:add(file, line, key .. ' has "' .. what .. '", which a voice reads wrongly',
      is_voice and mend or mend .. ", or add " .. key .. VOICE .. " as it is spoken")
  end)
end

local function check_options(report, flow, step)
  for _, option in ipairs(type(step.options) == "table" and step.options or {}) do
    if type(option) == "table" and option.icon and not option.ask and not option.words then
      report:add(flow.file, steps.line(flow, step), "the option " .. tostring(option.value) .. " of " .. steps.name(step) .. " is a picture alone",
        'give it words: ask = "area.key"')
    end
  end
end

function voice.check(folder, report)
  for _, lang in ipairs(folder.languages) do check_words(folder, report, lang) end
  for _, flow in ipairs(folder.flows) do
    steps.each(flow, function(step) check_options(report, flow, step) end)
  end
end

return voice
