import type { Outcome } from "./outcome";
import { type Suite, suites } from "./suites";

// `npm test -- unit db` runs the suites whose names begin with one of the words.
const wanted = process.argv.slice(2);
const chosen = suites.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);

const total: Outcome = { passed: 0, failed: chosen.length === 0 ? 1 : 0 };
const lines: string[] = [];
const failures: string[] = [];
const beganAt = performance.now();

for (const group of groupsOf(chosen)) {
  const names = group.map(({ name }) => name).join(", ");
  console.log(`\n── ${names} ${"─".repeat(Math.max(4, 72 - names.length))}`);
  await Promise.all(group.map(runSuite));
}

lines.push(`  all of it in ${secondsSince(beganAt)}`);
for (const each of failures) console.log(`\n✗ ${each}`);
console.log(`\n${lines.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

function groupsOf(all: readonly Suite[]): Suite[][] {
  const groups: Suite[][] = [];
  for (const suite of all) {
    const last = groups.at(-1);
    if (suite.single && last?.[0]?.single) last.push(suite);
    else groups.push([suite]);
  }
  return groups;
}

async function runSuite(suite: Suite): Promise<void> {
  const startedAt = performance.now();
  const { passed, failed, failures: told = [] } = await suite.run();
  total.passed += passed;
  total.failed += failed;
  failures.push(...told.map((each) => `${suite.name}: ${each}`));
  const sign = failed ? "✗" : "✓";
  lines.push(
    `${sign} ${suite.name}: ${passed} passed, ${failed} failed, ${secondsSince(startedAt)}`,
  );
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
