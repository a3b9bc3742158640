import "server-only";
import type { TenantScope } from "@/db/scope";
import type { AskedPart, VisitQuery } from "./read-parts";
import { readVisits } from "./read-visits";

type Wanted = VisitQuery & {
  readonly parts: readonly AskedPart[];
  readonly startMinute: number;
};

/** When each part of a visit would begin, as epoch minutes; undefined where it does not fit there any more. */
export async function loadVisitStarts(
  scope: TenantScope,
  { parts, startMinute, ...query }: Wanted,
): Promise<readonly number[] | undefined> {
  const range = { startMinute, endMinute: startMinute + 1 };
  const found = await readVisits(scope, parts, range, query);
  const { siteId } = query;
  const visit = found?.visits.find((each) => siteId === undefined || each.siteId === siteId);
  return visit?.parts.map((part) => part.startMinute);
}
