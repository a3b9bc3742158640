import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { findClient, type Person, saveFoundClient } from "@/lib/clients/find-client";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { newCode, placeAppointments } from "./place-appointments";
import { updateAppointment } from "./store";
import { selectGivenService } from "./walk-in-store";

export type WalkIn = {
  readonly person: Person;
  readonly professionalId: string;
  readonly serviceId: string;
  readonly siteId: string | null;
  readonly reason: string | null;
  readonly priorityLevel: number;
  readonly arrivedAt: Date;
};

/** How many may be attended at once besides who has the time: people who are here are not turned away by a number. */
const mostLanes = 50;

/**
 * Somebody without an appointment comes in now: from here on they have one, in progress, so that their history and
 * the professional's time are true. `free`: in the professional's own time; else in a lane on top of what stands
 * there. Throws what `lostRace` reads. The id of the appointment.
 */
export async function attendWalkIn(
  tx: Tx,
  scope: TenantScope,
  walkIn: WalkIn,
  lane: "free" | "on_top",
): Promise<Result<string, "not_found" | "not_given">> {
  const { person, professionalId, serviceId, siteId } = walkIn;
  const [client, given] = await Promise.all([
    findClient(tx, scope, person),
    selectGivenService(tx, scope, { professionalId, serviceId }),
  ]);
  if (!client) return fail("not_found");
  if (!given) return fail("not_given");
  if (!client.isNew) await saveFoundClient(tx, scope, client, person);
  const appointmentId = randomUUID();
  const startMinute = toMinute(scope.nowMs);
  const endMinute = startMinute + given.minutes;
  const placement = {
    ...{ appointmentId, professionalId, serviceId, siteId, clientId: client.id },
    ...{ resourceId: null, session: null, visitId: null, seriesId: null, maxima: [] },
    ...({ code: newCode(), status: "in_progress", source: "staff", travels: false } as const),
    time: { startMinute, endMinute },
    occupied: { startMinute, endMinute: endMinute + given.bufferAfterMinutes },
    mostLanes: lane === "free" ? null : mostLanes,
    ...{ overbookReason: walkIn.reason, reason: walkIn.reason, confirms: false },
    ...{ notes: null, callerName: null },
    ...{ priorityLevel: walkIn.priorityLevel, priceMinor: given.priceMinor },
  };
  await placeAppointments(tx, scope, [placement], client.isNew ? { newClient: client } : {});
  await updateAppointment(tx, scope, appointmentId, {
    arrivedAt: walkIn.arrivedAt,
    startedAt: new Date(scope.nowMs),
  });
  return ok(appointmentId);
}
