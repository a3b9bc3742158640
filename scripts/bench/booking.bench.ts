import { randomUUID } from "node:crypto";
import { startPreparedPostgres } from "../../tests/setup/prepared-postgres";
import { startApp } from "../../tests/setup/start-app";
import type { BenchRow } from "./bench-row";
import { percentile } from "./statistics";

const professionals = 50;
const bookings = 4_000;
const warmup = 400;
const atOnce = 20;

/** Bookings that do not compete: through the verb, and over HTTP from the production build. */
export async function run(): Promise<BenchRow[]> {
  return [...(await throughTheVerb()), ...(await overHttp())];
}

async function throughTheVerb(): Promise<BenchRow[]> {
  const database = await startPreparedPostgres({ seed: false });
  try {
    // Modules read their environment when they are loaded.
    Object.assign(process.env, {
      DATABASE_URL: database.appUrl,
      ADMIN_DATABASE_URL: database.adminUrl,
      AUTH_SECRET: database.secrets.authSecret,
      LINK_SECRET: database.secrets.linkSecret,
      LOG_LEVEL: "error",
    });
    const { createTenant, publicScope, testNowMs } = await import("../../tests/factories");
    const { bookAppointment } = await import("../../lib/appointments/book-appointment");
    const { readTenant } = await import("../../db/scope");
    const { closePool } = await import("../../db/generations");
    const at = await createTenant({
      professionals,
      hours: { startMinute: 0, endMinute: 1440 },
      service: { minimumNoticeMinutes: 0, horizonDays: 365 },
    });
    const scope = publicScope(at);
    const book = async (n: number) => {
      const start = startOf(Math.floor(n / professionals), testNowMs);
      const professionalId = at.professionalIds[n % professionals] ?? "";
      const wish = { serviceId: at.serviceId, professionalId, start, client: person() };
      const outcome = await bookAppointment(scope, wish);
      if (!outcome.ok) throw new Error(`Not booked: ${outcome.code}`);
    };
    const workload = `bookings, ${professionals} professionals`;
    const note = `${atOnce} at once, no fsync`;
    const durations = await many(book);
    const floor = await many(() => readTenant(scope, async () => {}));
    await closePool();
    return [
      { key: "verb", workload, measure: "through the verb", ...rate(durations), note },
      { key: "verb-p99", workload, measure: "through the verb, p99", ...p99(durations), note },
      { key: "floor", workload: "an empty unit of work", measure: "floor", ...rate(floor), note },
    ];
  } finally {
    await database.remove();
  }
}

async function overHttp(): Promise<BenchRow[]> {
  const app = await startApp({ env: { RATE_LIMITS: "0", LOG_LEVEL: "error" } });
  try {
    const wishes = await freeTimes(app.url);
    const book = async (n: number) => {
      const answer = await fetch(`${app.url}/api/v1/barberia-norte/appointments`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
        body: JSON.stringify({ ...wishes[n], client: person() }),
      });
      await answer.text();
      if (answer.status !== 201) throw new Error(`Not booked: ${answer.status}`);
    };
    const total = Math.min(wishes.length, bookings + warmup);
    const durations = await many(book, total - Math.floor(total / 5), Math.floor(total / 5));
    const workload = "bookings, a barbershop of three";
    const note = `${atOnce} at once, ${durations.length} bookings`;
    return [
      { key: "http", workload, measure: "over HTTP", ...rate(durations), note },
      { key: "http-p99", workload, measure: "over HTTP, p99", ...p99(durations), note },
    ];
  } finally {
    await app.stop();
  }
}

/** Times of the sample barbershop that do not overlap, each service's first step. */
async function freeTimes(url: string) {
  const api = `${url}/api/v1/barberia-norte`;
  const { data } = (await (await fetch(`${api}/services`)).json()) as {
    data: { id: string; durationMinutes: number }[];
  };
  const service = data.sort((a, b) => a.durationMinutes - b.durationMinutes)[0];
  const days = [1, 60].map((ahead) =>
    new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10),
  );
  const answer = await fetch(
    `${api}/availability?service=${service?.id}&professional=any&from=${days[0]}&to=${days[1]}`,
  );
  const { slots } = (await answer.json()) as {
    slots: { start: string; end: string; professionalId: string }[];
  };
  const busyUntil = new Map<string, number>();
  return slots.flatMap(({ start, end, professionalId }) => {
    if (Date.parse(start) < (busyUntil.get(professionalId) ?? 0)) return [];
    busyUntil.set(professionalId, Date.parse(end));
    return [{ serviceId: service?.id, professionalId, start }];
  });
}

/** Durations in milliseconds, and how long all of it took. */
async function many(work: (n: number) => Promise<void>, count = bookings, before = warmup) {
  const durations: number[] = [];
  let next = 0;
  const worker = async (until: number) => {
    while (next < until) {
      const n = next++;
      const startedAt = performance.now();
      await work(n);
      durations.push(performance.now() - startedAt);
    }
  };
  const crowd = (until: number) => Promise.all(Array.from({ length: atOnce }, () => worker(until)));
  await crowd(before);
  durations.length = 0;
  const startedAt = performance.now();
  await crowd(before + count);
  return Object.assign(durations, { seconds: (performance.now() - startedAt) / 1000 });
}

function rate(durations: number[] & { seconds: number }) {
  return { value: durations.length / durations.seconds, unit: "/s" } as const;
}

function p99(durations: number[]) {
  return { value: percentile(durations, 0.99), unit: "ms" } as const;
}

/** The nth half hour from tomorrow on, Sundays left out. */
function startOf(n: number, nowMs: number): string {
  const day = Math.floor(n / 48);
  const date = new Date(nowMs + (1 + day + Math.floor((day + 1) / 6)) * 86_400_000);
  const minute = (n % 48) * 30;
  const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${minute % 60 ? "30" : "00"}`;
  return `${date.toISOString().slice(0, 10)}T${clock}`;
}

function person() {
  const id = randomUUID();
  const phone = `+1809${2_000_000 + Math.floor(Math.random() * 7_000_000)}`;
  return { name: `Persona ${id}`, email: `${id}@ejemplo.example`, phone };
}
