-- The first screen: the plan, a practice run, a human. No names are ever shown here.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local i18n = require "i18n"

local home = {}
local Home = { press = {} }
Home.__index = Home
local t = i18n.t

function home.new(app)
  return setmetatable({ app = app }, Home)
end

local function top()
  return node.row { align = "between",
    node.button("staff", t("people.staff"), { icon = "badge", style = "quiet" }),
    node.spacer(), frame.language_button(), frame.reading_button(), frame.size_button(), frame.theme_button() }
end

local function greeting()
  local more = kiosk.get("demo") and node.row { node.badge(t("home.demo"), "info_outline", "sky") }
    or node.text(t("home.promise"), "soft")
  return node.head { node.question(t("home.welcome")), node.text(t("home.lead"), "lead"), more }
end

local function doors()
  return node.split { grow = true, style = "even", min_mm = 110,
    node.button("plan", t("home.plan"), {
      note = t("home.plan.note"), icon = "assignment_ind", style = "door-green", grow = true }),
    node.column { grow = true,
      node.button("practice", t("home.practice"), {
        note = t("home.practice.note"), icon = "play_circle_outline", style = "door-sand", grow = true }),
      node.button("help", t("home.help"), {
        note = t("home.help.note"), icon = "help_outline", style = "door-sky", grow = true }),
    },
  }
end

function Home.view()
  return {
    id = "home", title = t("home.welcome"), focus = "plan", top = top(),
    body = node.column { grow = true, greeting(), doors() },
  }
end

-- Without a store nobody is asked for a name in vain.
function Home.press.plan(self)
  local trouble = kiosk.get "trouble"
  if trouble then return self.app.push(require("screens.fault").without_store(self.app, trouble)) end
  self.app.push(require("screens.who").new(self.app))
end

function Home.press.staff(self)
  self.app.push(require("screens.people.sign_in").new(self.app, { staff = true }))
end

-- Where everybody is made up, help tells the codes of those who are.
function Home.press.help(self)
  local topics = kiosk.get("demo") and { { title = t("home.demo.codes"), text = t("home.demo.codes.text") } }
  self.app.open(require("screens.help").dialog(self.app, topics or nil))
end

-- Straight into a plan where there is nothing else to try.
function Home.press.practice(self)
  session.enter_practice()
  local try = require "screens.learn.try"
  if try.is_needed() then return self.app.push(try.new(self.app)) end
  require("screens.arrive").practice(self.app)
end

function Home.press.back() end

return home
