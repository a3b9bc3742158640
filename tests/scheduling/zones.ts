import fc from "fast-check";

/** Zones that catch mistakes: at midnight, by half an hour, by 45 minutes, in either hemisphere, and never. */
const hostileZones = [
  "America/Santiago",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/Santo_Domingo",
  "America/Mexico_City",
  "America/Sao_Paulo",
  "Africa/Casablanca",
] as const;

export const anyZone = fc.constantFrom(...hostileZones);

const firstMinute = Date.UTC(2020, 0, 1) / 60_000;
const lastMinute = Date.UTC(2034, 0, 1) / 60_000;

export const anyMinute = fc.integer({ min: firstMinute, max: lastMinute });

/** `2026-11-23 09:30` as the platform's own calendar shows it: the judge of ours. */
export function wallClockByPlatform(minute: number, timeZone: string): string {
  return new Date(minute * 60_000).toLocaleString("sv-SE", { timeZone }).slice(0, 16);
}

/** Epoch minute of an ISO text, read by the platform. */
export function minuteOf(iso: string): number {
  return Date.parse(iso) / 60_000;
}
