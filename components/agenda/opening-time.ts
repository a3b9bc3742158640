import type { AgendaEvent, DayBounds } from "./agenda-event";
import type { DateRange } from "./agenda-query";

type Shown = {
  readonly dates: DateRange;
  readonly bounds: DayBounds;
  readonly events: readonly Pick<AgendaEvent, "start">[];
};

/**
 * The wall-clock time, `HH:MM:SS`, at which the grid of hours opens: an hour before now where today is shown, else half
 * an hour before the first appointment of any of its days. Late in a day that holds nothing more, before the next ones
 * that are shown, or the day's last one: its evening is empty. `now` is ISO 8601 in the tenant's zone.
 */
export function openingTime({ dates, bounds, events }: Shown, now: string): string {
  const today = now.slice(0, 10);
  const starts = events.map(({ start }) => start.slice(0, 16)).sort();
  if (today < dates.from || dates.to < today) return before(earliest(starts));
  const sinceNow = minuteOf(now) - beforeNow;
  const ahead = starts.filter((start) => start >= now.slice(0, 16));
  const isLate = minuteOf(now) > minuteOf(`${today}T${bounds.to}`) - lastHour;
  if (!isLate || ahead[0]?.startsWith(today)) return timeOf(sinceNow);
  if (ahead.length > 0) return before(earliest(ahead));
  const last = starts.filter((start) => start.startsWith(today)).at(-1);
  return timeOf(last ? Math.min(sinceNow, minuteOf(last) - beforeFirst) : sinceNow);
}

const usualStart = 8 * 60;
const beforeNow = 60;
const beforeFirst = 30;
const lastHour = 60;

function earliest(starts: readonly string[]): number | undefined {
  return starts.length > 0 ? Math.min(...starts.map(minuteOf)) : undefined;
}

function before(minute: number | undefined): string {
  return timeOf(minute === undefined ? usualStart : minute - beforeFirst);
}

function minuteOf(iso: string): number {
  return Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16));
}

function timeOf(minute: number): string {
  const least = Math.max(0, minute);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(least / 60))}:${two(least % 60)}:00`;
}
