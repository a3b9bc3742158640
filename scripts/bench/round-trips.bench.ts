import { startPreparedPostgres } from "../../tests/setup/prepared-postgres";
import type { BenchRow } from "./bench-row";
import { wish } from "./bookings/wishes";
import { startRelay } from "./round-trips";

/** How often a verb waits for the database, counted on the wire between them: warm, one connection, nobody else. */
export async function run(): Promise<BenchRow[]> {
  const database = await startPreparedPostgres({ seed: false });
  const relay = await startRelay(database.appUrl);
  // Modules read their environment when they are loaded.
  Object.assign(process.env, {
    DATABASE_URL: relay.url,
    ADMIN_DATABASE_URL: database.adminUrl,
    DB_POOL_SIZE: "1",
    AUTH_SECRET: database.secrets.authSecret,
    LINK_SECRET: database.secrets.linkSecret,
    LOG_LEVEL: "error",
  });
  try {
    return await counted(relay.count);
  } finally {
    const { closePool } = await import("../../db/generations");
    await closePool();
    relay.close();
    await database.remove();
  }
}

async function counted(
  count: (work: () => Promise<unknown>) => Promise<number>,
): Promise<BenchRow[]> {
  const { createTenant, publicScope } = await import("../../tests/factories");
  const { bookAppointment } = await import("../../lib/appointments/book-appointment");
  const { loadStarts } = await import("../../lib/availability/load-starts");
  const at = await createTenant({ professionals: 5, service: { minimumNoticeMinutes: 0 } });
  const nowMs = Date.now();
  const scope = publicScope(at, nowMs);
  const { serviceId } = at;
  const days = [3, 17].map((ahead) => new Date(nowMs + ahead * 86_400_000).toISOString());
  const [from = "", to = ""] = days.map((each) => each.slice(0, 10));
  let n = 0;
  const book = async (more: { formId?: string } = {}) => {
    const outcome = await bookAppointment(scope, {
      ...{ serviceId, ...wish(n++, at.professionalIds, nowMs), ...more },
    });
    if (!outcome.ok) throw new Error(`Not booked: ${outcome.code}`);
  };
  const look = () => loadStarts(scope, { serviceId, professionalId: "any", from, to });
  const bookOnce = () => book({ formId: crypto.randomUUID() });
  const rows: BenchRow[] = [];
  for (const [key, work, note] of [
    ["booking", () => book(), "5 before, counted in the same way"],
    ["booking-once", bookOnce, "with a form's key; 5 before"],
    ["availability", look, "3 before"],
  ] as const) {
    for (let warmup = 0; warmup < 5; warmup += 1) await work();
    const seen = new Set<number>();
    for (let round = 0; round < 10; round += 1) seen.add(await count(work));
    const value = Math.max(...seen);
    rows.push({ key, workload: key, measure: "waits for the database", value, unit: "×", note });
  }
  return rows;
}
