import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { dateOfDay, dayOf, type LocalDate } from "@/lib/core/time/civil";
import { holidaysOf } from "./holidays-of";
import { selectHolidays } from "./store";

export type HolidayView = {
  readonly date: LocalDate;
  readonly name: { readonly es: string; readonly en: string };
  /** The country's, or added by the tenant. */
  readonly isPublic: boolean;
  /** The tenant's own word on that date: it closes, or it works although the country does not. */
  readonly own: { readonly id: string; readonly closed: boolean } | null;
  /** Whether weekly hours do not count on it. */
  readonly isClosed: boolean;
};

/** The country's holidays and the tenant's own from one date to another, both included; closed or not. */
export async function readHolidays(
  tx: Tx,
  scope: TenantScope,
  from: LocalDate,
  to: LocalDate,
  observes = scope.tenant.observesHolidays,
): Promise<readonly HolidayView[]> {
  const [known, own] = await Promise.all([
    holidaysOf(scope.tenant.country, dayOf(from), dayOf(to)),
    selectHolidays(tx, scope, from, to),
  ]);
  const days = new Map<LocalDate, HolidayView>();
  for (const { day, name } of known) {
    const date = dateOfDay(day);
    days.set(date, { ...{ date, name, isPublic: true, own: null, isClosed: observes } });
  }
  for (const { id, date, name, closed } of own) {
    const before = days.get(date);
    // Without its public holiday an exception means nothing.
    if (!before && !closed) continue;
    days.set(date, {
      date,
      name: closed ? { es: name, en: name } : (before?.name ?? { es: name, en: name }),
      isPublic: before !== undefined,
      own: { id, closed },
      isClosed: closed,
    });
  }
  return [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** Only the days on which weekly hours do not count. */
export async function readClosedDays(
  tx: Tx,
  scope: TenantScope,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly HolidayView[]> {
  const holidays = await readHolidays(tx, scope, from, to);
  return holidays.filter(({ isClosed }) => isClosed);
}
