const minutesPerDay = 1440;

/** Days since 1970-01-01 × 1440 + minute of the day, as the platform's own calendar shows that moment in the zone. */
export function wallAt(minute: number, timeZone: string): number {
  const day = Math.floor(minute / minutesPerDay);
  const { days } = memoryOf(timeZone);
  let walls = days.get(day);
  if (!walls) {
    walls = shownDuring(day, timeZone);
    days.set(day, walls);
  }
  return walls[minute - day * minutesPerDay] as number;
}

/** The local day of a moment, as days since 1970-01-01. */
export function dayAt(minute: number, timeZone: string): number {
  return Math.floor(wallAt(minute, timeZone) / minutesPerDay);
}

/** The first minute whose wall clock has reached that one, found by looking at one after the other. */
export function firstMinuteAt(wallMinute: number, timeZone: string): number {
  const { firsts } = memoryOf(timeZone);
  const known = firsts.get(wallMinute);
  if (known !== undefined) return known;
  // No zone is further from UTC than fourteen hours.
  let minute = wallMinute - 15 * 60;
  while (wallAt(minute, timeZone) < wallMinute) minute += 1;
  firsts.set(wallMinute, minute);
  return minute;
}

/** `2026-11-23T09:30:00-04:00`. */
export function isoAt(minute: number, timeZone: string): string {
  const wall = wallAt(minute, timeZone);
  const local = new Date(wall * 60_000).toISOString().slice(0, 19);
  const [sign, offset] = wall < minute ? ["-", minute - wall] : ["+", wall - minute];
  return `${local}${sign}${new Date(offset * 60_000).toISOString().slice(11, 16)}`;
}

/** What was looked up before: the platform's calendar is slow. */
interface Memory {
  readonly format: Intl.DateTimeFormat;
  readonly days: Map<number, Int32Array>;
  readonly firsts: Map<number, number>;
}

const memories = new Map<string, Memory>();

function memoryOf(timeZone: string): Memory {
  let memory = memories.get(timeZone);
  if (!memory) {
    const format = new Intl.DateTimeFormat("sv-SE", {
      ...{ timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
      ...{ hour: "2-digit", minute: "2-digit" },
    });
    memory = { format, days: new Map(), firsts: new Map() };
    memories.set(timeZone, memory);
  }
  return memory;
}

// Clocks change on quarters of an hour in these zones and years, so each quarter is asked for once.
function shownDuring(day: number, timeZone: string): Int32Array {
  const { format } = memoryOf(timeZone);
  const walls = new Int32Array(minutesPerDay);
  for (let quarter = 0; quarter < minutesPerDay; quarter += 15) {
    const text = format.format((day * minutesPerDay + quarter) * 60_000).replace(" ", "T");
    const wall = Date.parse(`${text}:00Z`) / 60_000;
    for (let minute = 0; minute < 15; minute += 1) walls[quarter + minute] = wall + minute;
  }
  return walls;
}
