import { expect, test } from "vitest";
import {
  formatDate,
  formatDateRange,
  formatMinuteOfDay,
  formatRelativeDay,
  formatSpan,
  formatWeekday,
} from "./calendar-date";

test("a calendar date is the same day wherever it is read", () => {
  expect(formatDate("2026-11-23", "es")).toBe("lunes, 23 de noviembre de 2026");
  expect(formatDate("2026-11-23", "es", "day")).toBe("lunes, 23 de noviembre");
  expect(formatDate("2026-11-23", "es", "short")).toBe("lun, 23 nov");
  expect(formatDate("2026-11-23", "en", "month")).toBe("November 2026");
});

test("the days next to today have names, the others their date", () => {
  const day = (date: string) => formatRelativeDay(date, "2026-11-23", "es");
  expect([day("2026-11-22"), day("2026-11-23"), day("2026-11-24"), day("2026-11-25")]).toEqual([
    "ayer",
    "hoy",
    "mañana",
    "miércoles, 25 de noviembre",
  ]);
});

test("a range of dates says its month and year once", () => {
  expect(formatDateRange("2026-11-23", "2026-11-25", "es")).toBe("23–25 de noviembre de 2026");
  expect(formatDateRange("2026-11-25", "2026-12-01", "es", "narrow")).toBe("25/11–1/12");
});

test("weekdays go from Monday to Sunday", () => {
  expect(formatWeekday(1, "es")).toBe("lunes");
  expect(formatWeekday(7, "en", "short")).toBe("Sun");
});

test("minutes of the day read as a clock, midnight at the end included", () => {
  expect(formatMinuteOfDay(570, "es-DO")).toBe("9:30\u00a0a.\u00a0m.");
  expect(formatMinuteOfDay(1440, "en")).toBe("12:00\u00a0AM");
});

test("a span names the half of the day once, and an end after midnight by itself", () => {
  expect(formatSpan(480, 720, "es-DO")).toBe("8:00\u00a0a.\u00a0m. – 12:00\u00a0p.\u00a0m.");
  expect(formatSpan(720, 780, "es-DO")).toBe("12:00 – 1:00\u00a0p.\u00a0m.");
  expect(formatSpan(1320, 1560, "es-DO")).toBe("10:00\u00a0p.\u00a0m. – 2:00\u00a0a.\u00a0m.");
  expect(formatSpan(1320, 1440, "en-US")).toBe("10:00\u00a0PM – 12:00\u00a0AM");
});
