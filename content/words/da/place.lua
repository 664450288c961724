-- Stedets egne valg, og når planerne er sat tilbage til en ældre kopi.
return {
  ["place.idle"] = "Hvor længe venter skærmen?",
  ["place.idle.text"] = "Når ingen rører skærmen, spørger den først. Så gemmer den og går til start. Det er tiden i alt.",
  ["place.idle.fixed"] = "Denne skærm har sin egen tid. Den gælder for alle, der kommer her.",
  ["place.idle.citizen"] = "Dem, der har en plan",
  ["place.idle.minutes"] = "{n} minutter",
  ["place.idle.ask"] = "Hvor længe skal skærmen vente?",
  ["place.idle.saved"] = "{who}: {time}",

  ["place.older"] = "Planerne her er en ældre kopi",
  ["place.older.text"] = "Skærmen har set nyere planer end disse. Det nyeste kan mangle.\nIngen får vist noget på et gammelt ja. Den, planen handler om, får det at vide og kan sige ja igen.\nEn, der er stoppet, kan være åben igen på listen. Se den igennem, og luk dem, der ikke skal ind. Først bagefter kan de andre ansatte komme ind.",
  ["place.older.accounts"] = "Luk dem, der ikke skal ind",
  ["place.older.done"] = "Jeg har set listen",
  ["place.older.open"] = "Nu kan de andre komme ind igen",
}
