-- What somebody who does not say who they are can try: a plan, or the small exercises. Nothing is kept of either.
local catalog = require "screens.learn.catalog"
local frame = require "ui.frame"
local node = require "ui.node"
local i18n = require "i18n"

local try = {}
local Try = { press = {} }
Try.__index = Try
local t = i18n.t

local TRACKS = { citizen = true, mentor = true }

-- Is there more to try than the plan?
function try.is_needed() return catalog.has_any(TRACKS) end

function try.new(app)
  return setmetatable({ app = app }, Try)
end

function Try.view()
  return frame.view {
    id = "try", title = t("learn.try"), where = t("home.practice"), leave = t("ui.quit"), focus = "plan",
    body = node.column { style = "loose", grow = true,
      node.head { node.question(t("learn.try")), node.text(t("learn.try.text"), "lead") },
      node.grid { columns = 2, min_mm = 100, grow = true,
        node.button("plan", t("learn.try.plan"), { note = t("learn.try.plan.note"), icon = "assignment_ind", style = "door-green", grow = true }),
        node.button("learning", t("learn.try.learn"), { note = t("learn.try.learn.note"), icon = "school", style = "door-sand", grow = true }),
      },
    },
  }
end

function Try.press.plan(self) require("screens.arrive").practice(self.app) end

function Try.press.learning(self) self.app.push(require("screens.learn.home").new(self.app)) end

return try
