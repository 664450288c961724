// Compares what two hand-overs say of a plan: node same_plan.js A.json B.json. Numbers of the kiosk and moments are another
// kiosk's, who has a part and what was agreed is said anew there; everything else must be the same.
const fs = require("fs");
const [first, second] = process.argv.slice(2).map((file) => JSON.parse(fs.readFileSync(file, "utf8")).plan);
const ANEW = new Set(["id", "at", "agreed_at", "version", "access", "signature", "origin", "stood"]);

function bare(plan) {
  const words = Object.fromEntries((plan.goals || []).map((goal) => [goal.id, goal.words]));
  const { citizen, status, ...rest } = plan;
  return JSON.stringify(rest, (name, value) => {
    if (ANEW.has(name)) return undefined;
    if (name === "goal" && typeof value === "string") return words[value];
    if (value && typeof value === "object" && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    return value;
  }, 1);
}

const [a, b] = [bare(first), bare(second)];
const lines = b.split("\n");
a.split("\n").forEach((line, i) => { if (line !== lines[i]) console.log(`- ${line}\n+ ${lines[i]}`); });
console.log(`${(first.goals || []).length} goals, ${(first.agreements || []).length} agreements, ${(first.notes || []).length} notes`);
process.exit(a === b && first.goals.length > 0 ? 0 : 1);
