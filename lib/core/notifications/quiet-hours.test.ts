import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minuteOfDayAt } from "../time/zone";
import { awakeFrom, type DueFacts, quietHoursOf, waitsUntil } from "./quiet-hours";

const night = { fromMinute: 21 * 60, untilMinute: 8 * 60 };
const siesta = { fromMinute: 13 * 60, untilMinute: 15 * 60 };

const minuteOf = (iso: string) => Date.parse(iso) / 60_000;

describe("awakeFrom", () => {
  test("waits over midnight until the morning, and not at all outside", () => {
    const zone = "America/Santo_Domingo";
    const from = (iso: string) => awakeFrom(minuteOf(iso), night, zone);
    expect(from("2026-11-20T21:00-04:00")).toBe(minuteOf("2026-11-21T08:00-04:00"));
    expect(from("2026-11-21T03:15-04:00")).toBe(minuteOf("2026-11-21T08:00-04:00"));
    expect(from("2026-11-21T08:00-04:00")).toBe(minuteOf("2026-11-21T08:00-04:00"));
    expect(from("2026-11-21T20:59-04:00")).toBe(minuteOf("2026-11-21T20:59-04:00"));
  });

  test("of an hour within the day waits until its end", () => {
    const from = (iso: string) => awakeFrom(minuteOf(iso), siesta, "Asia/Kathmandu");
    expect(from("2026-11-20T14:59+05:45")).toBe(minuteOf("2026-11-20T15:00+05:45"));
    expect(from("2026-11-20T15:00+05:45")).toBe(minuteOf("2026-11-20T15:00+05:45"));
    expect(from("2026-11-20T12:59+05:45")).toBe(minuteOf("2026-11-20T12:59+05:45"));
  });

  test("ends by the wall clock in the nights in which Santiago and New York change theirs", () => {
    const santiago = (iso: string) => awakeFrom(minuteOf(iso), night, "America/Santiago");
    expect(santiago("2026-09-05T22:00-04:00")).toBe(minuteOf("2026-09-06T08:00-03:00"));
    expect(santiago("2026-04-04T22:00-03:00")).toBe(minuteOf("2026-04-05T08:00-04:00"));
    const newYork = (iso: string) => awakeFrom(minuteOf(iso), night, "America/New_York");
    expect(newYork("2026-03-07T23:30-05:00")).toBe(minuteOf("2026-03-08T08:00-04:00"));
    expect(newYork("2026-10-31T23:30-04:00")).toBe(minuteOf("2026-11-01T08:00-05:00"));
  });

  test("never goes back where the clock shows the quiet hours twice", () => {
    const hours = { fromMinute: 60, untilMinute: 90 };
    const second = minuteOf("2026-11-01T01:10-05:00");
    expect(awakeFrom(second, hours, "America/New_York")).toBe(minuteOf("2026-11-01T01:30-05:00"));
  });

  test("always leads out of the quiet hours, at once or within a day and an hour", () => {
    const zones = ["America/Santiago", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];
    const minuteOfDay = fc.integer({ min: 0, max: 1439 });
    const from2026 = fc.integer({
      min: minuteOf("2026-01-01T00:00Z"),
      max: minuteOf("2028-01-01T00:00Z"),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        from2026,
        minuteOfDay,
        minuteOfDay,
        (zone, now, fromMinute, untilMinute) => {
          fc.pre(fromMinute !== untilMinute);
          const at = awakeFrom(now, { fromMinute, untilMinute }, zone);
          expect(at).toBeGreaterThanOrEqual(now);
          expect(at - now).toBeLessThanOrEqual(25 * 60);
          const isQuiet = (minute: number) =>
            fromMinute < untilMinute
              ? minute >= fromMinute && minute < untilMinute
              : minute >= fromMinute || minute < untilMinute;
          if (at === now) expect(isQuiet(minuteOfDayAt(now, zone))).toBe(false);
          else expect(isQuiet(minuteOfDayAt(now, zone))).toBe(true);
        },
      ),
    );
  });
});

describe("waitsUntil", () => {
  const zone = "America/Santo_Domingo";
  const late = minuteOf("2026-11-20T22:00-04:00");
  const morning = minuteOf("2026-11-21T08:00-04:00");
  const facts: DueFacts = {
    ...{ kind: "reminder", nowMinute: late, isAnswer: false },
    startMinute: minuteOf("2026-11-21T10:00-04:00"),
  };
  const until = (change: Partial<DueFacts>) => waitsUntil({ ...facts, ...change }, night, zone);

  test("what is not urgent waits until the morning", () => {
    for (const kind of ["reminder", "booked", "moved", "cancelled", "staff_booked"] as const) {
      expect(until({ kind })).toBe(morning);
    }
  });

  test("by day, or without quiet hours, nothing waits", () => {
    expect(until({ nowMinute: minuteOf("2026-11-20T20:00-04:00") })).toBeUndefined();
    expect(waitsUntil(facts, undefined, zone)).toBeUndefined();
    const none = { quietFromMinute: null, quietUntilMinute: null };
    expect(quietHoursOf(none)).toBeUndefined();
  });

  test("what is about a start before the quiet hours end leaves at once", () => {
    expect(until({ startMinute: morning - 1 })).toBeUndefined();
    expect(until({ startMinute: morning })).toBe(morning);
  });

  test("codes, links, offers, the agenda at its hour and answers leave at once", () => {
    const atOnce = ["entry_code", "confirm_email", "confirm_booking", "fresh_link"] as const;
    for (const kind of [...atOnce, "invited", "offered", "staff_agenda"] as const) {
      expect(until({ kind, startMinute: undefined })).toBeUndefined();
    }
    expect(until({ kind: "booked", isAnswer: true })).toBeUndefined();
  });

  test("thanks are about a visit that is over, and wait all the same", () => {
    expect(until({ kind: "thanks", startMinute: late - 300 })).toBe(morning);
    expect(until({ kind: "missed", startMinute: late - 300 })).toBe(morning);
  });
});
