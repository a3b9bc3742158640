import type { ReservedHours } from "@/lib/core/scheduling/context";
import { dateOfDay, minutesPerDay } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import * as schema from "../schema";
import type { Tx } from "../scope";
import { type Calendar, minuteOf } from "./agenda";
import type { DemoTenant } from "./demo-tenant";
import { idOf } from "./places";

type Named = readonly { readonly id: string; readonly name: string }[];

type Known = {
  readonly tenantId: string;
  readonly calendar: Calendar;
  readonly professionals: Named;
  readonly services: Named;
  readonly clients: Named;
};

/** The hours that a sample practice keeps for a priority, as the engine needs them. */
export function reservedOf({ priority }: DemoTenant, professionals: Named): ReservedHours[] {
  return (priority?.reserved ?? []).flatMap(({ professional, weekdays, from, to, ...kept }) =>
    weekdays.map((weekday) => ({
      ...{ ...kept, weekday, professionalId: idOf(professionals, professional) },
      ...{ startMinuteOfDay: minuteOf(from), endMinuteOfDay: minuteOf(to) },
    })),
  );
}

/** Who goes first, who waits for a time, and days with hours of their own. */
export async function writeWishes(tx: Tx, demo: DemoTenant, known: Known): Promise<void> {
  await writePriority(tx, demo, known);
  const waiting = waitingRows(demo, known);
  if (waiting.length > 0) await tx.insert(schema.waitlistEntry).values(waiting);
  const special = specialRows(demo, known);
  if (special.length > 0) await tx.insert(schema.specialHours).values(special);
  const { tenantId, calendar } = known;
  const holidays = (demo.ownHolidays ?? []).map(({ inDays, name }) => ({
    ...{ tenantId, name, onDate: dateOfDay(calendar.today + inDays) },
  }));
  if (holidays.length > 0) await tx.insert(schema.holiday).values(holidays);
}

async function writePriority(
  tx: Tx,
  demo: DemoTenant,
  { tenantId, professionals }: Known,
): Promise<void> {
  if (!demo.priority) return;
  const { levels, rules } = demo.priority;
  await tx.insert(schema.priorityLevel).values(levels.map((level) => ({ ...level, tenantId })));
  await tx
    .insert(schema.priorityRule)
    .values(rules.map((rule, position) => ({ ...rule, tenantId, position })));
  await tx.insert(schema.reservedHours).values(
    reservedOf(demo, professionals).map(({ startMinuteOfDay, endMinuteOfDay, ...kept }) => ({
      ...{ ...kept, tenantId, startMinute: startMinuteOfDay, endMinute: endMinuteOfDay },
    })),
  );
}

function waitingRows(
  { waitlist = [] }: DemoTenant,
  { tenantId, calendar, ...known }: Known,
): (typeof schema.waitlistEntry.$inferInsert)[] {
  return waitlist.map((told) => {
    const { professional, askedDaysAgo, untilDay, from, to, weekdays = [] } = told;
    const askedAt = new Date(toMs(calendar.nowMinute - askedDaysAgo * minutesPerDay));
    return {
      ...{ tenantId, weekdays: [...weekdays], createdAt: askedAt, updatedAt: askedAt },
      clientId: idOf(known.clients, told.client),
      serviceId: idOf(known.services, told.service),
      professionalId: professional === undefined ? null : idOf(known.professionals, professional),
      fromDate: dateOfDay(calendar.today),
      toDate: untilDay === undefined ? null : dateOfDay(calendar.today + untilDay),
      startMinute: from === undefined ? 0 : minuteOf(from),
      endMinute: to === undefined ? minutesPerDay : minuteOf(to),
      ...{ level: told.level ?? 0, levelReason: told.levelReason, note: told.note },
    };
  });
}

function specialRows(
  { specialDays = [] }: DemoTenant,
  { tenantId, calendar, professionals }: Known,
): (typeof schema.specialHours.$inferInsert)[] {
  return specialDays.map(({ professional, inDays, from, to, note }) => ({
    ...{ tenantId, note, onDate: dateOfDay(calendar.today + inDays) },
    professionalId: professional === undefined ? null : idOf(professionals, professional),
    ...{ startMinute: minuteOf(from), endMinute: minuteOf(to) },
  }));
}
