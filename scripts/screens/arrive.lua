-- Where a person lands: a new one in the plan flow, a returning one at the own plan, which offers to go on
-- with what was begun.
local session = require "session"

local arrive = {}

local function start_flow(app, flow, options)
  local screen, key = require("screens.flow_player").start(app, flow, options)
  if screen then return app.push(screen) end
  app.fail(key, function() start_flow(app, flow, options) end)
end

function arrive.new_citizen(app)
  app.settle(require("screens.overview").new(app))
  start_flow(app, "plan")
end

function arrive.returning(app)
  session.greet()
  app.settle(require("screens.overview").new(app))
end

-- Everything works as in earnest, and nothing is kept.
function arrive.practice(app)
  start_flow(app, "plan")
end

arrive.flow = start_flow

-- Goes on with a draft exactly where it stopped.
function arrive.resume(app, draft_id)
  local draft, key = session.read("draft", { id = draft_id })
  local screen
  if draft then screen, key = require("screens.flow_player").resume(app, draft) end
  if screen then return app.push(screen) end
  app.fail(key, function() arrive.resume(app, draft_id) end)
end

return arrive
