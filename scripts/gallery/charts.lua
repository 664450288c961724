-- The three charts of the kit with made-up numbers.
local node = require "ui.node"
local frame = require "ui.frame"
local say = require "screens.say"
local t = require("i18n").t

local charts = {}

local function screen(style, chart)
  return { view = function()
    return frame.view { id = "chart/" .. style, title = chart.label,
      body = node.column { node.question(chart.label), chart } }
  end }
end

local function area(name, points)
  return { kind = "item", label = say.area(name), note = say.progress(points[1]), points = points }
end

function charts.bar()
  return screen("bar", node.chart { style = "bar", label = t("gallery.chart.bar"), low = 0, high = 5,
    area("home", { 2 }), area("sleep", { 4 }), area("money", { 3 }) })
end

function charts.line()
  return screen("line", node.chart { style = "line", label = t("gallery.chart.line"), low = 1, high = 5,
    { kind = "item", label = say.area("sleep"), note = say.progress(4), points = { 1, 2, 2, 3, 4 } },
    { kind = "item", label = say.area("mind"), note = say.progress(2), points = { 3, 2, 1, 1, 2 } } })
end

function charts.wheel()
  return screen("wheel", node.chart { style = "wheel", label = t("gallery.chart.wheel"), low = 0, high = 5,
    area("home", { 2, 4 }), area("sleep", { 3, 4 }), area("money", { 1, 3 }), area("people", { 4, 5 }), area("work", { 2, 3 }) })
end

return charts
