-- What the place decides, and when the plans were put back to an older copy.
return {
  ["place.idle"] = "How long does the screen wait?",
  ["place.idle.text"] = "When nobody touches the screen, it asks first. Then it saves and goes to the start. This is the whole time.",
  ["place.idle.fixed"] = "This screen has a time of its own. It counts for everybody who uses it here.",
  ["place.idle.citizen"] = "Those who have a plan",
  ["place.idle.minutes"] = "{n} minutes",
  ["place.idle.ask"] = "How long shall the screen wait?",
  ["place.idle.saved"] = "{who}: {time}",

  ["place.older"] = "The plans here are an older copy",
  ["place.older.text"] = "The screen has seen newer plans than these. The newest may be missing.\nNobody is shown anything on an old yes. Those the plans are about are told, and can say yes again.\nSomebody who has left may be open again on the list. Look through it, and close those who must not come in. Only then can other staff come in.",
  ["place.older.accounts"] = "Close those who must not come in",
  ["place.older.done"] = "I have seen the list",
  ["place.older.open"] = "Now the others can come in again",
}
