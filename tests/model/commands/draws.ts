import fc from "fast-check";

/** So few days and quarters of an hour that everybody gets in everybody's way. */
export const dates = ["2026-03-02", "2026-03-03"] as const;

export const anyDate = fc.constantFrom(...dates);

export const anyClock = fc.integer({ min: 36, max: 54 }).map((quarters) => clock(quarters * 15));

/** After the practice has closed. */
export const anyLateClock = fc
  .integer({ min: 56, max: 84 })
  .map((quarters) => clock(quarters * 15));

export const anyStart = fc.tuple(anyDate, anyClock).map(([date, time]) => `${date}T${time}`);

/** A number to pick one of however many there are by then. */
export const drawn = fc.nat(999);

export function clock(minuteOfDay: number): string {
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
