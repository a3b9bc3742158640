import { availableParallelism } from "node:os";
import { temporaryFolder } from "../../tests/setup/temporary-postgres";
import type { Outcome } from "./outcome";
import { runSideBySide } from "./schedule";
import { type Suite, suites } from "./suites";
import { withOutput } from "./with-output";

// Tests wait for servers as long as they work: of two cores three would be busy.
const cores = Math.max(3, availableParallelism());

// `npm test -- unit db` runs the suites whose names begin with one of the words.
const wanted = process.argv.slice(2);
const chosen = suites.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);

const total: Outcome = { passed: 0, failed: chosen.length === 0 ? 1 : 0 };
const lines: string[] = [];
const failures: string[] = [];
const unsteady: string[] = [];
const beganAt = performance.now();

// The database is prepared once, and copied by every suite that begins with one.
const kept = await temporaryFolder();
process.env.KEPT_CLUSTERS = kept.path;
try {
  await runSideBySide(chosen, cores, runSuite);
} finally {
  await kept.remove();
}

for (const each of failures) console.log(`\n✗ ${each}`);
for (const each of unsteady) console.log(`\n~ unsteady, passed when tried once more: ${each}`);
console.log(`\n${[...lines, `  all of it in ${secondsSince(beganAt)}`].join("\n")}\n`);
const remark = unsteady.length > 0 ? ` (${unsteady.length} of those passed unsteady)` : "";
console.log(`${total.passed} passed, ${total.failed} failed${remark}`);
process.exitCode = total.failed ? 1 : 0;

async function runSuite(suite: Suite): Promise<void> {
  const startedAt = performance.now();
  const outcome = await withOutput(suite.name, chosen.length === 1, suite.run);
  const { passed, failed } = outcome;
  total.passed += passed;
  total.failed += failed;
  const named = (texts: readonly string[] = []) => texts.map((each) => `${suite.name}: ${each}`);
  failures.push(...named(outcome.failures));
  unsteady.push(...named(outcome.unsteady));
  const line = `${failed ? "✗" : "✓"} ${suite.name}: ${passed} passed, ${failed} failed, ${secondsSince(startedAt)}`;
  lines.push(line);
  console.log(line);
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
