import { type Column, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reach } from "@/lib/core/tenancy/permissions";

/** That a row's professional is one of those whom somebody reaches; no condition where that is everybody. */
export function withinReach(professionalId: Column, reach: Reach): SQL | undefined {
  return reach === "all" ? undefined : inArray(professionalId, [...reach]);
}

/** The same for what may be of no professional in particular: that is for whoever works for any. */
export function withinReachOrAnybodys(professionalId: Column, reach: Reach): SQL | undefined {
  if (reach === "all") return undefined;
  return reach.length === 0
    ? sql`false`
    : or(isNull(professionalId), inArray(professionalId, [...reach]));
}
