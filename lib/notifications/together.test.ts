import { expect, test } from "vitest";
import { type Companion, isSpokenFor, togetherOf } from "./together";

const zone = "America/Santo_Domingo";

function one(id: string, start: string, more: Partial<Companion> = {}): Companion {
  const startsAt = new Date(start);
  return {
    ...{ id, visitId: "v", seriesId: null, code: id, version: 1, status: "confirmed" as const },
    ...{ startsAt, endsAt: startsAt, cancelledAt: null, priceMinor: null },
    service: { name: "Corte" },
    professional: { name: "Ana", title: null },
    site: null,
    ...more,
  };
}

const off = { status: "cancelled" as const, cancelledAt: new Date("2026-11-20T12:00:00Z") };
const inSeries = { visitId: null, seriesId: "s" };
const idsOf = (found: ReturnType<typeof togetherOf>) => found?.appointments.map(({ id }) => id);

test("a mail of a visit speaks for its parts of that day, in their order, without cancelled ones", () => {
  const late = one("late", "2026-11-25T15:00:00Z");
  const parts = [
    late,
    one("early", "2026-11-25T14:00:00Z"),
    one("gone", "2026-11-25T16:00:00Z", off),
    one("elsewhen", "2026-11-27T14:00:00Z"),
    one("foreign", "2026-11-25T14:30:00Z", { visitId: "w" }),
  ];
  expect(idsOf(togetherOf("booked", late, parts, zone))).toEqual(["early", "late"]);
  expect(togetherOf("booked", late, [late], zone)).toBeUndefined();
});

test("a cancellation speaks for what was cancelled with it alone", () => {
  const first = one("first", "2026-11-25T14:00:00Z", off);
  const earlier = { ...off, cancelledAt: new Date("2026-11-19T12:00:00Z") };
  const parts = [
    first,
    one("second", "2026-11-25T15:00:00Z", off),
    one("before", "2026-11-25T16:00:00Z", earlier),
    one("stands", "2026-11-25T17:00:00Z"),
  ];
  expect(idsOf(togetherOf("cancelled", first, parts, zone))).toEqual(["first", "second"]);
});

test("a series is told from there on when it is booked or moved, and never by reminders", () => {
  const second = one("second", "2026-12-02T14:00:00Z", inSeries);
  const dates = [
    one("first", "2026-11-25T14:00:00Z", inSeries),
    second,
    one("third", "2026-12-09T14:00:00Z", inSeries),
  ];
  expect(idsOf(togetherOf("moved", second, dates, zone))).toEqual(["second", "third"]);
  expect(togetherOf("reminder", second, dates, zone)).toBeUndefined();
  expect(
    togetherOf("booked", one("alone", "2026-12-02T14:00:00Z", { visitId: null }), dates, zone),
  ).toBeUndefined();
});

test("one reminder speaks for a visit: of its first part that stands, on each of its days", () => {
  const first = one("first", "2026-11-25T14:00:00Z");
  const second = one("second", "2026-11-25T15:00:00Z");
  const moved = one("moved", "2026-11-27T15:00:00Z");
  const said = (own: Companion, ...others: Companion[]) =>
    isSpokenFor("reminder", own, [own, ...others], zone);
  expect(said(first, second, moved)).toBe(false);
  expect(said(second, first, moved)).toBe(true);
  expect(said(moved, first, second)).toBe(false);
  expect(said(second, { ...first, ...off })).toBe(false);
  expect(said(second, { ...first, status: "pending" })).toBe(true);
  expect(isSpokenFor("moved", second, [first, second], zone)).toBe(false);
});
