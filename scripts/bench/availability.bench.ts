import postgres from "postgres";
import type { Tx } from "../../db/scope";
import type { Scan } from "../../tests/scheduling/context-plan";
import { readWorkload } from "../../tests/scheduling/workloads";
import { type PreparedPostgres, startPreparedPostgres } from "../../tests/setup/prepared-postgres";
import { insertNeighbours } from "./availability/neighbours";
import type { BenchRow } from "./bench-row";
import { measure } from "./measure";
import { median } from "./statistics";

const workload = "W3-Santo_Domingo";
const tenants = 1_000;
const sizes = [10_000, 1_000_000];
const rounds = { rounds: 300, warmup: 60 };

/**
 * The whole GET availability of W3 (any of 25 professionals, 30 days, 100 appointments each), from the database to the
 * answer's JSON, through the store and behind the wall, in a table of 10⁴ and of 10⁶ appointments of 1,000 tenants.
 * The bare query is its one statement on a connection of its own: without the wall, the engine and the answer.
 */
export async function run(): Promise<BenchRow[]> {
  const database = await startPreparedPostgres({ seed: false });
  try {
    return await measured(database);
  } finally {
    await database.remove();
  }
}

async function measured(database: PreparedPostgres): Promise<BenchRow[]> {
  // Modules read their environment when they are loaded.
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    ADMIN_DATABASE_URL: database.adminUrl,
    AUTH_SECRET: database.secrets.authSecret,
    LINK_SECRET: database.secrets.linkSecret,
    LOG_LEVEL: "error",
  });
  const { availabilityAnswer } = await import("../../lib/api/availability-answer");
  const { readContextRow } = await import("../../lib/availability/context-store");
  const { explainContext } = await import("../../tests/scheduling/context-plan");
  const { createClinic } = await import("./availability/clinic");
  const { closePool } = await import("../../db/generations");
  const { readingRange } = await import("../../lib/core/scheduling/context");
  const admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  const { context, nowMinute } = readWorkload(workload);
  const { at, scope } = await createClinic(admin, context, nowMinute);
  const busyCount = context.professionals.reduce((sum, { busy }) => sum + busy.length, 0);
  const address = `http://localhost/?service=${at.serviceId}&from=2027-03-01&to=2027-03-30`;
  const get = async (only = "") => {
    const answer = await availabilityAnswer({ scope, request: new Request(address + only) });
    if (!("body" in answer)) throw new Error("No times");
    return JSON.stringify(answer.body);
  };
  const { range } = context;
  const query = {
    ...{ serviceId: at.serviceId, professionalId: "any" },
    ...{ range, reading: readingRange(range) },
  };
  const bare = () => readContextRow({ $client: admin } as unknown as Tx, scope, query);

  const rows: BenchRow[] = [];
  let before: Medians | undefined;
  for (const size of sizes) {
    await insertNeighbours(admin, {
      ...{ tenants: before ? 0 : tenants, from: new Date(nowMinute * 60_000) },
      appointments: before ? size - (sizes[0] ?? 0) : size - busyCount,
    });
    const medians = {
      bare: median(await measure(bare, rounds)),
      starts: median(await measure(() => get("&only=starts"), rounds)),
      slots: median(await measure(() => get(), rounds)),
    };
    rows.push(...rowsOf(size, medians, before));
    before ??= medians;
    console.log(`\nThe plan behind the wall, ${size.toLocaleString("en")} appointments:`);
    for (const scan of await explainContext(database.appUrl, scope, query)) printScan(scan);
  }
  await admin.end();
  await closePool();
  return rows;
}

function printScan({ table, index, condition, rows, removed, loops }: Scan): void {
  if (loops === 0) return;
  const whole = rows + removed === 0 ? "nothing: the table is empty" : "NO INDEX";
  const how = index ? `${index} on ${condition.replaceAll(/'[0-9a-f-]{36}'::uuid/g, "…")}` : whole;
  console.log(`  ${table}: ${rows} rows × ${loops}, ${removed} thrown away, by ${how}`);
}

type Medians = { readonly bare: number; readonly starts: number; readonly slots: number };

function rowsOf(size: number, medians: Medians, before: Medians | undefined): BenchRow[] {
  const names = {
    bare: "the bare query",
    starts: "GET availability, starts",
    slots: "GET availability, slots",
  } as const;
  return (["bare", "starts", "slots"] as const).map((name) => {
    const value = medians[name];
    const notes = [
      ...(name === "bare" ? [] : [`× ${(value / medians.bare).toFixed(2)} bare (target 3)`]),
      ...(before ? [`× ${(value / before[name]).toFixed(2)} of 10⁴ (target 1.25)`] : []),
    ];
    return {
      key: `${workload}-${name}-1e${Math.log10(size)}`,
      workload: `${workload}, ${size.toLocaleString("en")} appointments`,
      measure: names[name],
      ...{ value, unit: "ms" },
      note: notes.join(", "),
    };
  });
}
