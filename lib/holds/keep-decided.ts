import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import type { PlacementDecision } from "@/lib/appointments/decide-placement";
import { takeTime } from "@/lib/appointments/take-time";
import { timeOf } from "@/lib/appointments/to-placement";
import type { DayContexts } from "@/lib/availability/reads";
import { insertHold } from "./store";

type Kept = {
  readonly day: DayContexts;
  readonly decision: PlacementDecision;
  readonly minutes: number;
  /** Who keeps it. */
  readonly holder: string;
};

/**
 * Keeps a time that was decided on, for some minutes by the database's clock; the id of its hold. Throws what `lostRace`
 * reads where somebody was faster.
 */
export async function keepDecided(
  tx: Tx,
  scope: TenantScope,
  { day, decision, minutes, holder }: Kept,
): Promise<string> {
  const { session, ...time } = timeOf(scope, day, decision);
  const id = randomUUID();
  const { serviceId, professionalId, siteId, resourceId } = time;
  const joined = decision.sessionId ? session : null;
  await Promise.all([
    insertHold(
      tx,
      { ...scope, tenant: { ...scope.tenant, holdMinutes: minutes } },
      {
        ...{ visitId: null, siteId, holder, goesOn: null },
        parts: [
          {
            id,
            serviceId,
            professionalId,
            resourceId,
            sessionId: joined?.id ?? null,
            time: time.time,
          },
        ],
      },
    ),
    takeTime(
      tx,
      scope,
      [{ ...time, owner: { kind: "hold", id }, clientId: null, session: joined }],
      {
        holdMinutes: minutes,
      },
    ),
  ]);
  return id;
}
