import postgres from "postgres";
import type { TenantScope } from "../../../db/scope";
import type { TestTenant } from "../../../tests/factories";
import {
  type PreparedPostgres,
  startPreparedPostgres,
} from "../../../tests/setup/prepared-postgres";
import { insertNeighbours } from "../availability/neighbours";
import type { BenchRow } from "../bench-row";
import { median, percentile } from "../statistics";
import { type Crowd, crowd } from "./crowd";
import { bookLeast, createLeastBooking } from "./least-booking";
import { bookRaw, createRawBooking, rawBooking } from "./raw-booking";
import { type Wish, wish } from "./wishes";

const professionals = 50;
const tenants = 1_000;
const sizes = [1_000, 1_000_000];
const atOnce = 20;
const poolSize = 10;
const inOneGo = 500;
const rounds = 15;

type Server = { readonly waitsForDisk: boolean };
type Way = "verb" | "raw" | "least";
const ways: readonly Way[] = ["verb", "raw", "least"];

/**
 * Bookings through the verb, through its work as one SQL function, and through the least function that books, by
 * turns: on one server, from one process, with as many connections and as many at once, in a table of 10³ and of 10⁶
 * appointments of 1,000 other tenants. Commits wait for the disk, as in production, or do not.
 */
export async function throughTheVerb({ waitsForDisk }: Server): Promise<BenchRow[]> {
  const database = await startPreparedPostgres({ seed: false, waitsForDisk });
  try {
    const note = `${atOnce} at once${waitsForDisk ? "" : ", no fsync"}`;
    return (await measured(database)).map((row) => ({ ...row, note: row.note ?? note }));
  } finally {
    await database.remove();
  }
}

async function measured(database: PreparedPostgres): Promise<BenchRow[]> {
  // Modules read their environment when they are loaded.
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    ADMIN_DATABASE_URL: database.adminUrl,
    DB_POOL_SIZE: String(poolSize),
    AUTH_SECRET: database.secrets.authSecret,
    LINK_SECRET: database.secrets.linkSecret,
    LOG_LEVEL: "error",
  });
  const { closePool } = await import("../../../db/generations");
  const admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  const plain = postgres(database.appUrl, {
    ...{ max: poolSize, onnotice: () => {} },
    types: { json: { to: 3802, from: [3802], serialize: String, parse: JSON.parse } },
  });
  try {
    return await compared(admin, plain);
  } finally {
    await closePool();
    await plain.end();
    await admin.end();
  }
}

async function compared(admin: postgres.Sql, plain: postgres.Sql): Promise<BenchRow[]> {
  const { createTenant, publicScope } = await import("../../../tests/factories");
  await createRawBooking(admin);
  await createLeastBooking(admin);
  const nowMs = Date.now();
  const practice = async () => {
    const at = await createTenant({
      professionals,
      hours: { startMinute: 0, endMinute: 1440 },
      service: { minimumNoticeMinutes: 0, horizonDays: 700 },
    });
    return { at, scope: publicScope(at, nowMs), done: 0 };
  };
  const of = { verb: await practice(), raw: await practice(), least: await practice() };
  const go = async (way: Way): Promise<Crowd> => {
    const own = of[way];
    const wishes = Array.from({ length: inOneGo }, (_, n) =>
      wish(own.done + n, own.at.professionalIds, nowMs),
    );
    own.done += inOneGo;
    const book = await booking[way](plain, own, wishes);
    return crowd(book, { count: inOneGo, atOnce });
  };
  for (const way of ways) await go(way);
  await sameRows(
    admin,
    ways.map((way) => of[way].at.tenant.id),
  );

  const rows: BenchRow[] = [];
  let before: number | undefined;
  for (const size of sizes) {
    await insertNeighbours(admin, {
      ...{ tenants: before ? 0 : tenants, from: new Date(nowMs) },
      appointments: before ? size - (sizes[0] ?? 0) : size,
    });
    const gone: Record<Way, Crowd[]> = { verb: [], raw: [], least: [] };
    for (const way of ways) await go(way);
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ways) gone[way].push(await go(way));
    }
    const found = rowsOf(size, gone, before);
    before ??= found.rate;
    rows.push(...found.rows);
  }
  return rows;
}

type Practice = { readonly at: TestTenant; readonly scope: TenantScope };

/** How the nth of some wishes is booked. */
const booking: Record<
  Way,
  (
    plain: postgres.Sql,
    own: Practice,
    wishes: readonly Wish[],
  ) => Promise<(n: number) => Promise<void>>
> = {
  async verb(_, { at, scope }, wishes) {
    const { bookAppointment } = await import("../../../lib/appointments/book-appointment");
    return async (n) => {
      const { professionalId, start, client } = wishes[n] as Wish;
      const { serviceId } = at;
      const outcome = await bookAppointment(scope, { serviceId, professionalId, start, client });
      if (!outcome.ok) throw new Error(`Not booked: ${outcome.code}`);
    };
  },
  async raw(plain, { at, scope }, wishes) {
    const values = await Promise.all(wishes.map((each) => rawBooking(scope, at, each)));
    return (n) => bookRaw(plain, values[n] ?? []);
  },
  async least(plain, { at }, wishes) {
    return (n) => bookLeast(plain, at, wishes[n] as Wish);
  },
};

function rowsOf(
  size: number,
  { verb, raw, least }: Record<Way, readonly Crowd[]>,
  before: number | undefined,
): { rate: number; rows: BenchRow[] } {
  const rate = median(verb.map(rateOf));
  const workload = `bookings, ${professionals} professionals, ${size.toLocaleString("en")} appointments`;
  const row = (
    key: string,
    measure: string,
    value: number,
    unit: BenchRow["unit"],
    note?: string,
  ) => ({ key: `${key}-1e${Math.log10(size)}`, workload, measure, value, unit, note });
  const to = (others: readonly Crowd[]) =>
    median(verb.map((each, n) => rateOf(each) / rateOf(others[n] as Crowd)));
  const ofBefore = before ? `× ${(rate / before).toFixed(2)} of 10³ (target 0.9)` : undefined;
  return {
    rate,
    rows: [
      row("verb", "through the verb", rate, "/s", ofBefore),
      row("raw", "the same work as one SQL function", median(raw.map(rateOf)), "/s"),
      row("ratio", "verb to the same work", to(raw), "×", "target 0.7"),
      row("least", "a function that knows no rules", median(least.map(rateOf)), "/s"),
      row("ratio-least", "verb to what knows no rules", to(least), "×", "for scale"),
      row("verb-p99", "through the verb, p99", percentile(verb.flatMap(times), 0.99), "ms"),
    ],
  };
}

function rateOf({ durations, seconds }: Crowd): number {
  return durations.length / seconds;
}

function times({ durations }: Crowd): readonly number[] {
  return durations;
}

/** All wrote as many rows into each table for as many bookings. */
async function sameRows(admin: postgres.Sql, tenantIds: readonly string[]): Promise<void> {
  for (const table of written) {
    const counts = await admin<{ rows: number }[]>`
      SELECT count(*)::int AS rows FROM ${admin(table)}
      WHERE tenant_id = ANY (${[...tenantIds]}::uuid[]) GROUP BY tenant_id`;
    const different = new Set(counts.map(({ rows }) => rows));
    if (counts.length !== tenantIds.length || different.size !== 1) {
      throw new Error(`Not the same rows in ${table}: ${[...different].join(", ")}`);
    }
  }
}

const written = [
  ...["client", "appointment", "occupancy", "appointment_event", "audit_log", "notification"],
];
