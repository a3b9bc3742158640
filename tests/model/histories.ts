import { asc } from "drizzle-orm";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import type { World } from "./world";

/** Every appointment of the practice with its events, the first first. */
export async function readHistories({ desk }: World) {
  const [appointments, events] = await withTenant(desk, (tx) =>
    Promise.all([
      tx.select().from(schema.appointment),
      tx.select().from(schema.appointmentEvent).orderBy(asc(schema.appointmentEvent.createdAt)),
    ]),
  );
  return new Map(
    appointments.map(({ id, status, version, startsAt }) => [
      id,
      {
        appointment: { status, version, startsAt: startsAt.toISOString() },
        events: events
          .filter(({ appointmentId }) => appointmentId === id)
          .map(({ fromStartsAt, toStartsAt, ...event }) => ({
            ...event,
            fromStartsAt: fromStartsAt?.toISOString() ?? null,
            toStartsAt: toStartsAt?.toISOString() ?? null,
          })),
      },
    ]),
  );
}
