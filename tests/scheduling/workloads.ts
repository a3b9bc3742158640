import { readFileSync } from "node:fs";
import type { SchedulingContext } from "../../lib/core/scheduling/context";
import type { Weekday } from "../../lib/core/time/civil";
import type { Interval } from "../../lib/core/time/interval";
import { minuteOf } from "./zones";

export const workloadNames = [
  "W1-New_York",
  "W1-Santo_Domingo",
  "W2-New_York",
  "W2-Santo_Domingo",
  "W3-New_York",
  "W3-Santo_Domingo",
] as const;

export const denseWorkloadNames = ["W3d-New_York", "W3d-Santo_Domingo"] as const;

export type WorkloadName = (typeof workloadNames)[number];

export interface Workload {
  readonly context: SchedulingContext;
  readonly nowMinute: number;
  /** ISO 8601 in UTC: the starts that somebody can be booked at. */
  readonly expectedStarts: readonly string[];
}

/**
 * The 25 professionals and 30 days of W3, nearly full: at most of the 676 starts nobody is free, so that whoever looks
 * for the union has to look at everybody. `expectedStarts` are found by asking each for each start.
 */
export function denseWorkload(name: (typeof denseWorkloadNames)[number]): Workload {
  const { context, nowMinute, expectedStarts } = readWorkload(
    name === "W3d-New_York" ? "W3-New_York" : "W3-Santo_Domingo",
  );
  // Between them the 25 of W3 are free at every start of the grid: its stretches are the working time.
  const grid = expectedStarts.map(minuteOf);
  const hours = stretchesOf(grid, context.rules.stepMinutes, context.rules.durationMinutes);
  const random = smallGenerator(20_261_123);
  const professionals = context.professionals.map((each) => ({
    ...each,
    busy: hours.flatMap((stretch) => nearlyFull(stretch, random)),
  }));
  const isFree = (start: number) =>
    professionals.some(({ busy }) =>
      busy.every(
        ({ startMinute, endMinute }) =>
          endMinute <= start || startMinute >= start + context.rules.durationMinutes,
      ),
    );
  return {
    context: { ...context, professionals },
    nowMinute,
    expectedStarts: grid.filter(isFree).map((start) => new Date(start * 60_000).toISOString()),
  };
}

interface WorkloadFile {
  timeZone: string;
  from: string;
  to: string;
  weekdays: Weekday[];
  windowsMinutes: [number, number][];
  durationMinutes: number;
  stepMinutes: number;
  professionals: { id: number; busy: [string, string][] }[];
  expectedStarts: string[];
}

/** One of the agreed workloads in tests/data/bench, as the engine takes it. */
export function readWorkload(name: WorkloadName): Workload {
  const text = readFileSync(new URL(`../data/bench/${name}.json`, import.meta.url), "utf8");
  const file = JSON.parse(text) as WorkloadFile;
  const range = { startMinute: minuteOf(file.from), endMinute: minuteOf(file.to) };
  const weeklyHours = file.weekdays.flatMap((weekday) =>
    file.windowsMinutes.map(([startMinuteOfDay, endMinuteOfDay]) => ({
      weekday,
      startMinuteOfDay,
      endMinuteOfDay,
    })),
  );
  const professionals = file.professionals.map(({ id, busy }) => ({
    professionalId: String(id),
    mode: "by_schedule" as const,
    weeklyHours,
    breaks: [],
    openings: [],
    timeOff: [],
    busy: busy.map(([start, end]) => ({ startMinute: minuteOf(start), endMinute: minuteOf(end) })),
  }));
  const rules = {
    durationMinutes: file.durationMinutes,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    minimumNoticeMinutes: 0,
    horizonDays: 365,
    stepMinutes: file.stepMinutes,
  };
  return {
    context: { timeZone: file.timeZone, rules, professionals, range },
    nowMinute: range.startMinute,
    expectedStarts: file.expectedStarts,
  };
}

function stretchesOf(grid: readonly number[], step: number, duration: number): Interval[] {
  const isStart = new Set(grid);
  const ends = grid.filter((start) => !isStart.has(start + step));
  return grid
    .filter((start) => !isStart.has(start - step))
    .map((startMinute, index) => ({ startMinute, endMinute: (ends[index] ?? 0) + duration }));
}

/** Appointments of a quarter of an hour to an hour, one after the other; seldom somebody has half an hour left. */
function nearlyFull({ startMinute, endMinute }: Interval, random: () => number): Interval[] {
  const busy: Interval[] = [];
  for (let start = startMinute; start < endMinute; ) {
    const end = Math.min(endMinute, start + 15 * (1 + Math.floor(random() * 4)));
    busy.push({ startMinute: start, endMinute: end });
    start = end + (random() < 0.06 ? 30 : 0);
  }
  return busy;
}

/** Numbers from 0 to 1, always the same for a seed: mulberry32. */
function smallGenerator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
