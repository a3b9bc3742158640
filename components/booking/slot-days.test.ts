import { describe, expect, test } from "vitest";
import { addMonths, weeksOfMonth } from "./months";
import { freeDays } from "./slot-days";

describe("free days", () => {
  test("a start that two professionals offer is shown once, on the tenant's own day", () => {
    const late = Date.UTC(2026, 10, 24, 2, 30) / 60_000;
    const days = freeDays(
      [
        { startMinute: late, endMinute: late + 30, professionalId: "a" },
        { startMinute: late, endMinute: late + 30, professionalId: "b" },
      ],
      "America/Santo_Domingo",
    );
    expect([...days.keys()]).toEqual(["2026-11-23"]);
    expect(days.get("2026-11-23")).toMatchObject([{ minuteOfDay: 22 * 60 + 30 }]);
  });
});

describe("the month's grid", () => {
  test("starts on Monday and holds every day once", () => {
    const weeks = weeksOfMonth("2026-11");
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  test("February of a leap year has 29 days", () => {
    expect(weeksOfMonth("2028-02").flat().filter(Boolean)).toHaveLength(29);
  });

  test("months cross the year both ways", () => {
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
  });
});
