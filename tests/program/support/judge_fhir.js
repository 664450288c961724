// Has somebody else's judge (see tools/setup) look at a bundle and at every resource in it: node judge_fhir.js DEPS FILE
const path = require("path");
const fs = require("fs");
const { Fhir } = require(path.resolve(process.argv[2], "node_modules/fhir"));
const bundle = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
const judge = new Fhir();
const resources = (bundle.entry || []).map((entry) => entry.resource);
const there = new Set((bundle.entry || []).map((entry) => entry.fullUrl));
let bad = 0;

function say(what) {
  if (bad++ < 10) console.log(what);
}

// Our own codes and KL's are in no value set of FHIR's own, nor must they: those bindings are open.
const OPEN = /^Code "[^"]*" \((urn:minplan:[a-z]*|http:\/\/fhir\.kl\.dk\/[^)]*)\) not found in value set$/;

for (const resource of [bundle, ...resources]) {
  for (const told of judge.validate(resource, { errorOnUnexpected: true }).messages) {
    const open = told.severity === "warning" && OPEN.test(told.message);
    if (told.severity !== "info" && !open) say(`${resource.resourceType}: ${told.severity}: ${told.location}: ${told.message}`);
  }
}
// What the judge does not look at: whether what is pointed at is there, and stands once.
JSON.stringify(bundle, (name, value) => {
  if (name === "reference" && typeof value === "string" && !there.has(value)) say(`${value} is pointed at and not there`);
  return value;
});
if (there.size !== resources.length) say("two resources have one number");
console.log(`${resources.length} resources judged, ${bad} bad: ${[...new Set(resources.map((one) => one.resourceType))].join(" ")}`);
process.exit(bad > 0 || resources.length === 0 ? 1 : 0);
