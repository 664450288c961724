-- Printing: which of three papers, seen first on the screen, then to the printer or into a file.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local paper = require "screens.paper"
local i18n = require "i18n"

local print_plan = {}
local Print = { press = {} }
Print.__index = Print
local t = i18n.t

-- Name, picture, and the width of the paper in mm.
local FORMATS = { { "a4", "description", 210 }, { "easy", "format_size", 210 }, { "pocket", "style", 105 } }

-- options: plan (read from the store when missing), printed (called when done). From a running flow: run, and which
-- document: "answers" is what was said in it, else it is the plan as it will be.
function print_plan.new(app, options)
  return setmetatable({ app = app, plan = options.plan, run = options.run, document = options.document, printed = options.printed,
    format = "a4", printer = kiosk.printer_ready() }, Print)
end

local function from_run(self, plan)
  if self.document == "answers" then return { citizen = plan.citizen, answers = require("screens.review_lines").of(self.run) } end
  return require("screens.plan_ahead").of(plan, session.settled(self.run:effects()))
end

function Print:load()
  if self.plan then return true end
  local plan, key = session.plan()
  if plan and self.run then plan = from_run(self, plan) end
  self.plan = plan
  return plan ~= nil, key
end

local function format_cards(self)
  local grid = node.grid { columns = 1, min_mm = 80 }
  for _, one in ipairs(FORMATS) do
    node.add(grid, node.choice("format/" .. one[1], t("ui.print." .. one[1]), {
      note = t("ui.print." .. one[1] .. ".note"), icon = one[2], selected = self.format == one[1] }))
  end
  return grid
end

local function result_panel(self)
  if not self.result then return false end
  local panel = node.panel { style = "mint", node.text(t(self.result), "strong") }
  return node.add(panel, self.cut and node.text(t("ui.print.cut")))
end

-- What will come out of the printer, as wide as the paper is.
local function sheet(self)
  local width
  for _, one in ipairs(FORMATS) do
    if one[1] == self.format then width = one[3] end
  end
  local page = node.panel { style = "sheet", min_mm = width, grow = true }
  return node.column { align = "center", grow = true, node.add_all(page, paper.body(self.plan, self.format)) }
end

function Print:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local choice = node.column {
    node.question(t("ui.print.title")), result_panel(self), format_cards(self),
    node.text(t(self.printer and "ui.print.to_printer" or "ui.print.to_file"), "soft"),
  }
  local body = node.split { style = "aside", min_mm = 100, grow = true, choice, sheet(self) }
  return frame.view {
    id = "print", title = t("ui.print.title"), where = t("home.plan"), body = body, leave = t("ui.quit"),
    next = t(self.result and "ui.print.again" or "ui.print"), next_icon = "print",
  }
end

function Print:pressed(id)
  for _, one in ipairs(FORMATS) do
    if id == "format/" .. one[1] then
      self.format, self.result = one[1], nil
      return true
    end
  end
  return false
end

-- When the printer does not take it, the paper is there as a file all the same.
local function failed(self, key)
  self.printer = key ~= "error.printer" and self.printer
  self.app.fail(key, function() self.press.next(self) end)
end

-- A practice run prints nothing that could be taken for a real plan.
function Print.press.next(self)
  if self.failed then
    self.plan = nil
    return
  end
  local ok, all = kiosk.print(paper.view(self.plan, self.format), {
    format = self.format, title = t("home.paper.title"), footer = t("home.paper.footer"), more = t("home.paper.more"),
    printer = self.printer })
  if not ok then return failed(self, all) end
  self.result, self.cut = self.printer and "ui.print.sent" or "ui.print.saved", all == false
  if session.role == "citizen" then session.append { { kind = "print.done", format = self.format } } end
  if self.printed then self.printed() end
end

return print_plan
