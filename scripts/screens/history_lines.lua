-- What has happened, as sentences: what is new since the last meeting first, then what was before.
local dates = require "dates"
local say = require "screens.say"
local i18n = require "i18n"

local history_lines = {}
local t = i18n.t

local DAY_MS = 24 * 60 * 60 * 1000

-- Several entries of one moment and kind are one line ("3 aftaler").
local COUNTED = {
  ["strength.new"] = true, ["wish.new"] = true, ["goal.new"] = true, ["agreement.new"] = true, ["person.new"] = true,
  ["talk.point"] = true, ["old_goal.new"] = true,
}

-- Said again on the same day it adds to the line, which shows the latest.
local ADDED_TO = { ["plan.declined"] = true }

-- What is written when people look at the plan together.
local MEETING = { { kind = "plan.agreed" }, { kind = "progress.new" }, { kind = "review.set" }, { kind = "meeting.held" } }

local function day_of(at) return math.floor(at / DAY_MS) end

-- The key of an entry's sentence: by its status where that makes a difference. Kinds without words of their own say
-- nothing here.
local function key_of(entry)
  local key = "home.history." .. entry.kind
  local more = entry.kind == "path.step" and entry.state or entry.status or entry.side or entry.mark or entry.fate or entry.speaker == "staff" and "staff"
    or entry.kind == "question.open" and entry.state or entry.kind == "citizen.change" and entry.lang and "lang"
  if more and i18n.has(key .. "." .. more) then return key .. "." .. more end
  return i18n.find(key, 1) and key or nil
end

local function values_of(entry)
  local step, when = entry.step, entry.when or entry.day
  return { n = 1, word = entry.kind == "progress.new" and say.progress(step) or nil, date = when and dates.say(when),
    step = entry.kind == "path.step" and t("path.step." .. step .. ".title") or nil, who = entry.who,
    form = entry.form and i18n.has("old.form." .. entry.form) and t("old.form." .. (entry.imported == "package" and "package" or entry.form)),
    question = entry.ask and say.question(entry), name = entry.name or t("people.somebody") }
end

-- The words it is about, and beside them what else belongs to it: the goal, or the new day of an agreement.
local function quoted(entry)
  if entry.ask then return nil, entry.about end
  if entry.old_words then return entry.words or entry.old_words, entry.words and entry.old_words or nil end
  if entry.kind == "old_plan.new" then return nil, entry.unit end
  local quote = entry.words or entry.reason or entry.goal_words or entry.what
  if entry.kind == "progress.new" and entry.words then return quote, entry.goal_words end
  return quote, entry.what and entry.when and dates.say(entry.when) or nil
end

local function line_of(entry, key)
  local quote, note = quoted(entry)
  return { key = key, kind = entry.kind, at = entry.at, values = values_of(entry), quote = quote, note = note }
end

local function joins(last, entry, key)
  if not last or last.key ~= key then return false end
  if ADDED_TO[entry.kind] then return day_of(last.at) == day_of(entry.at) end
  return COUNTED[entry.kind] and last.at == entry.at
end

local function lines(entries)
  local out = {}
  for _, entry in ipairs(entries) do
    local key, last = key_of(entry), out[#out]
    if joins(last, entry, key) then
      if COUNTED[entry.kind] then
        last.values.n, last.quote, last.note = last.values.n + 1, nil, nil
      else
        last.quote = last.quote or quoted(entry)
      end
    elseif key then
      out[#out + 1] = line_of(entry, key)
    end
  end
  for _, line in ipairs(out) do line.text = t(line.key, line.values) end
  return out
end

local function is_meeting(entry)
  for _, one in ipairs(MEETING) do
    if one.kind == entry.kind then return true end
  end
  return false
end

-- When people last looked at the plan together before today; nil when they never did.
local function last_meeting(entries)
  local _, now = kiosk.now()
  for _, entry in ipairs(entries) do
    if is_meeting(entry) and day_of(entry.at) < day_of(now) then return entry.at end
  end
end

-- entries: newest first. List of { title, lines, none }, where a line is { text, kind, at, quote, note } and none is what
-- to say where there are no lines; one without a title when there was no meeting yet.
function history_lines.sections(entries)
  local meeting, new, old = last_meeting(entries), {}, {}
  if not meeting then return { { lines = lines(entries), none = t("home.history.none") } } end
  for _, entry in ipairs(entries) do
    local list = day_of(entry.at) > day_of(meeting) and new or old
    list[#list + 1] = entry
  end
  return { { title = t("home.history.since", { date = dates.when_ms(meeting) }), lines = lines(new), none = t("home.history.since.none") },
    { title = t("home.history.before"), lines = lines(old) } }
end

return history_lines
