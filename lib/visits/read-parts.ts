import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type DayContexts, readDayContexts } from "@/lib/availability/reads";
import type { VisitPart } from "@/lib/core/appointments/decide-visit";
import type { Interval } from "@/lib/core/time/interval";

/** One service of a visit, and who is to give it. */
export type AskedPart = { readonly serviceId: string; readonly professionalId: string | "any" };

export type ReadPart = VisitPart & { readonly day: DayContexts };

/** Everything that a visit is decided on, its parts in one round trip; undefined where one of them is unknown. */
export async function readParts(
  tx: Tx,
  scope: TenantScope,
  parts: readonly AskedPart[],
  range: Interval,
): Promise<readonly ReadPart[] | undefined> {
  const days = await Promise.all(
    parts.map((part) => readDayContexts(tx, scope, { ...part, range })),
  );
  const read: ReadPart[] = [];
  parts.forEach((part, index) => {
    const day = days[index];
    if (day) read.push({ ...part, day, context: day.context });
  });
  return read.length === parts.length ? read : undefined;
}
