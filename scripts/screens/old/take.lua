-- What came in a package of another kiosk: all of it in one go, or what is left beside the goals. Nothing is taken along unseen:
-- the screen says what it is.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local load = require "screens.old.load"
local carry = require "screens.old.carry"
local i18n = require "i18n"

local take = {}
local Take = { press = {} }
Take.__index = Take
local t = i18n.t

local KINDS = { { "goal", "flag" }, { "agreement", "event" }, { "person", "group" }, { "strength", "favorite_border" },
  { "wish", "lightbulb_outline" }, { "note", "edit" } }

-- how: "all", or "rest" for what is no goal.
function take.new(app, plan, how, mine)
  return setmetatable({ app = app, plan = plan, how = how, mine = mine }, Take)
end

local function items_of(self, what)
  local out = {}
  for _, item in ipairs(self.plan.goals or {}) do
    if item.fate == "open" and (item.what or "goal") == what and (self.how == "all" or what ~= "goal") then out[#out + 1] = item end
  end
  return out
end

local function panel_of(self, kind)
  local items = items_of(self, kind[1])
  if #items == 0 then return false end
  local panel = node.panel { style = "card", node.row { node.icon(kind[2], "mint"), node.heading(t("old.take." .. kind[1], { n = #items }), 3) } }
  for _, item in ipairs(items) do node.add(panel, node.text(item.words)) end
  return panel
end

function Take:view()
  local grid = node.grid { columns = 2, min_mm = 130 }
  for _, kind in ipairs(KINDS) do node.add(grid, panel_of(self, kind)) end
  local body = node.column { style = "loose", node.head { node.row { node.badge(load.name(self.plan), load.ICONS[self.plan.form]) },
    node.question(t("old.take." .. self.how .. ".ask")), node.text(t("old.take." .. self.how .. ".text"), "lead") }, grid }
  local other = self.how == "all" and node.button("each", t "old.take.each", { icon = "format_list_bulleted", style = "plain" })
    or node.button("leave_it", t "old.take.leave", { icon = "schedule", style = "plain" })
  return frame.view { id = "old/take", title = t("old.take." .. self.how .. ".ask"), where = t "old.where", leave = t "ui.quit", body = body,
    extra = { other }, next = t "old.take.go", next_icon = "done_all" }
end

local function write(self, entries, words)
  local ok, key = session.append(entries)
  if not ok then return self.app.fail(key, function() write(self, entries, words) end) end
  self.app.pop()
  self.app.say(words)
end

function Take.press.next(self)
  local mine, key = self.mine, nil
  if not mine then mine, key = session.plan() end
  if not mine then return self.app.fail(key, nil) end
  local to = carry.begin(mine)
  if self.how == "all" then carry.all(to, self.plan, mine) else
    for _, item in ipairs(load.rest(self.plan)) do carry.thing(to, self.plan, item) end
  end
  write(self, to.out, t "old.take.done")
end

function Take.press.leave_it(self)
  local to = carry.begin({})
  carry.rest(to, self.plan, "parked")
  write(self, to.out, t "old.parked")
end

function Take.press.each(self)
  self.app.replace(require("screens.old.walk").new(self.app))
end

return take
