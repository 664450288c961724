-- Short forms that a voice reads wrongly, by language, each as it is said. See docs/writing.md. Checked by `minplan lint`.
return {
  da = {
    ["bl.a."] = "blandt andet", ["ca."] = "cirka", ["dvs."] = "det vil sige", ["ekskl."] = "uden", ["evt."] = "måske",
    ["f.eks."] = "for eksempel", ["fx"] = "for eksempel", ["hhv."] = "eller", ["inkl."] = "med", ["jf."] = "se", ["kl."] = "klokken",
    ["kr."] = "kroner", ["m.m."] = "og mere", ["maks."] = "højst", ["max."] = "højst", ["mdr."] = "måneder", ["mht."] = "om",
    ["mv."] = "og mere", ["m.v."] = "og mere", ["nr."] = "nummer", ["osv."] = "og så videre", ["pga."] = "fordi", ["stk."] = "stykker",
    ["tlf."] = "telefon", ["vedr."] = "om", ["o.l."] = "og lignende", ["pr."] = "hver", ["t.o.m."] = "til og med",
  },
  en = {
    ["approx."] = "about", ["e.g."] = "for example", ["etc."] = "and so on", ["i.e."] = "that is", ["max."] = "at most", ["tel."] = "phone",
    ["vs."] = "against", ["incl."] = "with", ["asap"] = "as soon as you can",
  },
}
