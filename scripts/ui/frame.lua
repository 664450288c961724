-- The frame round every screen: same things at the same place. Top: back, where I am, size, colours,
-- leave, cover. Bottom: help, other answers, what belongs to this screen, the one next thing.
local node = require "ui.node"
local i18n = require "i18n"

local frame = {}
local t = i18n.t

function frame.size_button()
  local percent = tonumber(kiosk.get("text_percent")) or 100
  local key = percent >= 200 and "ui.size.normal" or "ui.size.bigger"
  return node.button("size", t(key), { icon = "format_size", style = "quiet" })
end

function frame.theme_button()
  return node.button("theme", t("ui.theme"), { icon = "contrast", style = "quiet" })
end

function frame.language_button()
  return node.button("language", t("ui.language.name"), { icon = "language", style = "plain" })
end

function frame.reading_button()
  return node.button("reading", t("ui.reading.name"), { icon = "short_text", style = "quiet" })
end

-- In the corner, so that it stands at one place whatever else the frame holds. The program itself answers it
-- (docs/leaving.md): no script is asked first.
function frame.cover_button()
  return node.button("cover", t("ui.cover"), { icon = "visibility_off", style = "plain" })
end

local function where(spec)
  if spec.progress then
    local p = spec.progress
    return { kind = "progress", number = p.number, of = p.of, label = p.label }
  end
  return spec.where and node.text(spec.where, "strong")
end

local function top(spec)
  local row = node.row { align = "between" }
  if spec.back ~= false then
    node.add(row, node.button("back", spec.back or t("ui.back"), { icon = "arrow_back", style = "plain" }))
  end
  node.add(row, where(spec))
  node.add(row, node.spacer())
  node.add(row, frame.size_button())
  node.add(row, frame.theme_button())
  if spec.leave ~= false then
    node.add(row, node.button("leave", spec.leave or t("ui.leave"), { icon = "exit_to_app", style = "plain" }))
  end
  return node.add(row, frame.cover_button())
end

local function bottom(spec)
  local row = node.row { align = "between" }
  node.add(row, node.button("help", t("ui.help"), { icon = "help_outline", style = "quiet" }))
  if spec.other then
    node.add(row, node.button("other", t("ui.other"), { icon = "more_horiz", style = "quiet" }))
  end
  if spec.extra_first then node.add_all(row, spec.extra_first) end
  node.add(row, node.spacer())
  if spec.extra then node.add_all(row, spec.extra) end
  if spec.next then
    node.add(row, node.button("next", spec.next, {
      icon = spec.next_icon or "arrow_forward", style = "primary", disabled = spec.next_disabled or nil,
    }))
  end
  return row
end

-- spec: id, title, body, and what the frame shows: back, where or progress, leave, other, extra, next.
function frame.view(spec)
  return {
    id = spec.id, title = spec.title, focus = spec.focus,
    top = top(spec), body = spec.body, bottom = bottom(spec),
  }
end

return frame
