import { expect, test } from "vitest";
import { checkOutcome, playwrightOutcome, vitestOutcome } from "./outcome";

const file = (status: string, tests: number) => ({
  name: `${process.cwd()}/lib/some.test.ts`,
  status,
  message: "it does not load",
  assertionResults: Array.from({ length: tests }, (_, index) => ({
    status: index === 0 ? status : "passed",
    fullName: "a guarantee",
    failureMessages: ["\u001b[31mexpected 1 to be 2\u001b[39m\n  at here"],
  })),
});
const vitestReport = (numPassedTests: number, numFailedTests: number, files: unknown[]) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults: files });
const playwrightReport = (expected: number, unexpected: number, flaky: number) => {
  const suites = [{ suites: [{ specs: [spec("fine", "expected")] }] }];
  if (unexpected) suites.push({ suites: [{ specs: [spec("a journey", "unexpected")] }] });
  if (flaky) suites.push({ suites: [{ specs: [spec("another journey", "flaky")] }] });
  return JSON.stringify({ stats: { expected, unexpected, flaky }, suites });
};
const spec = (title: string, status: string) => {
  const results = [{ errors: [{ message: "not visible" }] }];
  return {
    ...{ title, file: "a.spec.ts", line: 7 },
    tests: [
      { projectName: "desktop", status: "expected", results: [{ errors: [] }] },
      { projectName: "phone", status, results },
    ],
  };
};

test("a check passes by its exit code alone", () => {
  expect(checkOutcome(0)).toMatchObject({ passed: 1, failed: 0 });
  expect(checkOutcome(2)).toMatchObject({ passed: 0, failed: 1 });
});

test("passed and failed tests are counted from the report", () => {
  expect(vitestOutcome(vitestReport(5, 2, [file("failed", 7)]), 1)).toMatchObject({
    passed: 5,
    failed: 2,
  });
  expect(playwrightOutcome(playwrightReport(4, 1, 0), 1)).toMatchObject({ passed: 4, failed: 1 });
});

test("a test file that does not load is a failure beside the tests that passed", () => {
  const report = vitestReport(3, 0, [file("passed", 3), file("failed", 0)]);
  expect(vitestOutcome(report, 1)).toMatchObject({ passed: 3, failed: 1 });
});

test("what failed is named with the reason, wherever the suite runs", () => {
  const { failures } = vitestOutcome(vitestReport(5, 1, [file("failed", 2), file("failed", 0)]), 1);
  expect(failures).toEqual([
    "lib/some.test.ts\n    it does not load",
    "lib/some.test.ts › a guarantee\n    expected 1 to be 2\n      at here",
  ]);
  expect(playwrightOutcome(playwrightReport(4, 1, 0), 1).failures).toEqual([
    "a.spec.ts:7 [phone] › a journey\n    not visible",
  ]);
});

test("a suite that ran nothing, reported nothing, or ended badly has failed", () => {
  expect(vitestOutcome(vitestReport(0, 0, []), 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(vitestOutcome(null, 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(playwrightOutcome(playwrightReport(0, 0, 0), 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(playwrightOutcome(playwrightReport(9, 0, 0), 1)).toMatchObject({ passed: 9, failed: 1 });
});

test("a browser test that passed only when repeated counts once, and is named as unsteady", () => {
  expect(playwrightOutcome(playwrightReport(9, 1, 1), 1)).toEqual({
    ...{ passed: 10, failed: 1 },
    failures: ["a.spec.ts:7 [phone] › a journey\n    not visible"],
    unsteady: ["a.spec.ts:7 [phone] › another journey\n    not visible"],
  });
});
