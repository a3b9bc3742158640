import type { Outcome } from "./outcome";
import { suites } from "./suites";

// `npm test -- unit db` runs the suites whose names begin with one of the words.
const wanted = process.argv.slice(2);
const chosen = suites.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);

const total: Outcome = { passed: 0, failed: chosen.length === 0 ? 1 : 0 };
const lines: string[] = [];

for (const suite of chosen) {
  console.log(`\n── ${suite.name} ${"─".repeat(Math.max(4, 72 - suite.name.length))}`);
  const startedAt = performance.now();
  const { passed, failed } = await suite.run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  lines.push(
    `${failed ? "✗" : "✓"} ${suite.name}: ${passed} passed, ${failed} failed, ${seconds} s`,
  );
}

console.log(`\n${lines.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
