// Looks at a file of statements by the numbered requirements of cmi5 that concern them, as ADL lists them in @cmi5/requirements (see
// tools/setup): node judge_cmi5.js DEPS FILE. What only concerns an LMS that serves others, or a launch in a browser, is not asked.
const path = require("path");
const fs = require("fs");
const listed = require(path.resolve(process.argv[2], "node_modules/@cmi5/requirements"));
const statements = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));

const ADL = "http://adlnet.gov/expapi/verbs/";
const CONTEXT = "https://w3id.org/xapi/cmi5/context/";
const DEFINED = ["launched", "initialized", "completed", "passed", "failed", "terminated"];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MOVE_ON = ["Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable"];

const verb = (s) => s.verb.id.startsWith(ADL) ? s.verb.id.slice(ADL.length) : s.verb.id;
const result = (s) => s.result || {};
const scaled = (s) => result(s).score && result(s).score.scaled;
const extension = (s, name) => (s.context.extensions || {})[CONTEXT + "extensions/" + name];
const lists = (s, name) => ((s.context.contextActivities || {})[name] || []).map((one) => one.id);
const category = (s, name) => lists(s, "category").includes(CONTEXT + "categories/" + name);
const judges = (s) => verb(s) === "passed" || verb(s) === "failed";
const is = (...names) => (s) => names.includes(verb(s));

// Of each statement that cmi5 defines. [requirement, does it hold, only of these]
const OF_DEFINED = [
  ["9.1.0.0-1", (s) => UUID.test(s.id)],
  ["9.2.0.0-2", (s) => s.actor.objectType === "Agent"],
  ["9.2.0.0-3", (s) => s.actor.account && s.actor.account.homePage && s.actor.account.name],
  ["9.3.0.0-1", (s) => DEFINED.includes(verb(s))],
  ["9.4.0.0-1", (s) => s.object && s.object.objectType === "Activity" && /^[a-z]+:\/\//.test(s.object.id)],
  ["9.4.0.0-2", (s) => !lists(s, "grouping").includes(s.object.id)],
  ["9.5.1.0-1", (s) => (scaled(s) >= extension(s, "masteryscore")) === (verb(s) === "passed"),
    (s) => scaled(s) !== undefined && extension(s, "masteryscore") !== undefined],
  ["9.5.1.0-2", (s) => judges(s) || result(s).score === undefined],
  ["9.5.1.0-3", (s) => result(s).score.min !== undefined && result(s).score.max !== undefined,
    (s) => result(s).score && result(s).score.raw !== undefined],
  ["9.5.2.0-1", (s) => result(s).success === true, is("passed")],
  ["9.5.2.0-2", (s) => result(s).success === false, is("failed")],
  ["9.5.2.0-3", (s) => judges(s) || result(s).success === undefined],
  ["9.5.3.0-1", (s) => result(s).completion === true, is("completed")],
  ["9.5.3.0-2", (s) => result(s).completion === undefined, (s) => verb(s) !== "completed"],
  ["9.5.4.1-1", (s) => /^PT[0-9.]+S$/.test(result(s).duration), is("terminated")],
  ["9.5.4.1-2", (s) => /^PT[0-9.]+S$/.test(result(s).duration), is("completed")],
  ["9.5.4.1-3", (s) => /^PT[0-9.]+S$/.test(result(s).duration), is("passed")],
  ["9.5.4.1-4", (s) => /^PT[0-9.]+S$/.test(result(s).duration), is("failed")],
  ["9.6.1.0-1", (s) => UUID.test(s.context.registration)],
  ["9.6.2.1-1", (s) => category(s, "cmi5")],
  ["9.6.2.2-1", (s) => category(s, "moveon"), (s) => result(s).success !== undefined || result(s).completion !== undefined],
  ["9.6.2.2-2", (s) => !category(s, "moveon"), (s) => result(s).success === undefined && result(s).completion === undefined],
  ["9.6.3.2-1", (s) => extension(s, "masteryscore") > 0, (s) => verb(s) === "launched" && extension(s, "masteryscore") !== undefined],
  ["9.6.3.2-2", (s) => extension(s, "masteryscore") !== undefined, (s) => judges(s) && scaled(s) !== undefined],
  ["9.6.3.3-1", (s) => extension(s, "launchmode") === "Normal", is("launched")],
  ["9.6.3.4-1", (s) => /^[a-z]+:\/\//.test(extension(s, "launchurl")), is("launched")],
  ["9.6.3.6-1", (s) => MOVE_ON.includes(extension(s, "moveon")), is("launched")],
];

// Of all of a session: what cmi5 defines and what it allows.
const OF_ALL = [
  ["9.6.2.3-1", (s) => lists(s, "grouping").some((id) => /\/course\/[a-z0-9_]+$/.test(id))],
  ["9.6.3.1-4", (s) => typeof extension(s, "sessionid") === "string"],
  ["9.7.0.0-1", (s) => !Number.isNaN(Date.parse(s.timestamp))],
  ["9.7.0.0-2", (s) => s.timestamp.endsWith("Z")],
];

// Of the verbs of one session, in the order they were told in; ended: it is over.
const OF_SESSION = [
  ["7.1.1.0-1", (v) => v[1] === "initialized"],
  ["7.1.2.0-1", (v) => v[v.length - 1] === "terminated", (v) => v.some((one) => ["passed", "failed", "completed", "terminated"].includes(one))],
  ["9.3.0.0-2", (v) => DEFINED.every((name) => v.filter((one) => one === name).length <= 1)],
  ["9.3.0.0-3", (v) => v.filter((one) => one === "passed" || one === "failed").length <= 1],
  ["9.3.0.0-4", (v) => v.indexOf("initialized") === 1],
  ["9.3.0.0-5", (v) => !v.includes("terminated") || v.indexOf("terminated") === v.length - 1],
  ["9.3.1.0-1", (v) => v[0] === "launched"],
];

// Of all sessions of one registration: what moveOn looks at comes once.
const OF_REGISTRATION = [
  ["9.3.0.0-6", (v) => v.filter((one) => one === "completed").length <= 1],
  ["9.3.0.0-7", (v) => v.filter((one) => one === "passed").length <= 1],
  ["9.3.0.0-8", (v) => !v.includes("passed") || v.lastIndexOf("failed") < v.indexOf("passed")],
];

let bad = 0;
const asked = {};
function judge(rules, what, told) {
  for (const [id, holds, of] of rules) {
    if (of && !of(what)) continue;
    asked[id] = (asked[id] || 0) + 1;
    if (holds(what)) continue;
    bad++;
    if (bad <= 5) console.log(`${id}: ${(listed[id] || {}).txt}\n  ${told}`);
  }
}

const sessions = new Map(), registrations = new Map();
const add = (map, key, value) => map.set(key, [...(map.get(key) || []), value]);
for (const s of statements) {
  const cmi5 = category(s, "cmi5"), told = JSON.stringify(s);
  if (cmi5) judge(OF_DEFINED, s, told);
  if (!cmi5 && extension(s, "sessionid") === undefined) continue; // of a team, or a card: no part of any session
  judge(OF_ALL, s, told);
  add(sessions, extension(s, "sessionid"), verb(s));
  if (cmi5) add(registrations, s.context.registration, verb(s));
}
for (const [id, verbs] of sessions) judge(OF_SESSION, verbs, `${id}: ${verbs}`);
for (const [id, verbs] of registrations) judge(OF_REGISTRATION, verbs, `${id}: ${verbs}`);

for (const [id] of [...OF_DEFINED, ...OF_ALL, ...OF_SESSION, ...OF_REGISTRATION]) {
  if (listed[id] && (asked[id] || id === "9.5.1.0-3")) continue; // we give no raw score
  bad++;
  console.log(`${id} ${listed[id] ? "was never asked" : "is no requirement of cmi5"}`);
}
console.log(`${sessions.size} sessions judged by ${Object.keys(asked).length} requirements, ${bad} bad`);
process.exit(bad > 0 || sessions.size === 0 ? 1 : 0);
