-- What rests on the law, and where the history is read.
local LAW = { source = "Serviceloven § 142; lov nr. 482 af 12. maj 2023", seen = "2025-09-22", status = "draft" }
local STRATEGY = { source = "Københavns Kommune, siden Socialstrategi (2018-2022)", seen = "2025-09-22", status = "draft" }
local FOCUS = { source = "Københavns Kommune, Socialudvalget 10. december 2025, fokusområder", seen = "2026-01-31", status = "draft" }

return {
  texts = {
    ["strategy.then.body"] = STRATEGY,
    ["strategy.since.body"] = FOCUS,
    ["strategy.line.hint"] = LAW,
    ["strategy.line.law"] = LAW,
    ["strategy.line.right"] = LAW,
  },
}
