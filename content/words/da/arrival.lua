-- Dagen, hvor nogen fik en seng her.
return {
  ["arrival.title"] = "Dagen for ankomst",
  ["arrival.day"] = "Hvilken dag blev der sagt ja til en seng her?",
  ["arrival.day.text"] = "Det er den dag, vejen til planen begynder.",
  ["arrival.day.why"] = "Så ved vi, hvor lang tid der er gået, og hvornår kommunen skal have besked.",
  ["arrival.day.easy"] = "Hvilken dag kom du?",
  ["arrival.done"] = "Dagen er skrevet ned",
  ["arrival.done.text"] = "Den kan rettes, hvis den er forkert.",
}
