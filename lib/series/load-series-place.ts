import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import { inReach, isOpen } from "./in-reach";
import { selectMembers } from "./store";
import type { SeriesPlace } from "./views";

/** Where an appointment stands in its series; undefined where it belongs to none, or is all that was booked of one. */
export async function loadSeriesPlace(
  scope: TenantScope,
  appointmentId: string,
): Promise<SeriesPlace | undefined> {
  if (!isUuid(appointmentId)) return undefined;
  const members = await readTenant(scope, (tx) => selectMembers(tx, scope, appointmentId));
  const index = members.findIndex(({ id }) => id === appointmentId);
  const named = members[index];
  if (!named || members.length < 2) return undefined;
  const { nowMs } = scope;
  const count = (reach: "following" | "all") => inReach(members, named.id, reach, nowMs).length;
  return {
    seriesId: named.seriesId,
    number: index + 1,
    total: members.length,
    open: isOpen(named, nowMs)
      ? { following: count("following"), all: count("all") }
      : { following: 0, all: 0 },
  };
}
