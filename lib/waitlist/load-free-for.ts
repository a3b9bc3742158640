import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { professionalName } from "@/lib/core/professional-name";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { daysInterval } from "@/lib/core/time/zone";
import { isUuid } from "@/lib/core/uuid";
import { findMatches } from "./find-matches";
import { selectWished } from "./reads";

const mostSlots = 12;
const aheadMinutes = 60 * minutesPerDay;

export type FreeFor = {
  readonly entryId: string;
  readonly clientName: string;
  readonly what: string;
  readonly isReachable: boolean;
  readonly slots: readonly {
    readonly professionalId: string;
    readonly professional: string;
    /** ISO 8601 with the offset of the place. */
    readonly start: string;
    readonly end: string;
    readonly timeZone: string;
  }[];
};

/** What is free now of what somebody waits for, the first times of it; undefined where nobody waits under that id. */
export async function loadFreeFor(
  scope: TenantScope,
  entryId: string,
): Promise<FreeFor | undefined> {
  if (!isUuid(entryId)) return undefined;
  return readTenant(scope, async (tx) => {
    const wished = await selectWished(tx, scope, entryId);
    if (!wished) return undefined;
    const { clientName, serviceName, professionalId, fromDate, toDate } = wished;
    const nowMinute = toMinute(scope.nowMs);
    const from = daysInterval(fromDate, toDate ?? fromDate, scope.tenant.timeZone);
    const startMinute = Math.max(nowMinute, from.startMinute);
    const endMinute = toDate
      ? Math.max(startMinute + 1, from.endMinute)
      : startMinute + aheadMinutes;
    const ahead = { id: entryId, resourceKindId: null, professionalId, startMinute };
    const found = await findMatches(
      tx,
      scope,
      { ...ahead, endMinute: Math.min(endMinute, startMinute + aheadMinutes) },
      { again: true },
    );
    const wish = found.wishes.find((each) => each.entryId === entryId);
    const day = wish && found.dayOf(wish);
    return {
      ...{ entryId, clientName, what: serviceName, isReachable: wish?.isReachable ?? false },
      slots: (wish ? found.slotsFor(wish) : []).slice(0, mostSlots).map((slot) => ({
        professionalId: slot.professionalId,
        professional: professionalName({
          name: day?.professionals.get(slot.professionalId)?.name ?? "",
          title: day?.professionals.get(slot.professionalId)?.title ?? null,
        }),
        start: toIso(slot.startMinute, slot.timeZone),
        end: toIso(slot.endMinute, slot.timeZone),
        timeZone: slot.timeZone,
      })),
    };
  });
}
