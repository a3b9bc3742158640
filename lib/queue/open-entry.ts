import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type QueueState, queueStateOf } from "@/lib/core/queue/state";
import { mayServe } from "@/lib/core/tenancy/permissions";
import { queueDay } from "./queue-day";
import { type EntryRow, findEntry, lockDay, lockEntry } from "./store";

export type OpenEntry = EntryRow["entry"] & {
  readonly state: QueueState;
  /** Who attends them: of the appointment, else who was asked for. */
  readonly attendantId: string | null;
};

/**
 * A ticket of today that the actor may touch, with its day locked, so that nobody else calls or moves anybody of it
 * until the transaction ends. What they may not touch is as if it did not exist.
 */
export async function openEntry(
  tx: Tx,
  scope: TenantScope,
  entryId: string,
): Promise<OpenEntry | undefined> {
  const found = await findEntry(tx, scope, entryId);
  if (!found || found.entry.day !== queueDay(scope).day) return undefined;
  await lockDay(tx, scope, found.entry);
  const row = await lockEntry(tx, scope, entryId);
  if (!row) return undefined;
  const { entry, status } = row;
  const attendantId = row.appointmentProfessionalId ?? entry.professionalId;
  if (!mayServe(scope.actor, attendantId ?? entry.calledToId)) return undefined;
  return { ...entry, attendantId, state: queueStateOf({ ...entry, status }) };
}
