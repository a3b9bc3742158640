import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { addDays } from "../../../lib/core/time/civil";

const everyMs = 200;

/** Books one free time after the other until stopped; says how many. */
export function bookMeanwhile(url: string, slug: string, serviceId: string) {
  const api = `${url}/api/v1/${slug}`;
  let isOver = false;
  let booked = 0;
  const work = async () => {
    const today = new Date().toISOString().slice(0, 10);
    const query = `service=${serviceId}&professional=any&from=${addDays(today, 2)}&to=${addDays(today, 25)}`;
    const { slots } = (await (await fetch(`${api}/availability?${query}`)).json()) as {
      slots: { start: string; professionalId: string }[];
    };
    for (const { start, professionalId } of slots) {
      if (isOver) return;
      const mark = randomUUID();
      const phone = `+569${randomInt(10_000_000, 99_999_999)}`;
      const client = { name: `Persona ${mark}`, email: `${mark}@ejemplo.example`, phone };
      const answer = await fetch(`${api}/appointments`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": mark },
        body: JSON.stringify({ serviceId, professionalId, start, client }),
      });
      if (answer.status === 201) booked += 1;
      await answer.arrayBuffer();
      await pause(everyMs);
    }
  };
  const working = work();
  return {
    async stop(): Promise<number> {
      isOver = true;
      await working;
      return booked;
    },
  };
}
