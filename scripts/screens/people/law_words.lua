-- What sharing by law rests on, in the language of whoever reads it. The basis is kept as an id; what was written before
-- that has only its paragraph, in the words of the day.
local i18n = require "i18n"

local law_words = {}
local t = i18n.t

-- The last one is told by a paragraph that staff write themselves.
law_words.BASES = { "stay", "child", "danger", "health", "file", "authority", "other" }

local function known(id) return id ~= nil and id ~= "other" and i18n.has("law.paragraph." .. id) end

-- share: { law, paragraph }.
function law_words.paragraph(share)
  return known(share.law) and t("law.paragraph." .. share.law) or share.paragraph or ""
end

-- What that law is about.
function law_words.why(share)
  return known(share.law) and t("law.paragraph." .. share.law .. ".note") or t("law.paragraph.other.told")
end

-- As the law itself is called: kept beside the id, for whoever reads the journal.
function law_words.official(id)
  return i18n.find("law.paragraph." .. id, nil, "da")
end

return law_words
