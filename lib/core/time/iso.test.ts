import fc from "fast-check";
import { expect, test } from "vitest";
import { anyMinute, anyZone, minuteOf, wallClockByPlatform } from "../../../tests/scheduling/zones";
import { parseIso, toIso } from "./iso";

test("a moment survives being written with its zone's offset", () => {
  fc.assert(
    fc.property(anyMinute, anyZone, (minute, zone) => {
      const text = toIso(minute, zone);
      expect(parseIso(text)).toEqual({ ok: true, value: minute });
      expect(minuteOf(text)).toBe(minute);
      expect(text.slice(0, 16).replace("T", " ")).toBe(wallClockByPlatform(minute, zone));
    }),
  );
});

test("offsets of half hours and quarters are written in full", () => {
  expect(toIso(minuteOf("2026-11-23T03:45:00Z"), "Asia/Kathmandu")).toBe(
    "2026-11-23T09:30:00+05:45",
  );
  expect(toIso(minuteOf("2026-11-23T13:30:00Z"), "America/Santo_Domingo")).toBe(
    "2026-11-23T09:30:00-04:00",
  );
});

test("seconds of zero may be left out, and Z means UTC", () => {
  const value = minuteOf("2026-11-23T13:30:00Z");
  for (const text of [
    "2026-11-23T13:30Z",
    "2026-11-23T13:30:00.000Z",
    "2026-11-23T09:30-04:00",
    "2026-11-23T19:15:00+05:45",
  ]) {
    expect(parseIso(text)).toEqual({ ok: true, value });
  }
});

test("what has no offset, no such day or a broken minute is refused", () => {
  for (const text of [
    "2026-11-23T09:30:00",
    "2026-11-23",
    "2026-02-31T09:30:00Z",
    "2026-11-23T24:00:00Z",
    "2026-11-23T09:30:15Z",
    "2026-11-23 09:30:00Z",
    "2026-11-23T09:30:00-0400",
    "mañana a las 9",
    "",
  ]) {
    expect(parseIso(text)).toEqual({ ok: false, code: "invalid_time" });
  }
});
