import { readFileSync } from "node:fs";
import type { Outcome } from "./outcome";
import { isUnloaded, type VitestReport } from "./reports";

const fewFailures = 3;

// What is tried many times at random, or at once, may hold for luck alone: there one failure is the finding.
const strictRooms = /(^|[\\/])tests[\\/](booking|model|tenancy)[\\/]|races|property/;

/**
 * The files to run once more by themselves, from a Vitest JSON report: those of at most three tests that failed. None
 * when one of them is a race, a model, a property or a wall between tenants, or did not even load.
 */
export function filesToTryAgain(
  report: string | null,
  textOf = (file: string) => readFileSync(file, "utf8"),
): string[] {
  if (!report) return [];
  const { numFailedTests, testResults } = JSON.parse(report) as VitestReport;
  const failed = testResults.filter(({ status }) => status === "failed");
  const isStrict = (file: string) => strictRooms.test(file) || textOf(file).includes("fast-check");
  const isHopeless =
    numFailedTests > fewFailures || failed.some((file) => isUnloaded(file) || isStrict(file.name));
  return isHopeless ? [] : failed.map(({ name }) => name);
}

/** What failed at first and passed in the second try is unsteady; a second try that fails in anything saves nothing. */
export function outcomeOfBoth(first: Outcome, second: Outcome): Outcome {
  if (second.failed > 0) return first;
  return { passed: first.passed + first.failed, failed: 0, unsteady: first.failures ?? [] };
}
