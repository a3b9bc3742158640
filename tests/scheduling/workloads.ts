import { readFileSync } from "node:fs";
import type { SchedulingContext } from "../../lib/core/scheduling/context";
import type { Weekday } from "../../lib/core/time/civil";
import { minuteOf } from "./zones";

export const workloadNames = [
  "W1-New_York",
  "W1-Santo_Domingo",
  "W2-New_York",
  "W2-Santo_Domingo",
  "W3-New_York",
  "W3-Santo_Domingo",
] as const;

export type WorkloadName = (typeof workloadNames)[number];

export interface Workload {
  readonly context: SchedulingContext;
  readonly nowMinute: number;
  /** ISO 8601 in UTC: the starts that somebody can be booked at. */
  readonly expectedStarts: readonly string[];
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
