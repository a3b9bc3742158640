import fc from "fast-check";
import { minuteOf } from "../zones";

/** A place in the world, and a minute from which its clocks change within two days, or do not. */
export interface Setting {
  readonly timeZone: string;
  readonly startMinute: number;
  /** The day of `startMinute` in UTC, as days since 1970-01-01. */
  readonly day: number;
}

/** Dates on which each zone's clocks changed or will, some in years that have no changes any more; and a month that ends. */
const clockChanges: Record<string, readonly string[]> = {
  "America/Santo_Domingo": ["2000-10-29", "2000-12-03", "2027-03-01"],
  "America/Santiago": ["2026-04-05", "2026-09-06", "2027-09-05"],
  "America/New_York": ["2026-03-08", "2026-11-01"],
  "America/Sao_Paulo": ["2018-02-18", "2018-11-04", "2026-11-01"],
  "America/Mexico_City": ["2022-04-03", "2022-10-30", "2026-04-05"],
  "Asia/Kathmandu": ["1986-01-01", "2026-10-04"],
  "Australia/Lord_Howe": ["2026-04-05", "2026-10-04"],
  "Africa/Casablanca": ["2026-02-15", "2026-03-22"],
};

const settings: readonly Setting[] = Object.entries(clockChanges).flatMap(([timeZone, dates]) =>
  dates.flatMap((date) =>
    [36, 20].map((hoursBefore) => {
      const startMinute = minuteOf(`${date}T00:00Z`) - hoursBefore * 60;
      return { timeZone, startMinute, day: Math.floor(startMinute / 1440) };
    }),
  ),
);

export const anySetting = fc.constantFrom(...settings);

/** Every start is a multiple of this, so that properties can try all of them. */
export const tickMinutes = 5;

/** Quarters of an hour: what they share with each other is what mistakes hide in. */
export function ticks(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: min / 15, max: max / 15 }).map((count) => count * 15);
}
