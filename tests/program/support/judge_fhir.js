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

// What the profiles that a resource claims ask for beyond FHIR itself: KL core 1.2.0 and, below it, Danish core 1.1.0. The judge has
// neither; these are their rules, read from hl7dk/KL-dk and hl7dk/dk-core, for the elements we write.
const KL = "http://fhir.kl.dk/core/StructureDefinition/";
const CODES = "http://fhir.kl.dk/term/CodeSystem/CareSocialCodes";
const PURPOSE = "424827b1-23aa-4848-962b-56ee47def560", FFB_GOAL = "0bb3daef-538d-45dc-b444-abdbcb63f6bc";
const byUrl = new Map((bundle.entry || []).map((entry) => [entry.fullUrl, entry.resource]));
const claims = (resource, name) => ((resource && resource.meta.profile) || []).includes(`${KL}${name}|1.2.0`);
const pointed = (reference) => reference && byUrl.get(reference.reference);
const codings = (resource) => (resource.category || []).flatMap((one) => one.coding || []);
const only = (resource, element, ...names) => {
  for (const reference of [].concat(resource[element] || []))
    if (!names.some((name) => claims(pointed(reference), name))) say(`${resource.resourceType}.${element} points at none of ${names}`);
};
const needs = (holds, what) => { if (!holds) say(what); };

const goal = (code, display) => (one) => {
  needs((one.category || []).length === 1 && codings(one).length === 1, "a goal has one category");
  needs(codings(one)[0].system === CODES && (!code || codings(one)[0].code === code), "a goal of another category than its profile's");
  needs(!display || codings(one)[0].display === display, "a goal's category is called otherwise");
  only(one, "subject", "KLCommonCitizen");
  only(one, "expressedBy", "KLCommonCitizen", "KLCommonPractitioner");
  needs(!one.addresses && !(one.target || []).some((target) => target.measure), "conditions and measures have codes of theirs");
};
const RULES = {
  KLCommonCitizen: (one) => {
    needs((one.identifier || []).length > 0, "a citizen has a number");
    needs(!(one.identifier || []).some((id) => /1\.2\.208\.176\.1\.2/.test(id.system)), "there is a CPR number");
    needs(!one.maritalStatus && !(one.name || []).some((name) => name.use === "official" && !name.family), "a citizen of the Danish core");
  },
  KLCommonCareSocialCarePlan: (one) => {
    const goals = (one.goal || []).map(pointed);
    needs((one.category || []).length === 1 && one.created, "a plan has one category and says when it was made");
    needs(goals.filter((other) => claims(other, "KLCommonCareSocialPurpose")).length === 1, "a plan has exactly one purpose");
    needs(goals.every((other) => claims(other, "KLCommonCareSocialPurpose") || claims(other, "KLCommonCareSocialFFBGoal")), "a plan's goals");
    only(one, "subject", "KLCommonCitizen");
    only(one, "author", "KLCommonOrganization");
    only(one, "careTeam", "KLCommonServicePerformer");
    needs(!one.addresses && !(one.activity || []).some((activity) => activity.detail.code), "conditions and evaluations have codes of theirs");
  },
  KLCommonCareSocialPurpose: goal(PURPOSE),
  KLCommonCareSocialFFBGoal: goal(FFB_GOAL, "FFB indsatsmål"),
  KLCommonCareSocialGoal: goal(),
  KLCommonServicePerformer: (one) => {
    needs(!one.category, "services have codes of theirs");
    only(one, "managingOrganization", "KLCommonOrganization");
  },
  KLCommonPractitioner: (one) => needs(!one.qualification, "qualifications have codes of theirs"),
  KLCommonOrganization: (one) => needs(one.name, "an organisation has a name"),
};
const counted = {};
for (const resource of resources) {
  for (const profile of resource.meta.profile || []) {
    const name = profile.replace(KL, "").replace("|1.2.0", "");
    counted[name] = (counted[name] || 0) + 1;
    if (RULES[name]) RULES[name](resource); else say(`${profile} is claimed, and nobody looks at it`);
  }
}
if (!counted.KLCommonCareSocialCarePlan) say("no plan claims KL's profile");

if (there.size !== resources.length) say("two resources have one number");
console.log(`${resources.length} resources judged, ${bad} bad: ${[...new Set(resources.map((one) => one.resourceType))].join(" ")}`);
process.exit(bad > 0 || resources.length === 0 ? 1 : 0);
