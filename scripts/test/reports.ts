/** Vitest's JSON report, as far as we read it. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly VitestFile[];
}

export interface VitestFile {
  name: string;
  status: string;
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

/** Playwright's; `status` is `expected`, `unexpected`, `flaky` or `skipped`. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: readonly PlaywrightSuite[];
}

export interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: PlaywrightSpec[];
}

export interface PlaywrightSpec {
  title: string;
  file: string;
  line: number;
  tests: {
    projectName: string;
    status: string;
    results: { errors: { message?: string }[] }[];
  }[];
}

/** Whether a file failed before any of its tests ran. */
export function isUnloaded({ status, assertionResults }: VitestFile): boolean {
  return status === "failed" && assertionResults.length === 0;
}
