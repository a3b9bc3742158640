import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, minutesPerDay } from "@/lib/core/time/civil";
import { parseIso, toIso } from "@/lib/core/time/iso";
import { daysInterval } from "@/lib/core/time/zone";
import {
  columnOfDate,
  dateOfColumn,
  droppedAt,
  momentOfPlace,
  placedInColumn,
  stretchedTo,
} from "./columns";

const zones = [
  "America/Santo_Domingo",
  "America/Santiago",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
];

/** An appointment of up to ten hours, some column, and the date on which its start or its end is shown. */
const shown = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    // Clock changes of 2026 lie in it, in steps of five minutes.
    start: fc
      .integer({ min: dayOf("2026-01-01") * 288, max: dayOf("2027-01-01") * 288 })
      .map((five) => five * 5),
    lasts: fc.integer({ min: 1, max: 120 }).map((five) => five * 5),
    column: fc.integer({ min: 0, max: 40 }),
    byItsEnd: fc.boolean(),
  })
  .map(({ start, lasts, timeZone, byItsEnd, column }) => {
    const stretch = { start: toIso(start, timeZone), end: toIso(start + lasts, timeZone) };
    const last = toIso(start + lasts - 1, timeZone).slice(0, 10);
    return { stretch, timeZone, column, date: byItsEnd ? last : stretch.start.slice(0, 10) };
  });

const epoch = (iso: string) => {
  const parsed = parseIso(iso);
  return parsed.ok ? parsed.value : Number.NaN;
};

describe("professionals side by side", () => {
  test("a column is a day of its own, and the day says which column", () => {
    fc.assert(
      fc.property(fc.nat(500), (column) => {
        expect(columnOfDate(dateOfColumn(column))).toBe(column);
      }),
    );
  });

  test("what a column shows never reaches into the next professional's", () => {
    fc.assert(
      fc.property(shown, ({ stretch, date, column }) => {
        const placed = placedInColumn(stretch, date, column);
        expect(placed).not.toBeNull();
        const from = Date.parse(placed?.start ?? "");
        const to = Date.parse(placed?.end ?? "");
        const midnight = Date.parse(`${dateOfColumn(column)}T00:00:00Z`);
        expect(from).toBeGreaterThanOrEqual(midnight);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(midnight + minutesPerDay * 60_000);
      }),
    );
  });

  test("dropped in another column at the same height, an appointment keeps its very moment", () => {
    fc.assert(
      fc.property(shown, fc.nat(40), ({ stretch, date, column, timeZone }, other) => {
        const placed = placedInColumn(stretch, date, column);
        const place = `${dateOfColumn(other)}${placed?.start.slice(10)}`;
        expect(droppedAt(stretch, place, { date, timeZone })).toBe(stretch.start);
      }),
    );
  });

  test("left as long as it was, it keeps its very end", () => {
    fc.assert(
      fc.property(shown, ({ stretch, date, column, timeZone }) => {
        const last = toIso(epoch(stretch.end) - 1, timeZone).slice(0, 10);
        fc.pre(last === date);
        const placed = placedInColumn(stretch, date, column);
        const end = stretchedTo(stretch, placed?.end ?? "", { date, timeZone }, column);
        expect(end).toBe(stretch.end);
      }),
    );
  });

  test("a place means that wall clock of the shown date, or one that the date skips, without an offset", () => {
    fc.assert(
      fc.property(shown, fc.nat(287), ({ date, column, timeZone }, five) => {
        const clock = new Date(five * 300_000).toISOString().slice(11, 16);
        const at = momentOfPlace(`${dateOfColumn(column)}T${clock}:00Z`, { date, timeZone });
        expect(at.slice(0, 16)).toBe(`${date}T${clock}`);
        if (at.length === 16) return;
        const day = daysInterval(date, date, timeZone);
        expect(epoch(at)).toBeGreaterThanOrEqual(day.startMinute);
        expect(epoch(at)).toBeLessThan(day.endMinute);
      }),
    );
  });

  test("what began the day before moves by as much as its shown part", () => {
    const night = { start: "2026-03-02T23:00:00-04:00", end: "2026-03-03T01:00:00-04:00" };
    const columns = { date: "2026-03-03", timeZone: "America/Santo_Domingo" };
    expect(placedInColumn(night, columns.date, 2)).toEqual({
      start: "2001-01-03T00:00:00Z",
      end: "2001-01-03T01:00:00Z",
    });
    expect(placedInColumn(night, "2026-03-02", 0)).toEqual({
      start: "2001-01-01T23:00:00Z",
      end: "2001-01-02T00:00:00Z",
    });
    expect(placedInColumn(night, "2026-03-04", 0)).toBeNull();
    expect(droppedAt(night, "2001-01-01T02:00:00Z", columns)).toBe("2026-03-03T01:00:00-04:00");
    expect(stretchedTo(night, "2001-01-03T01:30:00Z", columns, 2)).toBe(
      "2026-03-03T01:30:00-04:00",
    );
  });

  test("stretched past midnight, it ends on the next date", () => {
    const late = { start: "2026-03-02T23:00:00-04:00", end: "2026-03-02T23:30:00-04:00" };
    const columns = { date: "2026-03-02", timeZone: "America/Santo_Domingo" };
    expect(stretchedTo(late, "2001-01-02T00:00:00Z", columns, 0)).toBe("2026-03-03T00:00:00-04:00");
    expect(stretchedTo(late, "2001-01-02T00:30:00Z", columns, 0)).toBe("2026-03-03T00:30:00-04:00");
  });

  test("on a day that goes back an hour, the second half past one stays the second when only the column changes", () => {
    const columns = { date: "2026-11-01", timeZone: "America/New_York" };
    const second = { start: "2026-11-01T01:30:00-05:00", end: "2026-11-01T02:00:00-05:00" };
    expect(droppedAt(second, "2001-01-05T01:30:00Z", columns)).toBe(second.start);
    expect(droppedAt(second, "2001-01-05T01:00:00Z", columns)).toBe("2026-11-01T01:00:00-04:00");
    const turned = { start: "2026-11-01T01:45:00-04:00", end: "2026-11-01T01:15:00-05:00" };
    expect(placedInColumn(turned, columns.date, 0)).toEqual({
      start: "2001-01-01T01:45:00Z",
      end: "2001-01-01T02:15:00Z",
    });
  });

  test("on a day that skips an hour, a drop into it has no offset and is left to be refused", () => {
    const columns = { date: "2026-03-08", timeZone: "America/New_York" };
    const early = { start: "2026-03-08T01:00:00-05:00", end: "2026-03-08T01:30:00-05:00" };
    expect(droppedAt(early, "2001-01-01T02:30:00Z", columns)).toBe("2026-03-08T02:30");
  });
});
