import { randomUUID } from "node:crypto";

export type Wish = {
  readonly professionalId: string;
  /** ISO 8601 in UTC. */
  readonly start: string;
  readonly client: { readonly name: string; readonly email: string; readonly phone: string };
  /** Only for who does not draw one themselves. */
  readonly code: string;
};

/** The nth wish of many that do not compete: half hours from two days after `nowMs` on, Sundays left out. */
export function wish(n: number, professionalIds: readonly string[], nowMs: number): Wish {
  const half = Math.floor(n / professionalIds.length);
  const firstDay = Math.ceil(nowMs / dayMs) + 2;
  let day = firstDay;
  for (let left = Math.floor(half / halvesADay); left > 0 || isSunday(day); day += 1) {
    if (!isSunday(day)) left -= 1;
  }
  // 13:00 UTC is the morning of the same day in all of America.
  const startMs = day * dayMs + 13 * 3_600_000 + (half % halvesADay) * 1_800_000;
  return {
    professionalId: professionalIds[n % professionalIds.length] ?? "",
    start: new Date(startMs).toISOString(),
    client: person(),
    code: `B${n}`,
  };
}

export function person() {
  const id = randomUUID();
  const phone = `+1809${2_000_000 + Math.floor(Math.random() * 7_000_000)}`;
  return { name: `Persona ${id}`, email: `${id}@ejemplo.example`, phone };
}

const dayMs = 86_400_000;
const halvesADay = 20;

/** The first of January 1970 was a Thursday. */
function isSunday(day: number): boolean {
  return day % 7 === 3;
}
