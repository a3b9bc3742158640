import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import {
  isUnloaded,
  type PlaywrightReport,
  type PlaywrightSpec,
  type PlaywrightSuite,
  type VitestReport,
} from "./reports";

/** What one suite came to. A suite that ran nothing has failed. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What failed and why, a text each, as far as the suite tells. */
  failures?: readonly string[];
  /** The same of what failed at first and passed when it was tried once more: it is counted as passed. */
  unsteady?: readonly string[];
}

/** A check that is one test: its command's exit code. */
export function checkOutcome(exitCode: number): Outcome {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** From the text of Vitest's JSON report; a file that could not even load counts as a failure. */
export function vitestOutcome(report: string | null, exitCode: number): Outcome {
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as VitestReport;
  const unloaded = testResults.filter(isUnloaded);
  const failures = [
    ...unloaded.map(({ name, message }) => failureText(name, message)),
    ...testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "failed")
        .map((each) => failureText(`${name} › ${each.fullName}`, each.failureMessages[0])),
    ),
  ];
  const failed = numFailedTests + unloaded.length;
  return honest({ passed: numPassedTests, failed, failures }, exitCode);
}

/** From the text of Playwright's JSON report, in which a test that passed when repeated is `flaky`. */
export function playwrightOutcome(report: string | null, exitCode: number): Outcome {
  if (!report) return { passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(report) as PlaywrightReport;
  const specs = suites.flatMap(specsOf);
  const told = (status: string) => specs.flatMap((spec) => textsOf(spec, status));
  return honest(
    {
      ...{ passed: stats.expected + stats.flaky, failed: stats.unexpected },
      ...{ failures: told("unexpected"), unsteady: told("flaky") },
    },
    exitCode,
  );
}

function honest(outcome: Outcome, exitCode: number): Outcome {
  const isSilent = outcome.failed === 0 && (exitCode !== 0 || outcome.passed === 0);
  return isSilent ? { ...outcome, failed: 1 } : outcome;
}

/** Of the tests of a spec, one for each project, those that ended so. */
function textsOf({ file, line, title, tests }: PlaywrightSpec, status: string): string[] {
  return tests
    .filter((each) => each.status === status)
    .map(({ projectName, results }) => {
      const messages = results.flatMap(({ errors }) => errors.map(({ message }) => message));
      return failureText(`${file}:${line} [${projectName}] › ${title}`, messages.join("\n"));
    });
}

/** The first lines say it; the suite's own output above says all. */
function failureText(name: string, message = ""): string {
  const lines = stripVTControlCharacters(message).trim().split("\n").slice(0, 14);
  return [path.relative(process.cwd(), name), ...lines.map((line) => `    ${line}`)].join("\n");
}

function specsOf({ specs = [], suites = [] }: PlaywrightSuite): PlaywrightSpec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}
