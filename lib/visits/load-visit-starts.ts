import "server-only";
import type { TenantScope } from "@/db/scope";
import type { AskedPart } from "./read-parts";
import { readVisits } from "./read-visits";

type Wanted = {
  readonly parts: readonly AskedPart[];
  readonly startMinute: number;
  /** Null is the tenant's main place; left out: wherever all of it fits. */
  readonly siteId?: string | null | undefined;
};

/** When each part of a visit would begin, as epoch minutes; undefined where it does not fit there any more. */
export async function loadVisitStarts(
  scope: TenantScope,
  { parts, startMinute, siteId }: Wanted,
): Promise<readonly number[] | undefined> {
  const range = { startMinute, endMinute: startMinute + 1 };
  const found = await readVisits(scope, parts, range);
  const visit = found?.visits.find((each) => siteId === undefined || each.siteId === siteId);
  return visit?.parts.map((part) => part.startMinute);
}
