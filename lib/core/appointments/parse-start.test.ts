import { describe, expect, test } from "vitest";
import { toIso } from "../time/iso";
import { parseStart } from "./parse-start";

const santiago = "America/Santiago";

describe("a start", () => {
  test("with its offset is that moment, whatever the practice's zone", () => {
    const inUtc = parseStart("2026-11-23T12:30:00Z", santiago);
    expect(inUtc).toEqual(parseStart("2026-11-23T09:30:00-03:00", santiago));
    expect(inUtc).toEqual(parseStart("2026-11-23T18:15:00.000+05:45", "Asia/Kathmandu"));
  });

  test("without an offset is the practice's wall clock", () => {
    expect(parseStart("2026-11-23T09:30", santiago)).toEqual(
      parseStart("2026-11-23T09:30:00-03:00", santiago),
    );
  });

  // Santiago jumps from 24:00 of 5 September 2026 to 01:00.
  test.each([
    "2026-09-06T00:00",
    "2026-09-06T00:30:00",
    "2026-09-06T00:30:00-04:00",
    "2026-09-06T00:30:00-03:00",
  ])("on a wall clock that the clock change skips (%s) is refused as such", (text) => {
    expect(parseStart(text, santiago)).toEqual({ ok: false, code: "time_skipped" });
  });

  test("written in another zone's offset is that moment, also when its wall clock is skipped here", () => {
    const start = parseStart("2026-09-06T00:30:00Z", santiago);
    expect(start.ok && toIso(start.value, santiago)).toBe("2026-09-05T20:30:00-04:00");
  });

  // Casablanca jumps from 02:00 to 03:00 on 22 March 2026, and shows UTC before.
  test("in UTC is that moment, also where the practice's own clock shows UTC until it jumps", () => {
    const start = parseStart("2026-03-22T02:30:00Z", "Africa/Casablanca");
    expect(start.ok && toIso(start.value, "Africa/Casablanca")).toBe("2026-03-22T03:30:00+01:00");
    expect(parseStart("2026-03-22T02:30:00+00:00", "Africa/Casablanca")).toEqual({
      ...{ ok: false, code: "time_skipped" },
    });
  });

  // Santiago's clock goes back from 24:00 of 4 April 2026 to 23:00.
  test("on a wall clock that is repeated is the first, and the second with its offset", () => {
    const first = parseStart("2026-04-04T23:30", santiago);
    const second = parseStart("2026-04-04T23:30:00-04:00", santiago);
    expect(first).toEqual(parseStart("2026-04-04T23:30:00-03:00", santiago));
    expect(second.ok && first.ok && second.value - first.value).toBe(60);
  });

  test.each([
    "",
    "mañana",
    "2026-11-23",
    "2026-02-31T10:00",
    "2026-11-23T24:00",
    "2026-11-23T10:60",
    "2026-11-23T10:00:30",
    "2026-11-23T10:00:30-03:00",
    "2026-11-23T10:00+25:00",
    "2026-11-23 10:00",
    "2026-11-23T10:00-03:00[America/Santiago]",
  ])("that is none (%s) is refused", (text) => {
    expect(parseStart(text, santiago)).toEqual({ ok: false, code: "invalid_time" });
  });
});
