-- What rests on the law, on what the municipality's own documents propose, or on how others advise. Nobody has signed it off.
return {
  texts = {
    ["meeting_lead.term.network.means"] = { source = "Herbergscasen, Borgercenter Voksne 2017 (forslag)", seen = "2025-09-22", status = "draft" },
    ["meeting_lead.term.supporter.means"] = { source = "Forvaltningsloven § 8", seen = "2026-11-26", status = "draft" },
    ["meeting_lead.term.park.means"] = { source = "Offentlighedsloven § 13", seen = "2026-11-26", status = "draft" },
    ["meeting_lead.no_date.right"] = { source = "Region Hovedstadens Psykiatri, råd om koordinerende indsatsplaner", seen = "2025-09-22", status = "draft" },
    ["meeting_lead.silent.feedback"] = { source = "Databeskyttelsesforordningen art. 4, nr. 11", seen = "2025-09-22", status = "draft" },
  },
}
