-- A code being entered: four of sixteen pictures, or digits that nobody sees. As steps of questions.lua.
local node = require "ui.node"
local questions = require "screens.people.questions"
local i18n = require "i18n"

local code = {}
local t = i18n.t

local PICTURES = 4
local FEWEST_DIGITS, MOST_DIGITS = 6, 12

-- What was pressed so far, in the form the kiosk takes.
function code.text(entry)
  return entry.kind == "pictures" and table.concat(entry.pictures, "-") or entry.digits
end

function code.new(kind)
  return { kind = kind, pictures = {}, digits = "" }
end

local function is_whole(entry)
  if entry.kind == "pictures" then return #entry.pictures == PICTURES end
  return #entry.digits >= FEWEST_DIGITS
end

local function grid()
  local made = node.grid { columns = 8, min_mm = 24, grow = true }
  for _, name in ipairs(kiosk.code_pictures()) do
    node.add(made, node.button("picture/" .. name, t("people.picture." .. name), {
      icon = "draw/" .. name, style = "picture", value = name, grow = true }))
  end
  return made
end

-- The dots say how many, never which.
local function so_far(entry)
  local n = #entry.pictures
  return node.row { node.meter(n, PICTURES, t("people.code.so_far", { count = n })),
    node.button("picture_back", t("people.code.back"), { icon = "backspace", style = "quiet", disabled = n == 0 or nil }) }
end

local function add_pad(body, step, entry)
  if entry.kind == "digits" then
    node.add(body, node.field(step.id, t("people.code.digits"), { value = entry.digits, input = "code",
      limit = MOST_DIGITS }))
    return
  end
  node.add(body, so_far(entry))
  node.add(body, grid())
end

local function press_picture(entry, id, value)
  if id == "picture_back" then
    entry.pictures[#entry.pictures] = nil
    return true
  end
  if string.sub(id, 1, 8) ~= "picture/" then return false end
  if #entry.pictures < PICTURES then entry.pictures[#entry.pictures + 1] = value end
  return true
end

-- How long the wait is, in words that change now and then only: nobody is counted down at.
local function wait_words(left_ms)
  local seconds = math.max(1, (left_ms + 999) // 1000)
  if seconds > 60 then return t("people.wait.minutes", { n = (seconds + 59) // 60 }) end
  return t("people.wait.seconds", { count = (seconds + 9) // 10 * 10 })
end

-- The moment these words change next, after `now`.
local function wait_changes(until_ms, now)
  local seconds = (until_ms - now + 999) // 1000
  local next_seconds = seconds > 60 and (seconds - 1) // 60 * 60 or (seconds - 1) // 10 * 10
  return until_ms - next_seconds * 1000
end

local function waiting(self)
  local left = self.wait_until - kiosk.now()
  return { title = t("people.wait"), next = t("ui.next"), next_disabled = true, body = node.column { style = "loose",
    node.icon("schedule", "sky"), node.question(t("people.wait")), node.text(wait_words(left), "lead"),
    node.text(t("people.wait.text"), "soft") } }
end

local function tick(self)
  local now = kiosk.now()
  if not self.wait_until or now < self.wait_next then return end
  self.wait_next = wait_changes(self.wait_until, now)
  if now < self.wait_until then return end
  self.wait_until = nil
  self:refuse(t("people.wait.over"))
end

local function deadline(self)
  return self.wait_until and self.wait_next
end

-- What happens every day; everything else goes to the log for whoever looks after the kiosk.
local EVERY_DAY = { ["error.code_wrong"] = true, ["error.code_wait"] = true, ["error.code_staff"] = true,
  ["error.code_closed"] = true, ["error.code_taken"] = true, ["error.account_disabled"] = true, ["error.card_old"] = true }

-- A code that did not open: calm words at step `id`, or the wait. Never which of name and code was wrong. detail: of the
-- kiosk, for the log.
function code.failed(self, id, key, detail, wait_ms)
  if not EVERY_DAY[key] then kiosk.log("code: " .. tostring(detail or key)) end
  self:go_to(id)
  if key == "error.code_wait" then
    local now = kiosk.now()
    self.wait_until = now + (wait_ms or 0)
    self.wait_next = wait_changes(self.wait_until, now)
  else
    self:refuse(t(i18n.has(key) and key or "error.unknown"))
  end
end

-- Pictures or digits: nobody is told which of them a name has. The answer `either` holds the kind.
local function other_kind(self, either)
  local kind = self.a[either] == "digits" and "pictures" or "digits"
  return node.row { node.button("kind/" .. kind, t("people.in." .. kind), {
    icon = kind == "digits" and "dialpad" or "apps", style = "plain", value = kind }) }
end

local function press_kind(self, step, id, value)
  if not step.either or string.sub(id, 1, 5) ~= "kind/" then return false end
  self.a[step.either] = value
  self:go_to(step.id)
  return true
end

-- ask, text, kind(answers), either (the answer that holds the kind, where the person may change it); entered(self, text)
-- is called with the whole code. The answer is the entry.
function code.step(step)
  function step.enter(self)
    self.a[step.id] = code.new(step.kind(self.a))
  end
  step.tick, step.deadline = tick, deadline
  function step.view(self)
    if self.wait_until then return waiting(self) end
    local entry, words = self.a[step.id], step.say and step.say(self.a)
    local body = questions.body(self, step, words)
    add_pad(body, step, entry)
    if step.either then node.add(body, other_kind(self, step.either)) end
    return { title = t(step.ask, words), body = body, next = t(step.on or "ui.next"), next_disabled = not is_whole(entry),
      focus = entry.kind == "digits" and step.id or "picture/" .. kiosk.code_pictures()[1] }
  end
  function step.change(self, id, value)
    if id == step.id then self.a[id].digits, self.error = value, nil end
  end
  function step.pressed(self, id, value)
    if press_kind(self, step, id, value) then return true end
    if not press_picture(self.a[step.id], id, value) then return false end
    self.error = nil
    return true
  end
  function step.next(self)
    local entry = self.a[step.id]
    if is_whole(entry) then step.entered(self, code.text(entry)) end
  end
  return step
end

-- Why this code will not do, kindly; nil when it will.
function code.weak(kind, text, reason)
  reason = reason or kiosk.code_verdict(kind, text)
  if not reason then return nil end
  local key = "people.weak." .. kind .. "." .. reason
  return t(i18n.has(key) and key or "people.weak." .. reason)
end

-- Choosing a code: two steps, the same code twice; then it is in answers.chosen. kind(answers); options: ask, text,
-- again, why.
function code.choose(kind, options)
  return code.step {
    id = "code", kind = kind, ask = options.ask, text = options.text, say = options.say,
    why = options.why or "people.code.why", badge = "people.code.see", badge_icon = "visibility_off",
    entered = function(self, chosen)
      local wrong = code.weak(kind(self.a), chosen)
      if wrong then
        self.a.code = code.new(kind(self.a))
        return self:refuse(wrong)
      end
      self.a.chosen = chosen
      self:go_on()
    end,
  }, code.step {
    id = "again", kind = kind, ask = options.again or "people.code.again", text = "people.code.again.text",
    why = "people.code.why", badge = "people.code.see", badge_icon = "visibility_off", on = options.on,
    entered = function(self, again)
      if again == self.a.chosen then return self:go_on() end
      self:go_to("code")
      self:refuse(t("people.code.differs"))
    end,
  }
end

-- The way of the code: pictures first, nobody has to read them.
function code.way(options)
  options = options or {}
  return questions.one {
    id = "way", ask = options.ask or "people.way", text = options.text or "people.way.text", why = "people.code.why",
    options = function()
      return {
        { value = "pictures", label = t("people.way.pictures"), note = t("people.way.pictures.note"), icon = "draw/house" },
        { value = "digits", label = t("people.way.digits"), note = t("people.way.digits.note"), icon = "dialpad" },
      }
    end,
  }
end

return code
