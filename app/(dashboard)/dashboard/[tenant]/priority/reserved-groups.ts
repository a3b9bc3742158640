import type { Weekday } from "@/lib/core/time/civil";
import type { ReservedView } from "@/lib/priority/load-priorities";

/** The same hours of several weekdays, as they were kept together. */
export type ReservedGroup = Omit<ReservedView, "id" | "weekday"> & {
  readonly ids: readonly string[];
  readonly weekdays: readonly Weekday[];
};

export function reservedGroups(reserved: readonly ReservedView[]): readonly ReservedGroup[] {
  const groups = new Map<string, ReservedGroup>();
  for (const { id, weekday, ...hours } of reserved) {
    const key = JSON.stringify([
      hours.level,
      hours.professionalId,
      hours.startMinute,
      hours.endMinute,
      hours.releaseMinutes,
    ]);
    const group = groups.get(key) ?? { ...hours, ids: [], weekdays: [] };
    groups.set(key, {
      ...group,
      ids: [...group.ids, id],
      weekdays: [...group.weekdays, weekday],
    });
  }
  return [...groups.values()];
}
