import { relativeFormatter } from "./formatters";

const units = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
  { unit: "second", seconds: 1 },
] as const;

/** "hace 5 minutos", "ayer": how far an instant is from now, in its largest whole unit. Epoch milliseconds. */
export function formatRelativeTime(instantMs: number, nowMs: number, locale: string): string {
  const seconds = Math.trunc((instantMs - nowMs) / 1000);
  const { unit, seconds: size } =
    units.find((each) => Math.abs(seconds) >= each.seconds) ?? units[3];
  return relativeFormatter(locale).format(Math.trunc(seconds / size), unit);
}
