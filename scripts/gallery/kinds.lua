-- One step of every kind, with made-up questions: for pictures of what the flows of today do not use.
local function option(value, icon) return { value = value, ask = "gallery." .. value, icon = icon } end

local OPTIONS = { option("cook", "restaurant"), option("walk", "directions_walk"), option("music", "music_note") }

local function step(kind, fields)
  fields.kind, fields.id = kind, fields.id or kind
  fields.ask = fields.ask or "gallery." .. fields.id
  return fields
end

return {
  id = "kinds", version = 1, title = "gallery.title",
  steps = {
    step("info", { text = "gallery.info.text", icon = "favorite_border" }),
    step("text", { quote = true, limit = 300 }),
    step("number", { min = 0, max = 20, unit = "gallery.unit" }),
    step("date", { about = { "gallery.soon" } }),
    step("one", { options = OPTIONS }),
    step("many", { options = OPTIONS, own = true }),
    step("rank", { options = OPTIONS, top = 1 }),
    step("scale", { words = { "gallery.s1", "gallery.s2", "gallery.s3", "gallery.s4", "gallery.s5" } }),
    step("people", { roles = { option("friend", "person"), option("staff", "badge") }, max = 6 }),
    step("each", { add = true, max = 5, steps = {
      step("text", { id = "thing", ask = "gallery.thing", input = "line" }) } }),
    step("consent", { cells = {
      { value = "bank", ask = "gallery.bank" }, { value = "doctor", ask = "gallery.doctor" } } }),
    step("decision", { options = { option("yes", "check"), option("later", "schedule") },
      who = { "gallery.you", "gallery.staff" } }),
    step("signature", {}),
    step("handover", { to = "gallery.staff" }),
    step("print", { document = "plan" }),
    step("gather", { need = { "cook", "walk" }, steps = {
      step("text", { id = "cook", ask = "gallery.text", input = "line" }),
      step("one", { id = "walk", ask = "gallery.one", options = OPTIONS }),
    } }),
    step("review", {}),
    step("wait", { for_ = "gallery.someone", until_ = function() return false end }),
    step("stop", {}),
  },
  effects = function() return {} end,
}
