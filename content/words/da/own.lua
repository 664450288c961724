-- Det, vi har om dig: tag det med dig, eller få det slettet.
return {
  ["own.title"] = "Det, vi har om dig",
  ["own.text"] = "Det hele er dit. Du kan tage det med dig, og du kan få det slettet.",
  ["own.paper"] = "Alt om mig",

  ["own.take"] = "Tag alt med dig",
  ["own.take.note"] = "En låst fil med det hele",
  ["own.take.text"] = "Du får en fil med din plan og alt, du har skrevet. Den viser også dine ja'er, og hvem der har set din plan.",
  ["own.take.key"] = "Filen er låst. Kun du får nøglen. Find noget at skrive på, før du går videre.",
  ["own.take.go"] = "Lav filen",

  ["own.taken"] = "Her er din nøgle",
  ["own.taken.text"] = "Skriv den ned nu. Vi viser den kun her, og vi gemmer den ikke.",
  ["own.taken.file"] = "Din fil hedder {file}. Bed personalet om hjælp til at få den med.",
  ["own.taken.done"] = "Jeg har skrevet den ned",

  ["own.erase"] = "Slet alt om mig",
  ["own.erase.note"] = "Din plan og alt andet her",
  ["own.erase.text"] = "Læs det her først. Det kan ikke gøres om.",
  ["own.erase.gone"] = "Det her forsvinder",
  ["own.erase.gone.text"] = "Din plan og dine mål. Alt du har skrevet. Dine ja'er. Hvem der har set din plan. Dit navn og din kode.",
  ["own.erase.stays"] = "Det her kan vi ikke slette herfra",
  ["own.erase.stays.text"] = "Det, kommunen har skrevet i din sag. Papir, der er printet. Filer, du har taget med. Gamle kopier, som ligger et andet sted.",
  ["own.erase.on"] = "Gå videre",
  ["own.erase.code"] = "Tryk din kode, hvis du er sikker",
  ["own.erase.code.text"] = "Så sletter vi alt om dig her. Har du brug for at tale om det først, så gå hen til personalet.",
  ["own.erase.go"] = "Slet det hele nu",

  ["own.beside"] = "Slet alt om en, som står her",
  ["own.beside.name"] = "Hvem vil have alt slettet?",
  ["own.beside.name.text"] = "Skriv navnet sammen med den, det handler om.",
  ["own.beside.second"] = "Hvem af de andre ansatte er med?",
  ["own.beside.second.text"] = "Ingen kan slette en andens plan alene. I skal være to.",
  ["own.beside.own"] = "Tryk din egen kode",
  ["own.beside.own.text"] = "Det bliver skrevet ned, at en ansat gjorde det. Der står ikke, hvem det handlede om.",
  ["own.beside.code"] = "Nu trykker {name} sin kode",
  ["own.beside.code.text"] = "Bagefter er det hele væk. Det kan ikke gøres om.",
  ["own.beside.done"] = "Alt om {name} er slettet her",

  ["own.erased"] = "Alt om dig er slettet her",
  ["own.erased.text"] = "Du er altid velkommen igen. Så begynder du forfra.",
  ["own.erased.done"] = "Færdig",
}
