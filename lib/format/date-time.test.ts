import { expect, test } from "vitest";
import {
  formatDateTime,
  formatLongDate,
  formatShortDate,
  formatTime,
  formatTimeRange,
  formatZone,
} from "./date-time";

const zone = "America/Santo_Domingo";
const morning = Date.parse("2026-11-23T13:30:00Z");

test("dates and times read as people of the country write them", () => {
  expect(formatLongDate(morning, "es-DO", zone)).toBe("lunes, 23 de noviembre de 2026");
  expect(formatTime(morning, "es-DO", zone)).toBe("9:30\u00a0a.\u00a0m.");
  expect(formatTime(morning, "es-MX", zone)).toBe("9:30\u00a0a.\u00a0m.");
  expect(formatDateTime(morning, "en-US", zone)).toBe("Monday, November 23, 2026, 9:30\u00a0AM");
  expect(formatShortDate(morning, "es", zone)).toBe("23 nov 2026");
});

test("Spanish without a country is that of the Americas, with its twelve-hour clock", () => {
  expect(formatTime(morning + 8 * 3_600_000, "es", zone)).toBe("5:30\u00a0p.\u00a0m.");
});

test("a moment is shown in the zone that is asked for, whatever the machine's", () => {
  expect(formatDateTime(morning, "es-CL", "Asia/Kathmandu")).toBe(
    "lunes, 23 de noviembre de 2026, 7:15\u00a0p.\u00a0m.",
  );
  expect(formatTime(new Date(morning), "es-CL", "America/Santiago")).toBe("10:30\u00a0a.\u00a0m.");
});

test("a range names its half of the day once", () => {
  expect(formatTimeRange(morning, morning + 1_800_000, "es-DO", zone)).toBe(
    "9:30 – 10:00\u00a0a.\u00a0m.",
  );
});

test("a zone has a name that people know", () => {
  expect(formatZone(morning, "es", "America/Santiago")).toBe("hora de Chile");
  expect(formatZone(morning, "es-CL", "America/Santiago")).toBe("hora de Chile");
  expect(formatZone(morning, "en", "America/Santo_Domingo")).toBe("Dominican Republic Time");
  expect(formatZone(morning, "es-DO", "America/Santo_Domingo")).toBe(
    "hora de República Dominicana",
  );
});

test("every space is one that can be typed, but that no line breaks before its half of the day", () => {
  const text = formatTimeRange(morning, morning + 1_800_000, "en", zone);
  expect(text).toMatch(/^[\u0020-\u007e–]+\u00a0AM$/);
  expect(formatDateTime(morning, "es-DO", zone)).toMatch(/^[^\u00a0]+ 9:30\u00a0a\.\u00a0m\.$/);
});
