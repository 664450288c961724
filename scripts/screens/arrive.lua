-- Where a person lands: a new one in the plan flow, a returning one at the own plan, which offers to go on
-- with what was begun. Every flow of a person is opened here, so that a new one and one that is taken up
-- again find the same things round them.
local session = require "session"

local arrive = {}

-- What is known from last time is read anew each time a flow is opened: it is too much to keep with every
-- answer, and may have changed since the flow was left. open(options) gives a screen, or nil and a word key.
-- settle(key), where given, says whether it has dealt with what went wrong.
local function opened(app, options, open, settle)
  local screen
  local plan, key = session.plan()
  if plan then
    options.last = plan
    screen, key = open(options)
  end
  if screen then return app.push(screen) end
  if settle and settle(key) then return end
  app.fail(key, function() opened(app, options, open, settle) end)
end

-- options: inputs (small, kept with the draft), done.
function arrive.flow(app, flow, options)
  opened(app, options or {}, function(given) return require("screens.flow_player").start(app, flow, given) end)
end

function arrive.new_citizen(app)
  app.settle(require("screens.overview").new(app))
  arrive.flow(app, "plan")
end

-- The language this person used last, unless another one was chosen on the way in.
local function speak_as_last_time(app)
  local chosen = app.chosen_language()
  if chosen then
    session.keep_language(chosen)
  elseif session.lang then
    app.speak(session.lang)
    kiosk.set("lang", session.lang)
  end
end

-- Others may sit round the screen: whoever comes for a meeting lands there, and the plan shows only what all of them may see.
-- That is one under way since today, or, with somebody beside, one that is to be today.
local function comes_for_a_meeting(app)
  local mine = require "screens.meeting.mine"
  if not mine.is_now() then return false end
  app.settle(require("screens.overview").new(app))
  mine.open(app)
  return true
end

-- Someone is signed in. What they have to be told comes before anything else, unless others may read it too.
function arrive.returning(app)
  if session.role ~= "citizen" then
    return app.settle(require("screens.people.staff_older").new(app) or require("screens.people.staff_home").new(app))
  end
  session.greet()
  speak_as_last_time(app)
  if comes_for_a_meeting(app) then return end
  app.settle(require("screens.people.told").new(app) or require("screens.overview").new(app))
end

-- code: { old, old_kind } as it was just used, for the account whose code somebody else chose.
function arrive.signed_in(app, account, code)
  if not account.must_change then return arrive.returning(app) end
  code.done = function() arrive.returning(app) end
  app.settle(require("screens.people.change_code").new(app, code))
end

-- Everything works as in earnest, and nothing is kept.
function arrive.practice(app)
  arrive.flow(app, "plan")
end

-- What will not work another time either: a draft of another version, a damaged one, one of questions that are gone.
local function is_for_good(key) return string.sub(key, 1, 5) == "flow." or key == "error.content" end

-- Goes on with a draft exactly where it stopped. aside(key) is called when it cannot be taken up: it stays as it is.
-- options: done.
function arrive.resume(app, draft_id, aside, options)
  opened(app, options or {}, function(given)
    local draft, key = session.read("draft", { id = draft_id })
    if not draft then return nil, key end
    return require("screens.flow_player").resume(app, draft, given)
  end, function(key)
    if not is_for_good(key) then return false end
    aside(key)
    return true
  end)
end

-- A question that is there no more (its goal was reached) is closed, and said to be gone.
local function gone(app, question)
  session.append({ { kind = "question.closed", draft = question.draft, path = question.path } }, { draft = question.draft })
  app.top():refresh()
  app.fail("flow.no_such_step")
end

-- Asks what was left to be asked with a helper, or later: one of plan.questions.
function arrive.question(app, question)
  opened(app, {}, function(given)
    local draft, key = session.read("draft", { id = question.draft })
    if not draft then return nil, key end
    return require("screens.flow_player").reopen(app, draft, question, given)
  end, function(key)
    if key ~= "flow.no_such_step" then return false end
    gone(app, question)
    return true
  end)
end

return arrive
