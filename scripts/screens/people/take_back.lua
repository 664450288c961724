-- Taken back in two taps, on any screen that shows a yes or a part: one on the button, one on "yes, that is over". The
-- button's id says all of it, so a screen shows it and passes its presses on.
local node = require "ui.node"
local dialog = require "ui.dialog"
local session = require "session"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local take_back = {}
local t = i18n.t

local function button(id, label)
  return node.button(id, label, { icon = "undo", style = "plain" })
end

-- A whole yes, or one topic of it. yes: { recipient, yes_to, purpose }.
function take_back.yes(yes, topic)
  local id = cells.id("back/yes", yes)
  if not topic then return button(id, t("people.end.yes")) end
  return button(id .. "/" .. topic, t("yes.end.topic", { topic = cells.topic(topic) }))
end

-- A part in the plan, or one topic of it.
function take_back.part(staff, topic)
  if not topic then return button("back/part/" .. staff, t("people.end.part")) end
  return button("back/part/" .. staff .. "/" .. topic, t("yes.end.part_topic", { topic = cells.topic(topic) }))
end

-- What is there now; what the screen shows may be older.
local function known(all)
  if all then return all end
  local citizen = session.citizen
  return { consents = session.read("consents", { citizen = citizen }) or {},
    assignments = session.read("assignments", { citizen = citizen }) or {} }
end

local function without(topics, topic)
  local out = {}
  for _, one in ipairs(topics) do
    if one ~= topic then out[#out + 1] = one end
  end
  return out
end

local builders = {}

function builders.yes(all, recipient, yes_to, purpose, topic)
  local group = cells.group(all.consents.cells, recipient, yes_to, purpose)
  local topics = group and group.by.given or {}
  if topic then topics = group and group.found[topic] and group.found[topic].state == "given" and { topic } or {} end
  if #topics == 0 then return nil end
  return { kind = "consent.withdrawn", recipient = recipient, yes_to = yes_to, purpose = purpose, topics = topics },
    { title = t("yes.end.title", { name = group.name }), topics = topics }
end

-- Without its last topic a part is over.
function builders.part(all, staff, topic)
  for _, one in ipairs(all.assignments or {}) do
    if one.staff == staff then
      local rest = topic and without(one.topics or {}, topic) or {}
      local entry = #rest > 0 and { kind = "role.assigned", staff = staff, role = one.role, topics = rest }
        or { kind = "role.ended", staff = staff }
      return entry, { title = t("people.end.title", { name = one.name }), topics = topic and { topic } or one.topics or {} }
    end
  end
end

local function write(app, entry, done)
  local ok, key = session.append { entry }
  if not ok then return app.fail(key, function() write(app, entry, done) end) end
  if done then done() end
  app.say(t("people.end.done"))
end

-- True when the press was for one of these. all: what the screen has read (around.load), or nil; done(): it is over.
function take_back.pressed(app, id, all, done)
  local parts = cells.parts(id)
  if parts[1] ~= "back" or not builders[parts[2]] then return false end
  local entry, words = builders[parts[2]](known(all), table.unpack(parts, 3))
  if not entry then
    if done then done() end
    return true
  end
  app.open(dialog.new { title = words.title, body = node.add_all({ node.text(cells.topics_line(words.topics), "strong") },
    node.paragraphs(t("people.end.text"))), close = t("people.end.keep"),
    actions = { { id = "end", label = t("people.end.go"), icon = "undo", style = "primary", press = function()
      app.close()
      write(app, entry, done)
    end } } })
  return true
end

return take_back
