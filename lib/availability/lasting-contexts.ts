import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { loadOwnLengths } from "./load-own-lengths";
import { ofLength } from "./of-length";
import { type DayContextQuery, type DayContexts, readDayContexts } from "./reads";

export type LastingQuery = DayContextQuery & {
  /** Left out: as long as what is moved takes now, else as long as the service does. */
  readonly durationMinutes?: number | undefined;
};

/** What the engine needs to place an appointment of a length of its own, in one round trip. */
export async function readLastingContexts(
  tx: Tx,
  scope: TenantScope,
  { durationMinutes, ...query }: LastingQuery,
): Promise<DayContexts | undefined> {
  const moved = query.exceptAppointmentId;
  const [day, own] = await Promise.all([
    readDayContexts(tx, scope, query),
    moved ? loadOwnLengths(tx, scope, [moved]) : undefined,
  ]);
  return day && ofLength(day, durationMinutes ?? own?.get(moved ?? ""));
}
