import type { TenantScope } from "@/db/scope";
import { loadHours } from "@/lib/availability/load-hours";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";

/** Openings and time off with all that a page needs to show them and to add one. */
export async function hoursFacts(scope: TenantScope) {
  const [{ openings, timeOff, ...hours }, locale] = await Promise.all([
    loadHours(scope),
    regionOf(scope),
  ]);
  const { timeZone } = scope.tenant;
  const professionals = hours.professionals.map((each) => ({
    id: each.id,
    name: professionalName(each),
  }));
  return {
    ...{ openings, timeOff, professionals, locale, timeZone },
    /** Professionals' names by id. */
    names: Object.fromEntries(professionals.map(({ id, name }) => [id, name])),
    today: localDateOf(toMinute(scope.nowMs), timeZone),
  };
}
