-- What stands on the screen of a talk: a scene with what can be done in it, and an ending.
local gentle = require "screens.steps.gentle"
local node = require "ui.node"
local scenes = require "screens.steps.scene"
local sources = require "screens.learn.sources"
local talk = require "learn.talk"
local talk_votes = require "screens.steps.talk_votes"
local i18n = require "i18n"

local parts = {}
local t = i18n.t

-- Variables that are shown, as one of so many words.
local METERS, METER_WORDS = { "trust", "mood" }, 5

local function meter(name, range, value)
  local share = range[2] > range[1] and (value - range[1]) / (range[2] - range[1]) or 0
  local step = 1 + math.floor(share * (METER_WORDS - 1) + 0.5)
  return node.meter(step, METER_WORDS, t("learn.talk." .. name .. "." .. step))
end

local function meters(self, vars)
  local column, ranges = node.column { style = "tight" }, self.def.ranges
  for _, name in ipairs(METERS) do
    node.add(column, ranges[name] and meter(name, ranges[name], vars[name]))
  end
  return #column > 0 and column
end

-- The line of the first of these that rests on something; a talk may say it once for all of it.
local function source_line(self, ...)
  local keys = {}
  for i = 1, select("#", ...) do node.add(keys, (select(i, ...))) end
  return sources.line_of(self.player:sources(), node.add(keys, self.def.source.source))
end

-- A scene --------------------------------------------------------------------------------------------------

local function says(self, scene, choice, vars)
  local column = node.column { scenes.panel(scene.icon, self:words(scene.says), scene.who and self:words(scene.who)) }
  if scene.tells then node.add_all(column, node.paragraphs(self:words(scene.tells), "soft")) end
  node.add(column, meters(self, vars))
  return node.add(column, source_line(self, choice and choice.source, scene.source, choice and choice.feedback, scene.says, scene.tells))
end

local function told(self, choice)
  local words = node.column { style = "tight", grow = true }
  node.add(words, choice.verdict and node.text(t(gentle.key("learn.phase." .. choice.verdict, self.mode)), "strong"))
  if choice.feedback then node.add_all(words, node.paragraphs(self:words(choice.feedback))) end
  if #words == 0 then return false end
  return node.panel { style = "sky", live = true, node.row { node.icon("chat_bubble_outline", "sky"), words } }
end

local function cards(self, choice)
  local column, chosen = node.column { grow = true }, choice and choice.id or self.pressed
  node.add(column, talk_votes.whose_turn(self))
  for _, one in ipairs(self:open()) do
    node.add(column, node.choice("choice/" .. one.id, self:words(one.ask), { value = one.id, selected = one.id == chosen }))
  end
  return column
end

function parts.scene(self)
  local at, scene = self:scene()
  local choice = self:shown() and self.choices[at]
  local column = self:is_stuck() and node.column { grow = true, node.text(t("learn.talk.stuck"), "lead") } or cards(self, choice)
  node.add(column, choice and told(self, choice))
  node.add(column, talk_votes.bars(self))
  local vars = self.states[choice and at + 1 or at].vars
  return { node.split { style = "aside", grow = true, min_mm = 88, says(self, scene, choice, vars), column } }
end

-- An ending ------------------------------------------------------------------------------------------------

local LOOKS = { good = { "mint", "check", "green" }, mixed = { "sky", "thumbs_up_down", "sky" }, bad = { "sand", "replay", "sand" } }

local MARKS = { right = { "check", "mint" }, partly = { "redo", "sky" }, wrong = { "redo", "sky" } }

local MOST_ROWS = 20

local function row(self, at, choice)
  local scene = self.def.scenes[self.states[at].at]
  local mark = MARKS[choice.verdict]
  return node.button("look/" .. at, self:words(choice.ask), { style = "row", value = scene.id, icon = mark and mark[1],
    note = choice.verdict and t(gentle.key("learn.talk.mark." .. choice.verdict, self.mode)) })
end

-- What was chosen on the way; each leads back to its scene.
local function way(self)
  local panel = node.panel { style = "card", node.heading(t("learn.talk.way"), 2) }
  for at = math.max(1, #self.choices - MOST_ROWS + 1), #self.choices do node.add(panel, row(self, at, self.choices[at])) end
  return panel
end

local function seen(self)
  local of = #self.def.source.endings
  if of < 2 then return false end
  return node.text(t("learn.talk.seen", { number = #(self.record.value.seen or {}), of = of }), "soft")
end

local function how_it_ended(self, ending)
  local look = LOOKS[ending.kind]
  local panel = node.panel { style = look[1], node.row { node.icon(ending.icon or look[2], look[3]), node.question(t("learn.talk.end." .. ending.kind)) } }
  node.add_all(panel, node.paragraphs(self:words(ending.says), "lead"))
  if ending.why then
    node.add(panel, node.heading(t("learn.talk.why"), 2))
    node.add_all(panel, node.paragraphs(self:words(ending.why)))
  end
  return panel
end

function parts.ending(self)
  local ending = talk.ending(self.def, self.state)
  local left = node.column { how_it_ended(self, ending) }
  node.add(left, meters(self, self.state.vars))
  node.add(left, seen(self))
  node.add(left, source_line(self, ending.source, ending.why, ending.says))
  return { node.split { style = "even", grow = true, min_mm = 60, left, node.column { way(self) } } }
end

return parts
