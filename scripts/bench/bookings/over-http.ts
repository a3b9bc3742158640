import { randomUUID } from "node:crypto";
import { startApp } from "../../../tests/setup/start-app";
import type { BenchRow } from "../bench-row";
import { percentile } from "../statistics";
import { crowd } from "./crowd";
import { person } from "./wishes";

const most = 4_000;
const atOnce = 20;

/** Bookings through the API of the production build, of a barbershop of three. */
export async function overHttp(): Promise<BenchRow[]> {
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
    const total = Math.min(wishes.length, most);
    const warmup = Math.floor(total / 5);
    await crowd(book, { first: 0, count: warmup, atOnce });
    const { durations, seconds } = await crowd(book, {
      ...{ first: warmup, count: total - warmup, atOnce },
    });
    const workload = "bookings, a barbershop of three";
    const note = `${atOnce} at once, ${durations.length} bookings`;
    const [rate, p99] = [durations.length / seconds, percentile(durations, 0.99)];
    return [
      { key: "http", workload, measure: "over HTTP", value: rate, unit: "/s", note },
      { key: "http-p99", workload, measure: "over HTTP, p99", value: p99, unit: "ms", note },
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
