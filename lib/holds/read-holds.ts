import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { Interval } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import { selectLiveHolds } from "./store";

/** A time that somebody keeps while they book; ISO 8601 with the offset of the tenant's zone. */
export type HeldStretch = {
  readonly id: string;
  readonly professionalId: string;
  readonly start: string;
  readonly end: string;
  /** It is offered to somebody of the waiting list; else somebody is booking it. */
  readonly isOffered?: boolean;
  /** Of an offer: to whom. */
  readonly offeredTo?: string | null;
  /** Who asked for it and has not confirmed their e-mail yet. */
  readonly awaits?: string | null;
  readonly professionalName?: string;
};

/** What is kept now within an interval, by start; left out: of every professional. */
export async function readHolds(
  tx: Tx,
  scope: TenantScope,
  range: Interval,
  professionalIds: readonly string[] | undefined,
): Promise<readonly HeldStretch[]> {
  const { timeZone } = scope.tenant;
  const holds = await selectLiveHolds(tx, scope, range, professionalIds);
  return holds.map(({ serviceId: _, startMinute, endMinute, ...hold }) => ({
    ...hold,
    start: toIso(startMinute, timeZone),
    end: toIso(endMinute, timeZone),
  }));
}
