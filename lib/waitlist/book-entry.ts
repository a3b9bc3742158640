import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { attemptBooking } from "@/lib/appointments/booking-attempt";
import type { PlacementCode } from "@/lib/appointments/decide-placement";
import type { LostRace } from "@/lib/appointments/lost-race";
import { tryPlacing } from "@/lib/appointments/try-placing";
import { ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { type ChooseCode, chosenMatch } from "./chosen-match";
import type { ChooseInput } from "./schema";
import { settleEntry } from "./store";

export type BookedEntry = { readonly appointmentId: string; readonly clientName: string };

type Booked = Result<
  BookedEntry,
  ChooseCode | PlacementCode | LostRace | "service_inactive",
  unknown
>;

/** Somebody who waits said yes on the telephone: the desk books what is free for them, and they wait no more. */
export async function bookEntry(scope: TenantScope, input: ChooseInput): Promise<Booked> {
  const outcome = await tryPlacing<Booked>(scope, { professionalId: input.entryId }, (tx) =>
    book(tx, scope, input),
  );
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

async function book(tx: Tx, scope: TenantScope, input: ChooseInput): Promise<Booked> {
  const chosen = await chosenMatch(tx, scope, input);
  if (!chosen.ok) return chosen;
  const { wish } = chosen.value.match;
  const { professionalId, siteId, startMinute } = chosen.value.decided.decision;
  const booked = await attemptBooking(
    tx,
    scope,
    {
      ...{ serviceId: wish.serviceId, professionalId, siteId, startMinute, level: wish.level },
      ...{ person: { kind: "listed", clientId: wish.clientId }, source: "waitlist" },
    },
    (inside) => settleEntry(inside, scope, wish.entryId),
  );
  if (!booked.ok) return booked;
  return ok({ appointmentId: booked.value.id, clientName: booked.value.client.name });
}
