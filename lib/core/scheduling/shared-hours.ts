import { type Interval, union } from "../time/interval";
import { type Attended, attendedHours } from "./attended-hours";
import type { ProfessionalSchedule, WeeklyWindow } from "./context";
import { type Hours, type Question, zoneFacts, zoneOf } from "./question";
import { gridStarts } from "./start-grid";

/** The hours of a schedule: those of an earlier one where they are the same. */
export function hoursOf(question: Question, schedule: ProfessionalSchedule): Hours {
  const timeZone = zoneOf(schedule, question.context);
  for (const each of question.kept.hours) {
    if (each.timeZone === timeZone && areAlike(each.of, schedule)) return each;
  }
  const { days } = zoneFacts(question, timeZone);
  const attended = attendedHours(schedule, days, timeZone, question.context);
  const open = union(openOf(attended));
  const hours = { timeZone, of: schedule, attended, open, startsByDuration: new Map() };
  question.kept.hours.push(hours);
  return hours;
}

/** The starts of the grid that are asked for and lie in open time with their appointment: sorted, each once. */
export function gridOf(question: Question, hours: Hours, durationMinutes: number): Int32Array {
  const known = hours.startsByDuration.get(durationMinutes);
  if (known) return known;
  const { asked, changes } = zoneFacts(question, hours.timeZone);
  const windows = hours.attended.map(({ window }) => window);
  const { stepMinutes } = question.context.rules;
  const starts = insideOf(
    hours.open,
    gridStarts(windows, stepMinutes, asked, hours.timeZone, changes),
    durationMinutes,
  );
  hours.startsByDuration.set(durationMinutes, starts);
  return starts;
}

/** Those sorted starts whose appointment lies wholly in one of the sorted, disjoint intervals; moved to the front. */
export function insideOf(
  open: readonly Interval[],
  starts: Int32Array,
  durationMinutes: number,
): Int32Array {
  let count = 0;
  let at = 0;
  for (const start of starts) {
    let room = open[at];
    while (room && room.endMinute <= start) {
      at += 1;
      room = open[at];
    }
    if (!room) break;
    if (room.startMinute > start || start + durationMinutes > room.endMinute) continue;
    starts[count] = start;
    count += 1;
  }
  return count === starts.length ? starts : starts.subarray(0, count);
}

function openOf(attended: readonly Attended[]): Interval[] {
  const all: Interval[] = [];
  for (const { open } of attended) for (const each of open) all.push(each);
  return all;
}

function areAlike(a: ProfessionalSchedule, b: ProfessionalSchedule): boolean {
  if (a.mode !== b.mode) return false;
  if (a.mode !== "by_schedule" && !isSame(a.openings, b.openings)) return false;
  if (a.mode === "by_hand") return true;
  return (
    isSame(a.specialDays ?? [], b.specialDays ?? []) &&
    holdAlike(a.weeklyHours, b.weeklyHours) &&
    holdAlike(a.breaks, b.breaks)
  );
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === 0 && b.length === 0);
}

function holdAlike(a: readonly WeeklyWindow[], b: readonly WeeklyWindow[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((window, index) => isSameWindow(window, b[index]));
}

function isSameWindow(a: WeeklyWindow, b: WeeklyWindow | undefined): boolean {
  return (
    b !== undefined &&
    a.weekday === b.weekday &&
    a.startMinuteOfDay === b.startMinuteOfDay &&
    a.endMinuteOfDay === b.endMinuteOfDay &&
    a.everyWeeks === b.everyWeeks &&
    a.anchorDay === b.anchorDay &&
    a.validFromDay === b.validFromDay &&
    a.validToDay === b.validToDay
  );
}
