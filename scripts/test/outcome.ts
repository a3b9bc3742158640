/** What one suite came to. A suite that ran nothing has failed. */
export interface Outcome {
  passed: number;
  failed: number;
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
  return honest({ passed: numPassedTests, failed: numFailedTests + unloaded.length }, exitCode);
}

/** From the text of Playwright's JSON report; a test that passed only when repeated has failed. */
export function playwrightOutcome(report: string | null, exitCode: number): Outcome {
  if (!report) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(report) as PlaywrightReport;
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, exitCode);
}

function honest({ passed, failed }: Outcome, exitCode: number): Outcome {
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return silent ? { passed, failed: 1 } : { passed, failed };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}
