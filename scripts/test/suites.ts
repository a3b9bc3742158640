import { ensureChromium } from "./ensure-chromium";
import { checkOutcome, type Outcome, playwrightOutcome, vitestOutcome } from "./outcome";
import { type Output, runBin, runCommand } from "./run-command";
import type { Job } from "./schedule";
import { filesToTryAgain, outcomeOfBoth } from "./second-try";
import { withReport } from "./with-report";

export interface Suite extends Job {
  run(output: Output): Promise<Outcome>;
}

// A zone with a quarter of an hour in it: whatever leans on the machine's own fails here. Servers, and what browsers and
// http ask them, run in the machine's.
const hostileZone = "Asia/Kathmandu";

// Each attempt has a second: with the machine to themselves, whatever else is tested.
const races = ["tests/booking/races.db.test.ts"];

/** The longest way through all of it first: the build, then those that need it. At the end what keeps every core busy. */
export const suites: Suite[] = [
  { name: "build", cores: 2, run: build },
  { name: "types", cores: 1, run: checkTypes },
  { name: "lint", cores: 1, run: (output) => check("biome", ["ci", "."], output) },
  {
    ...{ name: "imports", cores: 1 },
    run: (output) => check("depcruise", ["--config", ".dependency-cruiser.cjs", "."], output),
  },
  { name: "unused", cores: 1, run: (output) => check("knip", [], output) },
  { name: "e2e", cores: 2, after: ["build"], run: playwright },
  { name: "fault", cores: 1, after: ["build"], run: vitest("fault", { secondTry: true }) },
  { name: "http", cores: 1, after: ["build"], run: vitest("http", { secondTry: true }) },
  {
    ...{ name: "db", cores: 2 },
    run: vitest("db*", { zone: hostileZone, without: races, secondTry: true }),
  },
  { name: "unit", cores: 1, run: vitest("unit") },
  { name: `unit in ${hostileZone}`, cores: 1, run: vitest("unit", { zone: hostileZone }) },
  { name: "db races", cores: Number.POSITIVE_INFINITY, run: vitest("db", { only: races }) },
];

async function build(output: Output): Promise<Outcome> {
  return checkOutcome(await runCommand(process.execPath, ["scripts/build.mjs"], {}, output));
}

async function check(bin: string, args: string[], output: Output): Promise<Outcome> {
  return checkOutcome(await runBin(bin, args, {}, output));
}

async function checkTypes(output: Output): Promise<Outcome> {
  const generated = await runBin("next", ["typegen"], {}, output);
  return checkOutcome(generated || (await runBin("tsc", ["--noEmit"], {}, output)));
}

interface Choice {
  zone?: string;
  only?: readonly string[];
  /** Patterns of files. */
  without?: readonly string[];
  /** A few failures are tried once more by themselves. */
  secondTry?: boolean;
}

function vitest(project: string, { secondTry, only = [], ...choice }: Choice = {}): Suite["run"] {
  return async (output) => {
    const first = await vitestOnce(project, choice, only, output);
    const again = secondTry ? filesToTryAgain(first.report) : [];
    if (again.length === 0) return first.outcome;
    const second = await vitestOnce(project, choice, again, output);
    return outcomeOfBoth(first.outcome, second.outcome);
  };
}

function vitestOnce(
  project: string,
  { zone, without = [] }: Choice,
  files: readonly string[],
  output: Output,
): Promise<{ outcome: Outcome; report: string | null }> {
  return withReport(async (file, read) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = ["run", "--project", project, ...files, ...reporters];
    const env = {
      ...(zone ? { TZ: zone } : {}),
      ...(without.length > 0 ? { TEST_EXCLUDE: without.join(" ") } : {}),
    };
    const code = await runBin("vitest", args, env, output);
    const report = read();
    return { outcome: vitestOutcome(report, code), report };
  });
}

async function playwright(output: Output): Promise<Outcome> {
  if (!(await ensureChromium())) return { passed: 0, failed: 1 };
  return withReport(async (file, read) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const code = await runBin("playwright", ["test", "--reporter=list,json"], env, output);
    return playwrightOutcome(read(), code);
  });
}
