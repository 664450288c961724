-- One agreement that was put off (inputs.agreement): the new day.

local DAYS = shared "days"

local function its_words(a)
  for _, agreement in ipairs(a.last.agreements or {}) do
    if agreement.id == a.inputs.agreement then return { what = agreement.what } end
  end
  return { what = "" }
end

return flow {
  id = "one_agreement", version = 1, title = "followup.agreements",
  steps = {
    date { id = "when", ask = "followup.agreement.when", say = its_words, about = DAYS },
    stop { id = "done", ask = "followup.done" },
  },
  effects = function(a)
    return { a.when and { kind = "agreement.change", id = a.inputs.agreement, when = a.when } }
  end,
}
