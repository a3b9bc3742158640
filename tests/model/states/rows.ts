import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import * as schema from "@/db/schema";
import type { Tx } from "@/db/scope";
import type {
  ProfessionalSchedule,
  RecurringInterval,
  SchedulingContext,
  SpecialDay,
  WeeklyWindow,
} from "@/lib/core/scheduling/context";
import { dateOfDay } from "@/lib/core/time/civil";
import type { Interval } from "@/lib/core/time/interval";

interface Person {
  readonly tenantId: string;
  readonly schedule: ProfessionalSchedule;
}

/** What is said of one professional wherever they are. */
export async function personRows(
  tx: Tx,
  { tenantId, schedule, otherServiceId }: Person & { readonly otherServiceId: string },
): Promise<void> {
  const { professionalId, mode, durationMinutes = null } = schedule;
  const own = { tenantId, professionalId };
  const { professional, professionalService: gives } = schema;
  await tx
    .update(professional)
    .set({ availabilityMode: mode })
    .where(eq(professional.id, professionalId));
  await tx
    .update(gives)
    .set({ durationMinutes })
    .where(and(eq(gives.tenantId, tenantId), eq(gives.professionalId, professionalId)));
  await tx.insert(gives).values({ ...own, serviceId: otherServiceId });
  await insert(tx, schema.timeOff, timeOffRows(schedule, own));
}

/** When they are at one place. */
export async function hoursRows(tx: Tx, { tenantId, schedule }: Person): Promise<void> {
  const { professionalId, siteId = null } = schedule;
  const own = { tenantId, professionalId, siteId };
  await insert(tx, schema.weeklyHours, [
    ...schedule.weeklyHours.map((each) => ({ ...own, ...weeklyRow(each) })),
    ...schedule.breaks.map((each) => ({ ...own, ...weeklyRow(each), kind: "break" as const })),
  ]);
  await insert(tx, schema.specialHours, specialRows(schedule.specialDays, own));
  await insert(
    tx,
    schema.opening,
    schedule.openings.map((each) => ({ ...own, batchId: randomUUID(), ...moments(each) })),
  );
}

interface Practice {
  readonly tenantId: string;
  readonly context: SchedulingContext;
  readonly kindId: string;
}

/** What is said of everybody: rooms, holidays, days of the practice, what is kept for whom. */
export async function practiceRows(tx: Tx, { tenantId, context, kindId }: Practice): Promise<void> {
  const rooms = context.resources ?? [];
  await insert(
    tx,
    schema.resource,
    rooms.map(({ resourceId, siteId = null }, position) => ({
      ...{ tenantId, id: resourceId, kindId, siteId, name: `Sillón ${position}`, position },
    })),
  );
  await insert(
    tx,
    schema.timeOff,
    rooms.flatMap((room) => timeOffRows(room, { tenantId, resourceId: room.resourceId })),
  );
  await insert(
    tx,
    schema.holiday,
    (context.holidays ?? []).map((day) => ({ tenantId, onDate: dateOfDay(day), name: "Fiesta" })),
  );
  await insert(tx, schema.specialHours, specialRows(context.limitedDays, { tenantId }));
  await insert(
    tx,
    schema.priorityLevel,
    [1, 2, 3].map((level) => ({ tenantId, level, name: `Nivel ${level}` })),
  );
  await insert(
    tx,
    schema.reservedHours,
    (context.reserved ?? []).map(({ startMinuteOfDay, endMinuteOfDay, ...kept }) => ({
      ...{ tenantId, ...kept, startMinute: startMinuteOfDay, endMinute: endMinuteOfDay },
    })),
  );
}

function weeklyRow(window: WeeklyWindow) {
  const { weekday, startMinuteOfDay, endMinuteOfDay, everyWeeks = 1 } = window;
  return {
    ...{ weekday, startMinute: startMinuteOfDay, endMinute: endMinuteOfDay, everyWeeks },
    weekAnchor: dateOrNull(window.anchorDay),
    validFrom: dateOrNull(window.validFromDay),
    validTo: dateOrNull(window.validToDay),
  };
}

/** A closed day is a row without minutes. */
function specialRows<Own>(days: readonly SpecialDay[] = [], own: Own) {
  return days.flatMap(({ day, windows }) =>
    (windows.length === 0 ? [undefined] : windows).map((window) => ({
      ...own,
      onDate: dateOfDay(day),
      startMinute: window?.startMinuteOfDay ?? null,
      endMinute: window?.endMinuteOfDay ?? null,
    })),
  );
}

function timeOffRows<Own>(
  of: Pick<ProfessionalSchedule, "timeOff" | "recurringTimeOff">,
  own: Own,
) {
  return [
    ...of.timeOff.map((each) => ({ ...own, ...moments(each) })),
    ...(of.recurringTimeOff ?? []).map((each) => ({
      ...own,
      ...moments(each),
      ...recurrence(each),
    })),
  ];
}

function recurrence({ recurrence: { every, unit, untilDay } }: RecurringInterval) {
  return { recurEvery: every, recurUnit: unit, recurUntil: dateOrNull(untilDay) };
}

function moments({ startMinute, endMinute }: Interval) {
  return { startsAt: new Date(startMinute * 60_000), endsAt: new Date(endMinute * 60_000) };
}

function dateOrNull(day: number | undefined): string | null {
  return day === undefined ? null : dateOfDay(day);
}

type Table = Parameters<Tx["insert"]>[0];

async function insert<T extends Table>(
  tx: Tx,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  if (rows.length > 0) await tx.insert(table).values([...rows]);
}
