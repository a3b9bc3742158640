import { ensureChromium } from "./ensure-chromium";
import { checkOutcome, type Outcome, playwrightOutcome, vitestOutcome } from "./outcome";
import { type Output, runBin, runCommand } from "./run-command";
import type { Job } from "./schedule";
import { filesToTryAgain, outcomeOfBoth } from "./second-try";
import { withReport } from "./with-report";

export interface Suite extends Job {
  run(output: Output): Promise<Outcome>;
}

// A zone with a quarter of an hour in it, to catch what leans on the machine's own.
const hostileZone = "Asia/Kathmandu";

// Each attempt has a second: with the machine to themselves, whatever else is tested.
const races = ["tests/booking/races.db.test.ts"];

// They ask who may do what, what a wall or a server does, how files and texts lie, or run at once what others try by
// itself: no calendar that the machine's zone could shift. Once is enough.
const calendarFree = [
  ...races,
  "tests/tenancy/**/*.db.test.ts",
  "tests/model/eight-at-once.db.test.ts",
  "lib/appointments/races.db.test.ts",
  "db/{scope,own-transaction}.db.test.ts",
  "app/api/{cron,inngest,images,metrics,webhooks}/**/*.db.test.ts",
  "app/**/*-actions.db.test.ts",
  "app/**/documents.db.test.ts",
  "lib/{accounts,addresses,auth,live,storage}/**/*.db.test.ts",
  "lib/team/grants.db.test.ts",
  "scripts/**/*.test.ts",
  "tests/architecture.test.ts",
  "messages/**/*.test.ts",
  "lib/core/tenancy/**/*.test.ts",
];

/** The longest way through all of it first: the build, then those that need it. */
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
  { name: "http", cores: 1, after: ["build"], run: vitest("http", { secondTry: true }) },
  { name: "fault", cores: 1, after: ["build"], run: vitest("fault", { secondTry: true }) },
  { name: "unit", cores: 1, run: vitest("unit") },
  {
    ...{ name: `unit in ${hostileZone}`, cores: 1 },
    run: vitest("unit", { zone: hostileZone, without: calendarFree }),
  },
  { name: "db", cores: 2, run: vitest("db*", { without: races, secondTry: true }) },
  {
    ...{ name: `db in ${hostileZone}`, cores: 2 },
    run: vitest("db*", { zone: hostileZone, without: calendarFree, secondTry: true }),
  },
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
      // What holds in every situation was tried at length in the machine's own zone.
      ...(zone ? { TZ: zone, PROPERTY_SHARE: "0.25" } : {}),
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
