import { expect, test } from "vitest";
import { checkOutcome, playwrightOutcome, vitestOutcome } from "./outcome";

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});
const vitestReport = (numPassedTests: number, numFailedTests: number, files: unknown[]) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults: files });
const playwrightReport = (expected: number, unexpected: number, flaky: number) =>
  JSON.stringify({ stats: { expected, unexpected, flaky } });

test("a check passes by its exit code alone", () => {
  expect(checkOutcome(0)).toEqual({ passed: 1, failed: 0 });
  expect(checkOutcome(2)).toEqual({ passed: 0, failed: 1 });
});

test("passed and failed tests are counted from the report", () => {
  expect(vitestOutcome(vitestReport(5, 2, [file("failed", 7)]), 1)).toEqual({
    passed: 5,
    failed: 2,
  });
  expect(playwrightOutcome(playwrightReport(4, 1, 0), 1)).toEqual({ passed: 4, failed: 1 });
});

test("a test file that does not load is a failure beside the tests that passed", () => {
  const report = vitestReport(3, 0, [file("passed", 3), file("failed", 0)]);
  expect(vitestOutcome(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test("a suite that ran nothing, reported nothing, or ended badly has failed", () => {
  expect(vitestOutcome(vitestReport(0, 0, []), 0)).toEqual({ passed: 0, failed: 1 });
  expect(vitestOutcome(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightOutcome(playwrightReport(0, 0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightOutcome(playwrightReport(9, 0, 0), 1)).toEqual({ passed: 9, failed: 1 });
});

test("a browser test that passed only when repeated has failed", () => {
  expect(playwrightOutcome(playwrightReport(9, 0, 1), 0)).toEqual({ passed: 9, failed: 1 });
});
