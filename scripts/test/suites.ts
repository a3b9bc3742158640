import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "../lib/build";
import { ensureChromium } from "./ensure-chromium";
import { checkOutcome, type Outcome, playwrightOutcome, vitestOutcome } from "./outcome";
import { runBin } from "./run-command";

export interface Suite {
  name: string;
  /** Uses about one core: suites of this kind that stand in a row run side by side. */
  single?: true;
  run(): Promise<Outcome>;
}

// A zone with a quarter of an hour in it, to catch what leans on the machine's own.
const hostileZone = "Asia/Kathmandu";

// Each attempt has a second: with the machine to themselves, whatever else is tested.
const races = ["tests/booking/races.db.test.ts"];

// They ask who may do what, or for a server: no calendar. Once is enough.
const calendarFree = [
  ...races,
  "tests/tenancy/pool.db.test.ts",
  "tests/tenancy/catalogue.db.test.ts",
  "db/{scope,own-transaction}.db.test.ts",
  "app/api/{cron,inngest,images,metrics,webhooks}/**/*.db.test.ts",
  "lib/auth/gates.db.test.ts",
  "lib/auth/login.db.test.ts",
  "**/{owner,roles}-actions.db.test.ts",
  "scripts/lib/embedded-postgres.db.test.ts",
];

/** Cheap ones first; the build stands before those that need it. */
export const suites: Suite[] = [
  { name: "lint", run: () => check("biome", ["ci", "."]), single: true },
  { name: "types", run: checkTypes, single: true },
  {
    name: "imports",
    run: () => check("depcruise", ["--config", ".dependency-cruiser.cjs", "."]),
    single: true,
  },
  { name: "unused", run: () => check("knip", []), single: true },
  { name: "unit", run: () => vitest("unit") },
  { name: `unit in ${hostileZone}`, run: () => vitest("unit", { zone: hostileZone }) },
  { name: "db", run: () => vitest("db*", { without: races }) },
  {
    name: `db in ${hostileZone}`,
    run: () => vitest("db*", { zone: hostileZone, without: calendarFree }),
  },
  { name: "db races", run: () => vitest("db", { only: races }) },
  { name: "build", run: checkBuild },
  { name: "http", run: () => vitest("http"), single: true },
  { name: "fault", run: () => vitest("fault"), single: true },
  { name: "e2e", run: playwright },
];

async function check(bin: string, args: string[]): Promise<Outcome> {
  return checkOutcome(await runBin(bin, args));
}

async function checkTypes(): Promise<Outcome> {
  const generated = await runBin("next", ["typegen"]);
  return checkOutcome(generated || (await runBin("tsc", ["--noEmit"])));
}

async function checkBuild(): Promise<Outcome> {
  const failure = await build().catch((error: unknown) => error);
  if (failure) console.error(failure);
  return checkOutcome(failure ? 1 : 0);
}

interface Choice {
  zone?: string;
  only?: readonly string[];
  /** Patterns of files. */
  without?: readonly string[];
}

function vitest(project: string, { zone, only = [], without = [] }: Choice = {}): Promise<Outcome> {
  return withReport(async (file, read) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = ["run", "--project", project, ...only, ...reporters];
    const code = await runBin("vitest", args, {
      // What holds in every situation was tried at length in the machine's own zone.
      ...(zone ? { TZ: zone, PROPERTY_SHARE: "0.25" } : {}),
      ...(without.length > 0 ? { TEST_EXCLUDE: without.join(" ") } : {}),
    });
    return vitestOutcome(read(), code);
  });
}

async function playwright(): Promise<Outcome> {
  if (!(await ensureChromium())) return { passed: 0, failed: 1 };
  return withReport(async (file, read) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const code = await runBin("playwright", ["test", "--reporter=list,json"], env);
    return playwrightOutcome(read(), code);
  });
}

async function withReport(
  run: (file: string, read: () => string | null) => Promise<Outcome>,
): Promise<Outcome> {
  const directory = mkdtempSync(path.join(tmpdir(), "citaria-report-"));
  const file = path.join(directory, "report.json");
  try {
    return await run(file, () => readOrNull(file));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
