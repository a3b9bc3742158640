import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import type { TestTenant } from "../../factories/tenants";
import type { Act } from "./acts";
import type { Processes } from "./processes";

/** One appointment and what is done to it, in this order. */
export type Journey = {
  readonly at: TestTenant;
  readonly key: string;
  readonly professionalId: string;
  readonly acts: readonly Act["kind"][];
  /** The first to be booked, the other to move to. */
  readonly starts: readonly string[];
  /** Its reminders come due between its last two acts. */
  readonly isReminded: boolean;
  readonly isOverApi: boolean;
  appointmentId: string;
  /** When each act was answered, in epoch milliseconds: by then it was committed. */
  readonly answeredAt: number[];
  refusal?: string;
};

const ways: readonly (readonly Act["kind"][])[] = [
  ["book"],
  ["book", "move"],
  ["book", "cancel"],
  ["book", "move", "cancel"],
];

/** Every journey has times of its own, so that nobody loses one to another. */
export function planJourneys(
  practices: readonly TestTenant[],
  { count, hasServer }: { count: number; hasServer: boolean },
): Journey[] {
  return Array.from({ length: count }, (_, index) => {
    const at = practices[index % practices.length] as TestTenant;
    const turn = Math.floor(index / practices.length);
    const professionals = at.professionalIds.length;
    const place = Math.floor(turn / professionals) * 2;
    return {
      at,
      ...{ key: `averia-${index}`, professionalId: at.professionalIds[turn % professionals] ?? "" },
      acts: ways[index % ways.length] ?? [],
      starts: [startAt(place), startAt(place + 1)],
      ...{ isReminded: index % 3 === 0, isOverApi: hasServer && index % 5 < 2 },
      ...{ appointmentId: "", answeredAt: [] },
    };
  });
}

/** Half an hour each, round the clock, from the fifth day from now on, Sundays left out. */
function startAt(place: number): string {
  const days = Array.from({ length: 50 }, (_, n) => new Date(Date.now() + (n + 5) * 86_400_000));
  const open = days.filter((day) => day.getUTCDay() !== 0);
  const day = open[Math.floor(place / 48)]?.toISOString().slice(0, 10);
  const minute = (place % 48) * 30;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Goes through it from first to last; a refusal, which none should meet, ends it. */
export async function travel(journey: Journey, processes: Processes, admin: Sql): Promise<void> {
  for (const [index, kind] of journey.acts.entries()) {
    if (index > 0) await pause(Math.random() * 800);
    if (index > 0 && index === journey.acts.length - 1 && journey.isReminded) {
      await letRemindersComeDue(admin, [journey.appointmentId]);
    }
    const { at, key, professionalId, appointmentId, isOverApi } = journey;
    const acted = await processes.act({
      ...{ kind, key, professionalId, appointmentId, isOverApi },
      ...{ tenantId: at.tenant.id, slug: at.tenant.slug, serviceId: at.serviceId },
      start: journey.starts[kind === "move" ? 1 : 0] ?? "",
    });
    if ("refusal" in acted && !(kind === "cancel" && acted.refusal === "already_cancelled")) {
      journey.refusal = `${kind}: ${acted.refusal}`;
      return;
    }
    if ("appointmentId" in acted) journey.appointmentId = acted.appointmentId;
    journey.answeredAt.push(Date.now());
  }
}

/** As if the days until then had passed. */
export async function letRemindersComeDue(admin: Sql, ids: readonly string[]): Promise<void> {
  const comeDue = () => admin`
    UPDATE notification SET due_at = now(), run_at = now()
    WHERE appointment_id = ANY (${[...ids]}::uuid[]) AND kind = 'reminder' AND status = 'pending'
      AND lease_token IS NULL AND due_at > now()`;
  await patiently(comeDue);
}

/** Asks again while the database is away. */
export async function patiently<T>(ask: () => Promise<T>, triesLeft = 100): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (triesLeft === 0) throw error;
    await pause(150);
    return patiently(ask, triesLeft - 1);
  }
}
