import { expect, test } from "vitest";
import { formatRelativeTime } from "./relative-time";

test("a distance in time is told in its largest whole unit", () => {
  const at = (seconds: number) => formatRelativeTime(seconds * 1000, 0, "es");
  expect([0, -5, -59, -60, -3599, -7200, -86_400, -3 * 86_400].map(at)).toEqual([
    "ahora",
    "hace 5 segundos",
    "hace 59 segundos",
    "hace 1 minuto",
    "hace 59 minutos",
    "hace 2 horas",
    "ayer",
    "hace 3 días",
  ]);
  expect(formatRelativeTime(120_000, 0, "en")).toBe("in 2 minutes");
});
