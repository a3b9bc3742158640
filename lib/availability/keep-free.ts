import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { actorIdOf } from "@/lib/audit/write-audit";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import { columnsOf } from "./time-off-facts";
import { deleteAbsence, insertAbsence, lockAbsence, updateAbsence } from "./time-off-store";

type Kept = {
  readonly id: string;
  readonly professionalId: string;
  readonly time: Interval;
  readonly reason: string;
};

/** Keeps a professional's time from being booked for a while, in the transaction of whatever makes it necessary. */
export async function keepFree(
  tx: Tx,
  scope: TenantScope,
  { id, professionalId, time, reason }: Kept,
): Promise<void> {
  await insertAbsence(tx, scope, {
    ...{ id, professionalId, reason, createdBy: actorIdOf(scope.actor) },
    startsAt: new Date(toMs(time.startMinute)),
    endsAt: new Date(toMs(time.endMinute)),
  });
}

/** What is still ahead of such a time can be booked again; nothing happens where somebody removed it before. */
export async function giveFreeAgain(tx: Tx, scope: TenantScope, id: string): Promise<void> {
  const kept = await lockAbsence(tx, scope, id);
  const nowMinute = toMinute(scope.nowMs);
  if (!kept || kept.endMinute <= nowMinute) return;
  if (kept.startMinute >= nowMinute) await deleteAbsence(tx, scope, id);
  else await updateAbsence(tx, scope, { id, ...columnsOf({ ...kept, endMinute: nowMinute }) });
}
