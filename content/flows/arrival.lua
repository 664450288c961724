-- The day of the decision to take the citizen in: the way is counted from it, and so is the notice to the municipality.

return flow {
  id = "arrival", version = 1, title = "arrival.title",
  steps = {
    date { id = "day", ask = "arrival.day", past = true, required = true, skip = {} },
    stop { id = "done", ask = "arrival.done" },
  },
  effects = function(a) return { { kind = "arrival.noted", day = a.day } } end,
}
