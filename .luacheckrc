std = "lua54"
max_line_length = 160
files["scripts"] = { read_globals = { "kiosk" } }
files["scripts/tour.lua"] = { std = "+play" }
files["content/flows"] = { read_globals = {
  "flow", "shared", "info", "text", "number", "date", "one", "many", "rank", "scale", "people", "signature", "consent", "decision",
  "handover", "wait", "print", "compute", "each", "call", "gather", "review", "stop" } }
files["content/learning"] = { max_line_length = false, read_globals = {
  "info", "text", "number", "date", "one", "many", "rank", "scale", "people", "signature", "consent", "decision", "handover", "wait",
  "print", "compute", "each", "call", "gather", "review", "stop", "module", "page", "result", "truth", "hotspot", "set", "mark", "blanks",
  "match", "task", "talk", "cards" } }
files["content/words"] = { max_line_length = false }
files["tests/script"] = { std = "+busted", globals = { "kiosk" } }
files["tests/play"] = { std = "+play" }
files["tests/program"] = { std = "+play" }
files["tests/leak"] = { std = "+play", globals = { "kiosk" } }
files["tests/bench"] = { globals = { "kiosk" } }
files["tests/fixtures"] = { globals = { "kiosk" }, ignore = { "." } }
stds.play = { read_globals = {
  "tap", "slide_off", "hold", "draw", "type", "paste", "key", "expect", "absent", "screen", "focus", "tree", "read", "shot", "wait",
  "clock", "style", "sample", "memory", "pixels", "heard", "restart", "kill", "kill_during", "keep", "put_back", "second", "put", "frames",
  "unplug", "plug", "here", aside = { other_fields = true } } }
