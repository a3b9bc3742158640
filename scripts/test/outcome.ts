import path from "node:path";
import { stripVTControlCharacters } from "node:util";

/** What one suite came to. A suite that ran nothing has failed. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What failed and why, a text each, as far as the suite tells. */
  failures?: readonly string[];
}

/** A check that is one test: its command's exit code. */
export function checkOutcome(exitCode: number): Outcome {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** From the text of Vitest's JSON report; a file that could not even load counts as a failure. */
export function vitestOutcome(report: string | null, exitCode: number): Outcome {
  if (!report) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as VitestReport;
  const unloaded = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
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

/** From the text of Playwright's JSON report; a test that passed only when repeated has failed. */
export function playwrightOutcome(report: string | null, exitCode: number): Outcome {
  if (!report) return { passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(report) as PlaywrightReport;
  const failures = suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
      return failureText(`${file}:${line} › ${title}`, messages.map((e) => e.message).join("\n"));
    });
  const failed = stats.unexpected + stats.flaky;
  return honest({ passed: stats.expected, failed, failures }, exitCode);
}

function honest(outcome: Outcome, exitCode: number): Outcome {
  const isSilent = outcome.failed === 0 && (exitCode !== 0 || outcome.passed === 0);
  return isSilent ? { ...outcome, failed: 1 } : outcome;
}

/** The first lines say it; the suite's own output above says all. */
function failureText(name: string, message = ""): string {
  const lines = stripVTControlCharacters(message).trim().split("\n").slice(0, 14);
  return [path.relative(process.cwd(), name), ...lines.map((line) => `    ${line}`)].join("\n");
}

function specsOf({ specs = [], suites = [] }: PlaywrightSuite): PlaywrightSpec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: PlaywrightSpec[];
}

interface PlaywrightSpec {
  title: string;
  ok: boolean;
  file: string;
  line: number;
  tests: { results: { errors: { message?: string }[] }[] }[];
}
