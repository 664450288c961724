-- What we have about you: take it along, or have it erased.
return {
  ["own.title"] = "What we have about you",
  ["own.text"] = "All of it is yours. You can take it with you, and you can have it erased.",
  ["own.paper"] = "All about me",

  ["own.take"] = "Take it all with you",
  ["own.take.note"] = "One locked file with all of it",
  ["own.take.text"] = "You get a file with your plan and all you wrote. It also shows each yes you gave, and who has seen your plan.",
  ["own.take.key"] = "The file is locked. Only you get the key. Find something to write on before you go on.",
  ["own.take.go"] = "Make the file",

  ["own.taken"] = "Here is your key",
  ["own.taken.text"] = "Write it down now. We show it only here, and we do not keep it.",
  ["own.taken.file"] = "Your file is called {file}. Ask staff to help you get it.",
  ["own.taken.done"] = "I wrote it down",

  ["own.erase"] = "Erase all about me",
  ["own.erase.note"] = "Your plan and all else here",
  ["own.erase.text"] = "Read this first. It can not be undone.",
  ["own.erase.gone"] = "This goes away",
  ["own.erase.gone.text"] = "Your plan and your goals. All you wrote. Each yes you gave. Who has seen your plan. Your name and your code.",
  ["own.erase.stays"] = "This we can not erase from here",
  ["own.erase.stays.text"] = "What the city wrote in your case. Paper that was printed. Files you took with you. Old copies kept in another place.",
  ["own.erase.on"] = "Go on",
  ["own.erase.code"] = "Press your code if you are sure",
  ["own.erase.code.text"] = "Then we erase all about you here. If you want to talk it over first, go to the staff.",
  ["own.erase.go"] = "Erase it all now",

  ["own.beside"] = "Erase everything about a person who is here",
  ["own.beside.name"] = "Who wants everything erased?",
  ["own.beside.name.text"] = "Write the name together with the person it is about.",
  ["own.beside.second"] = "Who of the other staff is with you?",
  ["own.beside.second.text"] = "Nobody can erase another person's plan alone. There must be two of you.",
  ["own.beside.own"] = "Press your own code",
  ["own.beside.own.text"] = "So it can be seen that staff did it. Whom it was about cannot be seen.",
  ["own.beside.code"] = "Now {name} presses their code",
  ["own.beside.code.text"] = "After that everything is gone. It cannot be undone.",
  ["own.beside.done"] = "Everything about {name} is erased here",

  ["own.erased"] = "All about you is erased here",
  ["own.erased.text"] = "You are always welcome back. Then you start afresh.",
  ["own.erased.done"] = "Done",
}
