import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { absenceAheadDays, absenceDays } from "@/lib/core/openings/bounds";
import { occurrencesIn } from "@/lib/core/openings/occurrences";
import { actingReach } from "@/lib/core/tenancy/permissions";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import type { WorkingProfessional } from "./read-working-time";
import { selectProfessionals } from "./store";
import type { AwayRow } from "./time-off-facts";
import { selectAbsences, selectRooms } from "./time-off-store";
import { type AbsenceView, absenceView } from "./time-off-view";

export type ListedAbsence = AbsenceView & {
  /** In effect while one of its times runs; past when none is to come. */
  readonly state: "now" | "upcoming" | "recurring" | "past";
  /** The time that runs, else the next one; null where none is to come. ISO 8601. */
  readonly next: { readonly start: string; readonly end: string } | null;
};

export type TimeOffList = {
  readonly professionals: readonly WorkingProfessional[];
  readonly rooms: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  /** By the next time; what is past last, the latest first. */
  readonly absences: readonly ListedAbsence[];
};

const pastDays = 90;

/** Who is, will be or was of late away, and who could be. */
export async function loadTimeOff(scope: TenantScope): Promise<TimeOffList> {
  const nowMinute = toMinute(scope.nowMs);
  const reach = actingReach(scope.actor);
  const from = new Date(toMs(nowMinute - pastDays * minutesPerDay));
  const to = new Date(toMs(nowMinute + (absenceAheadDays + 2) * minutesPerDay));
  const [professionals, rooms, rows] = await readTenant(scope, (tx) =>
    Promise.all([
      selectProfessionals(tx, scope, undefined, reach),
      reach === "all" ? selectRooms(tx, scope) : [],
      selectAbsences(tx, scope, from, to, reach),
    ]),
  );
  const { timeZone } = scope.tenant;
  const listed = rows
    .map((row) => ({ row, view: listedOf(row, nowMinute, timeZone) }))
    .filter(({ row, view }) => view.next !== null || wasOfLate(row, nowMinute, timeZone))
    .map(({ view }) => view);
  const ahead = listed.filter(({ next }) => next !== null);
  const past = listed.filter(({ next }) => next === null);
  return {
    professionals,
    rooms,
    absences: [...ahead.sort(byNext), ...past.sort((a, b) => instant(b.start) - instant(a.start))],
  };
}

function listedOf(row: AwayRow, nowMinute: number, timeZone: string): ListedAbsence {
  // Whatever comes back does so within a year; an absence that has not begun is far ahead at most.
  const yearsAhead = Math.max(nowMinute, row.startMinute) + 2 * absenceDays * minutesPerDay;
  const times = occurrencesIn(row, { startMinute: nowMinute, endMinute: yearsAhead }, timeZone);
  const [next] = times;
  const runs = next !== undefined && next.startMinute <= nowMinute;
  return {
    ...absenceView(row, timeZone),
    state: next === undefined ? "past" : runs ? "now" : row.recurrence ? "recurring" : "upcoming",
    next: next
      ? { start: toIso(next.startMinute, timeZone), end: toIso(next.endMinute, timeZone) }
      : null,
  };
}

function wasOfLate(row: AwayRow, nowMinute: number, timeZone: string): boolean {
  const lately = { startMinute: nowMinute - pastDays * minutesPerDay, endMinute: nowMinute };
  return occurrencesIn(row, lately, timeZone).length > 0;
}

function byNext(a: ListedAbsence, b: ListedAbsence): number {
  return instant(a.next?.start ?? a.start) - instant(b.next?.start ?? b.start);
}

function instant(iso: string): number {
  return Date.parse(iso);
}
