// Has somebody else's judge (see tools/setup) look at every statement of a file: node judge_statements.js DEPS FILE
const path = require("path");
const fs = require("fs");
const judge = require(path.resolve(process.argv[2], "node_modules/@learninglocker/xapi-validation")).default;
const statements = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
let bad = 0;
for (const statement of statements) {
  const warnings = judge(statement);
  if (warnings.length === 0) continue;
  bad++;
  if (bad <= 5) console.log(JSON.stringify(warnings), JSON.stringify(statement));
}
console.log(`${statements.length} statements judged, ${bad} bad`);
process.exit(bad > 0 || statements.length === 0 ? 1 : 0);
