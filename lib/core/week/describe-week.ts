import { type Weekday, weekdays } from "../time/civil";
import { type DayHours, isSameHours, type WeekWindow } from "./plan";

/** Days with the same hours. */
export interface DaysAlike {
  /** Neighbours stand together: Monday to Friday is one run, Saturday and Sunday are another. */
  readonly runs: readonly (readonly [first: Weekday, last: Weekday])[];
  readonly work: readonly DayHours[];
  readonly breaks: readonly DayHours[];
}

/** What a week amounts to: the days on which somebody attends, those with the same hours together. */
export function describeWeek(week: readonly WeekWindow[]): readonly DaysAlike[] {
  const groups: { days: Weekday[]; hours: readonly WeekWindow[] }[] = [];
  for (const weekday of weekdays) {
    const hours = week.filter((window) => window.weekday === weekday);
    if (!hours.some(({ kind }) => kind === "work")) continue;
    const alike = groups.find((group) => isSameDay(group.hours, hours));
    if (alike) alike.days.push(weekday);
    else groups.push({ days: [weekday], hours });
  }
  return groups.map(({ days, hours }) => ({
    runs: runsOf(days),
    work: hours.filter(({ kind }) => kind === "work"),
    breaks: hours.filter(({ kind }) => kind === "break"),
  }));
}

/** How many minutes of work a week holds, pauses left out. */
export function workedMinutes(week: readonly DayHours[]): number {
  return week.reduce(
    (sum, { kind, startMinute, endMinute }) =>
      kind === "work" ? sum + endMinute - startMinute : sum - (endMinute - startMinute),
    0,
  );
}

export function isSameDay(a: readonly DayHours[], b: readonly DayHours[]): boolean {
  return a.length === b.length && a.every((each) => b.some((other) => isSameHours(each, other)));
}

function runsOf(days: readonly Weekday[]): readonly (readonly [Weekday, Weekday])[] {
  const runs: [Weekday, Weekday][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
