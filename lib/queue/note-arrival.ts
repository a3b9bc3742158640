import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { toMs } from "@/lib/core/time/epoch";
import { queueDay } from "./queue-day";
import { insertEntry, lockEntryOf, takeNumber, updateEntry } from "./store";
import { queueToken, queueTokenHash } from "./token";

type Arriving = {
  readonly id: string;
  readonly siteId: string | null;
  readonly status: AppointmentStatus;
};

/**
 * Keeps the queue true when an appointment changes its state: who arrives gets a ticket, whose arrival is taken back
 * leaves the queue, and who comes back the same day has their ticket again. In the transaction of the change.
 */
export async function noteArrival(
  tx: Tx,
  scope: TenantScope,
  { id: appointmentId, siteId, status: from }: Arriving,
  to: AppointmentStatus,
): Promise<void> {
  const now = new Date(scope.nowMs);
  if (from === "arrived" && to === "confirmed") {
    const entry = await lockEntryOf(tx, scope, appointmentId);
    if (entry) await updateEntry(tx, scope, entry.id, { leftAt: now, ...uncalled });
  }
  if (to !== "arrived" || from === "in_progress") return;
  const entry = await lockEntryOf(tx, scope, appointmentId);
  const { day, time } = queueDay(scope);
  if (entry?.day === day) {
    const arrivedAt = entry.leftAt ? { arrivedAt: now } : {};
    return updateEntry(tx, scope, entry.id, { leftAt: null, ...uncalled, ...arrivedAt });
  }
  const ticket = { ...ticketOf(scope, time.endMinute), siteId, day };
  const number = await takeNumber(tx, scope, ticket);
  if (entry) {
    const { expiresAt } = ticket;
    const again = { siteId, day, number, expiresAt, arrivedAt: now, leftAt: null };
    return updateEntry(tx, scope, entry.id, { ...again, ...uncalled });
  }
  await insertEntry(tx, scope, { ...ticket, number, appointmentId, isWalkIn: false });
}

/** What every new ticket has. */
export function ticketOf({ nowMs }: TenantScope, endMinute: number) {
  const id = randomUUID();
  const tokenHash = queueTokenHash(queueToken("turn", id));
  if (!tokenHash) throw new Error("A token of ours has a token's form");
  return { id, tokenHash, expiresAt: new Date(toMs(endMinute)), arrivedAt: new Date(nowMs) };
}

const uncalled = { calledAt: null, calledToId: null, skippedAt: null } as const;
