-- "Min plan": the goals in the citizen's own words, how each is going, what is agreed, when we meet again.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local session = require "session"
local dates = require "dates"
local parts = require "screens.overview_parts"
local around = require "screens.people.around"
local i18n = require "i18n"

local overview = {}
local Overview = { press = {} }
Overview.__index = Overview
local t = i18n.t

-- plan, drafts and people: only given for pictures; else read when the screen is shown. reader: somebody else's eyes
-- (screens/people/reader.lua). aside: drafts that could not be taken up, with the word key that says why.
function overview.new(app, plan, drafts, reader, people)
  return setmetatable({ app = app, plan = plan, drafts = drafts, reader = reader, people = people, aside = {},
    pictured = plan ~= nil }, Overview)
end

function Overview:load()
  if self.plan then return true end
  local plan, key
  if self.reader then
    plan, key = require("screens.people.reader").loaded(self)
    self.plan, self.drafts = plan, {}
    return plan ~= nil, key
  end
  plan, key = session.plan()
  if not plan then return nil, key end
  local drafts
  drafts, key = session.read("drafts", { citizen = session.citizen })
  if not drafts then return nil, key end
  self.plan, self.drafts, self.people = plan, drafts, around.load()
  return true
end

-- Read anew the next time the screen is shown.
function Overview:refresh()
  if self.pictured then return end
  self.plan, self.drafts = nil, nil
end

-- What a plan will hold, so that an empty one is an invitation.
local function promise_cards()
  local grid = node.grid { columns = 3, min_mm = 90 }
  for _, part in ipairs { { "strengths", "favorite_border" }, { "goals", "flag" }, { "agreements", "event" } } do
    node.add(grid, node.panel { style = "card",
      node.icon(part[2], "mint"),
      node.heading(t("home.empty." .. part[1]), 3), node.text(t("home.empty." .. part[1] .. ".text"), "soft") })
  end
  return grid
end

local HOLDS = { "goals", "agreements", "questions", "strengths", "wishes", "people", "notes" }

-- A plan in which something was said. One that was agreed with every question passed over can be made after all.
function Overview:has_plan()
  for _, part in ipairs(HOLDS) do
    if #(self.plan[part] or {}) > 0 then return (self.plan.version or 0) > 0 or part == "goals" or part == "agreements" or part == "questions" end
  end
  return next(self.plan.talk or {}) ~= nil and (self.plan.version or 0) > 0
end

-- The flow behind the one next thing, and the draft of it that is still open, if there is one: nobody begins
-- beside what was begun.
local function next_flow(self)
  local flow = self:has_plan() and "followup" or "plan"
  for _, draft in ipairs(self.drafts) do
    if draft.flow == flow and not self.aside[draft.id] then return flow, draft end
  end
  return flow
end

-- What was said before "no plan now" waits, and is no plan under way.
local function is_put_by(draft) return draft ~= nil and draft.head ~= nil and draft.head.put_by == true end

local function empty_body(self)
  local _, begun = next_flow(self)
  local declined = self.plan.status == "declined" and (not begun or is_put_by(begun))
  local key = declined and "home.plan.declined" or begun and "home.plan.begun" or "home.plan.empty"
  local column = node.column { style = "loose", node.question(t(key)), node.text(t(key .. ".text"), "lead") }
  local day = declined and self.plan.ask_again
  if day and day.about ~= "date.about.self" then
    node.add(column, node.text(t("home.plan.declined.day", { day = dates.say(day) }), "lead"))
  end
  node.add(column, not declined and promise_cards())
  local rows = around.rows(self.people)
  return node.add(column, #rows > 0 and node.add_all(node.column { style = "tight" }, rows))
end

-- people: as around.load gave it, or nil.
local function full_body(plan, people)
  local side = node.add_all(node.column {}, parts.side(plan))
  local rows = around.rows(people)
  if people then
    table.insert(rows, 1, node.button("life", t("life.home"), { note = t("life.home.note"), icon = "trending_up", style = "row" }))
  end
  node.add(side, #rows > 0 and node.add_all(node.column { style = "tight" }, rows))
  return node.split { min_mm = 120, grow = true, node.add_all(node.column { style = "tight", grow = true },
    parts.goals(plan)), side }
end

-- The draft that "go on" means: the newest that can be taken up, as far as we know.
local function draft_of(self)
  for _, draft in ipairs(self.drafts) do
    if not self.aside[draft.id] then return draft end
  end
end

-- What was begun and cannot be taken up stays as it is, and holds nobody up.
local function aside_panels(self)
  local out, said = {}, {}
  for _, draft in ipairs(self.drafts) do
    local key = self.aside[draft.id]
    if key and not said[key] then
      said[key] = true
      node.add(out, node.panel { style = "sand", node.heading(t("home.draft.aside"), 3), node.text(t(key)) })
    end
  end
  return out
end

local function drop_button(draft)
  return node.button("draft/drop", t("home.draft.drop"), { icon = "close", style = "quiet", value = draft.id })
end

local function draft_panel(self)
  local draft = draft_of(self)
  if not draft then return false end
  if is_put_by(draft) then
    return node.panel { style = "sand", node.heading(t("home.draft.put_by"), 3), node.text(t("home.draft.put_by.text")),
      drop_button(draft) }
  end
  return node.panel { style = "sky",
    node.heading(t("home.draft"), 3),
    node.text(t("home.draft.text")),
    node.row {
      node.button("draft/go", t("home.draft.go"), { icon = "play_circle_outline", style = "plain", value = draft.id }),
      drop_button(draft),
    },
  }
end

local function next_label(self)
  local flow, draft = next_flow(self)
  if draft and not is_put_by(draft) then return t("home.draft.go") end
  return t(flow == "plan" and "home.plan.make" or "home.how")
end

function Overview:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  if self.reader then return require("screens.people.reader").view(self, full_body) end
  local body = node.column { grow = true }
  if session.helped then node.add(body, node.row { node.badge(t("people.helped"), "group", "mint") }) end
  node.add_all(body, aside_panels(self))
  node.add(body, draft_panel(self))
  node.add(body, around.due_panel(self.people, self.every_due))
  node.add(body, self:has_plan() and full_body(self.plan, self.people) or empty_body(self))
  local extra = { node.button("old", t("old.entry"), { icon = "folder_open", style = "plain" }) }
  if self:has_plan() then
    extra = {
      node.button("add", t("home.add"), { icon = "add", style = "plain" }),
      node.button("print", t("ui.print"), { icon = "print", style = "plain" }),
      node.button("history", t("home.history"), { icon = "history", style = "plain" }),
    }
  end
  return frame.view {
    id = "overview", title = t("home.plan"), back = t("ui.home"), where = t("home.plan"), body = body,
    next = next_label(self), extra_first = extra, leave = t("ui.quit"),
  }
end

function Overview.press.back(self)
  if self.reader then return require("screens.people.reader").leave(self) end
  self.app.leave()
end

-- Goes on with a draft, or sets it aside.
local function go_on_with(self, draft)
  self:refresh()
  require("screens.arrive").resume(self.app, draft.id, function(key) self.aside[draft.id] = key end)
end

function Overview.press.next(self)
  if self.reader and not self.failed then return self.press.back(self) end
  if self.failed then return self:refresh() end
  local flow, draft = next_flow(self)
  if draft then return go_on_with(self, draft) end
  self:refresh()
  require("screens.arrive").flow(self.app, flow)
end

local MORE = { { "goal", "flag" }, { "agreement", "event" }, { "person", "person_add" } }

-- A plan grows: one more goal, agreement or person, without going through all of it again.
function Overview.press.add(self)
  local actions = {}
  for i, more in ipairs(MORE) do
    actions[i] = { id = more[1], label = t("home.add." .. more[1]), icon = more[2], style = "row", press = function(app)
      app.close()
      require("screens.arrive").flow(app, "more", { inputs = { what = more[1] } })
    end }
  end
  actions[#actions + 1] = { id = "old", label = t("old.entry"), note = t("old.entry.note"), icon = "folder_open", style = "row",
    press = function(app)
      app.close()
      self.press.old(self)
    end }
  self.app.open(dialog.new { title = t("home.add.title"), icon = "add", actions = actions, close = t("ui.cancel") })
end

-- The plans there were before become part of this one.
function Overview.press.old(self)
  self:refresh()
  self.app.push(require("screens.old.plans").new(self.app))
end

-- How it goes, what is new, how it was before.
function Overview.press.life(self)
  local plan = self.plan
  self:refresh()
  self.app.push(require("screens.life.home").new(self.app, plan))
end

-- Each yes that ends can be answered here, not only the first.
function Overview.press.due(self)
  self.every_due = true
end

function Overview.press.print(self)
  self.app.push(require("screens.print_plan").new(self.app, { plan = self.plan }))
end

-- Staff writes down a yes that was said aloud or on paper.
function Overview.press.consent(self)
  self.app.push(require("screens.people.consent").new(self.app))
end

-- Staff adds a wish or a note of their own.
function Overview.press.write(self)
  local plan = self.plan
  self:refresh()
  self.app.push(require("screens.people.write").new(self.app, plan))
end

-- Staff writes down what had to be shared because the law says so.
function Overview.press.law(self)
  self.app.push(require("screens.people.law").new(self.app, self.plan.access))
end

-- A file for another system, with what the one whose eyes these are gets.
function Overview.press.hand_over(self)
  self.app.push(require("screens.people.hand_over").new(self.app, self.reader, self.plan))
end

-- Staff sees the way to the plan that is open; the citizen comes to it by a row.
function Overview.press.path(self)
  local access = self.plan.access
  self:refresh()
  self.app.push(require("screens.path.line").new(self.app, access))
end

function Overview.press.history(self)
  self.app.push(require("screens.history").new(self.app))
end

Overview.press["draft/go"] = function(self) go_on_with(self, draft_of(self)) end

local function drop(self, id)
  local ok, key = session.drop_draft(id)
  self:refresh()
  if not ok then self.app.fail(key, function() drop(self, id) end) end
end

-- Throwing away what was said is asked about once; the journal keeps that it was begun and dropped.
Overview.press["draft/drop"] = function(self)
  local id = draft_of(self).id
  self.app.open(dialog.new {
    title = t("home.draft.drop.title"), icon = "close", body = node.paragraphs(t("home.draft.drop.text")), close = t("ui.cancel"),
    actions = { { id = "drop", label = t("home.draft.drop"), icon = "close", press = function(app)
      app.close()
      drop(self, id)
    end } },
  })
end

-- Agreements ------------------------------------------------------------------------------------------

local function set_agreement(self, agreement, status)
  local ok, key = session.append { { kind = "agreement.status", id = agreement.id, status = status } }
  self:refresh()
  if not ok then return self.app.fail(key, function() set_agreement(self, agreement, status) end) end
  self.app.say(t("home.saved"))
end

-- When then, or why: a question more.
local ASKS = { postponed = "postpone", lapsed = "lapse" }

local function change_agreement(self, agreement, status)
  if not ASKS[status] then return set_agreement(self, agreement, status) end
  self:refresh()
  self.app.push(require("screens.life.agreement")[ASKS[status]](self.app, agreement))
end

local function by_id(list, id)
  for _, one in ipairs(list or {}) do
    if one.id == id then return one end
  end
end

local function agreement_dialog(self, agreement)
  local actions = {}
  for _, status in ipairs { "done", "postponed", "lapsed", "agreed" } do
    if status ~= (agreement.status or "agreed") then
      actions[#actions + 1] = {
        id = status, label = t("home.agreement." .. status), style = "row", icon = parts.AGREEMENT_ICONS[status],
        press = function(app)
          app.close()
          change_agreement(self, agreement, status)
        end,
      }
    end
  end
  -- Who can see it is one of the ways on, so that a yes can be ended from here too.
  if self.people then
    local goal = by_id(self.plan.goals, agreement.goal)
    actions[#actions + 1] = { id = "who", label = t("yes.seen.who"), icon = "visibility", style = "row", press = function(app)
      app.close()
      local seen_by = require "screens.people.seen_by"
      app.push(seen_by.new(app, seen_by.topic_of(goal and goal.area), self.pictured and self.people or nil))
    end }
  end
  local body = { node.text(parts.agreement_note(agreement), "soft") }
  node.add(body, require("screens.life.parts").stood(agreement.stood, "agreement"))
  node.add(body, agreement.fallback and node.text(t("home.agreement.fallback", { what = agreement.fallback })))
  self.app.open(dialog.new { title = agreement.what, icon = "event", body = body, actions = actions })
end

local function question_of(plan, id)
  return string.sub(id, 1, 9) == "question/" and (plan.questions or {})[math.tointeger(tonumber(string.sub(id, 10)))] or nil
end

-- What staff reads further is asked for anew: a yes may have ended while the plan lay open. False when it has.
local function still_open(self)
  if not self.reader or self.reader.kind ~= "staff" then return true end
  self:refresh()
  return self:load()
end

function Overview:pressed(id)
  if self.failed or not self.plan then return false end
  if self.reader and require("screens.people.reader").pressed(self, id) then return true end
  if not self.reader and around.pressed(self.app, id, self.people, function() self:refresh() end) then
    if not self.app.dialog then self:refresh() end
    return true
  end
  local question = not self.reader and question_of(self.plan, id)
  if question then
    require("screens.arrive").question(self.app, question)
    return true
  end
  if string.sub(id, 1, 5) == "goal/" then
    if not still_open(self) then return true end
    local goal = by_id(self.plan.goals, string.sub(id, 6))
    if goal then
      self.app.push(require("screens.goal").new(self.app, goal, { reader = self.reader, people = self.people,
        plan = self.plan }))
    end
    return goal ~= nil
  end
  if self.reader and self.reader.kind == "eyes" then return string.sub(id, 1, 10) == "agreement/" end
  if string.sub(id, 1, 5) == "wish/" then
    require("screens.arrive").flow(self.app, "more", { inputs = { what = "goal", wish = string.sub(id, 6) } })
    return true
  end
  if string.sub(id, 1, 10) == "agreement/" then
    local agreement = by_id(self.plan.agreements, string.sub(id, 11))
    if agreement then agreement_dialog(self, agreement) end
    return agreement ~= nil
  end
  return false
end

return overview
