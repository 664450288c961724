-- "Det, vi har om dig": take everything along in one sealed file, or be erased. Both for the citizen alone.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local i18n = require "i18n"

local own_data = {}
local t = i18n.t

-- A screen of words with one way on.
local function screen(app, id, made)
  return setmetatable({ app = app, press = made.press or {} }, { __index = {
    view = function(self)
      local shown = made.view(self)
      shown.id, shown.where, shown.leave = id, t("people.me"), made.leave == nil and t("ui.quit") or made.leave
      return frame.view(shown)
    end } })
end

-- Taking along ----------------------------------------------------------------------------------------------

-- The plan, and who has looked at it, in plain words.
local function paper(plan, seen)
  local looks = require "screens.people.looks"
  local view = require("screens.paper").view(plan, "a4")
  node.add(view.body, node.heading(t("people.looks.paper"), 2))
  for _, look in ipairs(seen) do
    looks.add_paper(view.body, look)
  end
  if #seen == 0 then node.add(view.body, node.text(t("people.looks.none"))) end
  return view
end

local function taken(app, file, passphrase)
  return screen(app, "own/taken", {
    view = function()
      local body = node.column { style = "loose", node.head { node.question(t("own.taken")), node.text(t("own.taken.text"), "lead") },
        node.panel { style = "sky", node.question(passphrase) }, node.text(t("own.taken.file", { file = file }), "soft") }
      return { title = t("own.taken"), body = body, back = false, next = t("own.taken.done"), next_icon = "check" }
    end,
    press = { next = function(self) self.app.pop() end },
  })
end

local function take(self)
  local plan, key = session.plan()
  local seen
  if plan then seen, key = session.read("all_looks", { citizen = session.citizen }) end
  if not seen then return self.app.fail(key, function() take(self) end) end
  local made
  made, key = kiosk.take_away(paper(plan, seen), { title = t("own.paper"), footer = t("home.paper.footer") })
  if not made then return self.app.fail(key, function() take(self) end) end
  self.app.replace(taken(self.app, made.file, made.passphrase))
end

local function taking(app)
  return screen(app, "own/take", {
    view = function()
      local body = node.column { style = "loose", node.head { node.question(t("own.take")), node.text(t("own.take.text"), "lead") },
        node.text(t("own.take.key")) }
      return { title = t("own.take"), body = body, next = t("own.take.go"), next_icon = "save_alt" }
    end,
    press = { next = take },
  })
end

-- Being erased ----------------------------------------------------------------------------------------------

-- Nobody is signed in any more; what this session still remembers goes with the next tap.
local function erased(app)
  return screen(app, "own/erased", {
    leave = false,
    view = function()
      return { title = t("own.erased"), back = false, next = t("own.erased.done"), next_icon = "check",
        body = node.column { style = "loose", node.question(t("own.erased")), node.text(t("own.erased.text"), "lead") } }
    end,
    press = { next = function(self) self.app.home() end },
  })
end

local function entered(self, text)
  local ok, key, _, wait_ms = kiosk.erase_me { code = text, kind = self.a.kind }
  if not ok then return code.failed(self, "code", key, wait_ms) end
  session.forget()
  self.app.settle(erased(self.app))
end

-- What goes, and what this screen cannot reach.
local function what(self, step)
  local body = questions.body(self, step)
  for _, part in ipairs { "gone", "stays" } do
    node.add(body, node.panel { style = "card", node.heading(t("own.erase." .. part), 3), node.text(t("own.erase." .. part .. ".text")) })
  end
  return { title = t(step.ask), body = body, next = t("own.erase.on") }
end

local function erasing(app)
  return questions.new(app, { id = "own_erase", where = "people.me", answers = { kind = "pictures" }, steps = {
    { id = "what", ask = "own.erase", text = "own.erase.text", view = what },
    code.step { id = "code", ask = "own.erase.code", text = "own.erase.code.text", on = "own.erase.go", either = "kind", entered = entered,
      badge = "people.code.see", badge_icon = "visibility_off", kind = function(a) return a.kind end },
  } })
end

-- The two ways ----------------------------------------------------------------------------------------------

local WAYS = { { "take", "save_alt", taking }, { "erase", "delete_outline", erasing } }

function own_data.new(app)
  local press = { next = function(self) self.app.pop() end }
  for _, way in ipairs(WAYS) do
    press[way[1]] = function(self) self.app.push(way[3](self.app)) end
  end
  return screen(app, "own", { press = press, view = function()
    local list = node.column { style = "tight" }
    for _, way in ipairs(WAYS) do
      node.add(list, node.button(way[1], t("own." .. way[1]), { note = t("own." .. way[1] .. ".note"), icon = way[2], style = "row" }))
    end
    local head = node.head { node.question(t("own.title")), node.text(t("own.text"), "soft") }
    return { title = t("own.title"), next = t("ui.back"), body = node.column { head, list } }
  end })
end

own_data.taken, own_data.erased = taken, erased -- for pictures

return own_data
