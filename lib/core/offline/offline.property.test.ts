import fc from "fast-check";
import { expect, test } from "vitest";
import { decideStep } from "../appointments/decide-step";
import { appointmentStatuses } from "../appointments/status";
import { toMinute } from "../time/epoch";
import { applyAnyway } from "./apply-anyway";
import { listExpiresAtMs } from "./list-expiry";
import { isSoAlready, type Mark, markSteps } from "./mark";
import { conflictsOf, type RefusedMark } from "./mark-answer";
import { markLastsMs, momentOfMark } from "./mark-moment";
import { markStepsOf, statusWithMarks } from "./offline-list";

const nowMs = Date.UTC(2026, 2, 2, 15);
const hourMs = 60 * 60_000;
const status = fc.constantFrom(...appointmentStatuses);
const step = fc.constantFrom(...markSteps);
const someTime = fc.integer({ min: nowMs - 100 * hourMs, max: nowMs + 100 * hourMs });
const appointment = { id: "a", start: new Date(nowMs - hourMs).toISOString() };

const marksOf = (of: string) =>
  fc
    .array(fc.record({ step, seenStatus: status, madeAtMs: someTime }), { maxLength: 6 })
    .map((all) =>
      all.map(
        (each, at): Mark => ({
          ...{ ...each, id: `${of}${at}`, appointmentId: of, listReadAtMs: nowMs - 2 * hourMs },
          ...{ seenVersion: 1, name: "Ana Ríos", start: appointment.start },
        }),
      ),
    );

test("a mark is never of the future, never before what it followed, and never older than it may wait", () => {
  fc.assert(
    fc.property(someTime, someTime, someTime, (madeAtMs, sentAtMs, notBeforeMs) => {
      const moment = momentOfMark({ madeAtMs, sentAtMs, notBeforeMs }, nowMs);
      if (!moment.ok) {
        expect(nowMs - Math.max(notBeforeMs, madeAtMs - sentAtMs + nowMs)).toBeGreaterThan(
          markLastsMs,
        );
        return;
      }
      expect(moment.value).toBeLessThanOrEqual(nowMs);
      expect(moment.value).toBeGreaterThanOrEqual(Math.min(notBeforeMs, nowMs));
      expect(nowMs - moment.value).toBeLessThanOrEqual(markLastsMs);
    }),
  );
});

test("a device's clock may be wrong by any time: only what lies between making and sending counts", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 47 * hourMs }), (wrongMs, agoMs) => {
      const sentAtMs = nowMs + wrongMs;
      const times = { madeAtMs: sentAtMs - agoMs, sentAtMs, notBeforeMs: 0 };
      expect(momentOfMark(times, nowMs)).toEqual({ ok: true, value: nowMs - agoMs });
    }),
  );
});

test("whatever is offered to be noted is legal, and what is noted is shown so", () => {
  fc.assert(
    fc.property(status, step, (before, noted) => {
      const offered = markStepsOf(appointment, before, nowMs).includes(noted);
      const startMinute = toMinute(Date.parse(appointment.start));
      const decided = decideStep({ status: before, startMinute }, noted, toMinute(nowMs));
      expect(offered).toBe(decided.ok);
      const mark = markOf({ step: noted, seenStatus: before });
      const after = statusWithMarks({ ...appointment, status: before }, [mark]);
      expect(after).toBe(decided.ok ? decided.value : before);
    }),
  );
});

test("marks on what has become of an appointment otherwise, or of another one, change nothing that is shown", () => {
  fc.assert(
    fc.property(status, marksOf("b"), marksOf("a"), (now, others, own) => {
      expect(statusWithMarks({ id: "a", status: now }, others)).toBe(now);
      const unseen = own.filter(({ seenStatus }) => seenStatus !== now);
      expect(statusWithMarks({ id: "a", status: now }, unseen.slice(0, 1))).toBe(now);
    }),
  );
});

test("insisting makes new marks, each legal on top of the one before, none of what is so already", () => {
  fc.assert(
    fc.property(status, marksOf("a"), fc.boolean(), (now, marks, mayChange) => {
      let made = 0;
      const standing = { status: now, version: 7, start: appointment.start };
      const people = { professional: "Ana", by: null, mayChange };
      const again = applyAnyway(marks, { ...standing, ...people }, nowMs, () => `new${made++}`);
      if (!mayChange) expect(again).toEqual([]);
      let at = now;
      for (const mark of again) {
        expect(mark).toMatchObject({
          seenStatus: at,
          seenVersion: 7,
          id: expect.stringMatching(/^new/),
        });
        expect(isSoAlready(mark.step, at)).toBe(false);
        expect(nowMs - mark.madeAtMs).toBeLessThanOrEqual(markLastsMs);
        at = statusWithMarks({ id: "a", status: at }, [mark]);
        expect(isSoAlready(mark.step, at)).toBe(true);
      }
      expect(applyAnyway(marks, null, nowMs, () => "")).toEqual([]);
    }),
  );
});

test("no refused mark is lost among conflicts: each stands in one, with its appointment's others, in order", () => {
  fc.assert(
    fc.property(
      marksOf("a"),
      marksOf("b"),
      fc.integer({ min: 0, max: 3 }),
      (one, other, unread) => {
        const marks = [...one, ...other].sort((a, b) => a.madeAtMs - b.madeAtMs);
        const refused: RefusedMark[] = marks.map((mark) => refusedOf(mark.id, mark));
        for (let n = 0; n < unread; n += 1) refused.push(refusedOf(`unread${n}`, null));
        const conflicts = conflictsOf(refused);
        const told = conflicts.flatMap(({ refused: each }) => each.map(({ id }) => id));
        expect([...told].sort()).toEqual(refused.map(({ id }) => id).sort());
        for (const { key, marks: each } of conflicts) {
          expect(each).toEqual(marks.filter(({ appointmentId }) => appointmentId === key));
        }
      },
    ),
  );
});

test.each([
  ["America/Santo_Domingo", "2026-03-02", "2026-03-03T10:00:00.000Z"],
  ["Asia/Kathmandu", "2026-03-02", "2026-03-03T00:15:00.000Z"],
  // The clocks go forward that night: six hours after midnight all the same.
  ["America/New_York", "2026-03-07", "2026-03-08T11:00:00.000Z"],
])(
  "in %s the list of %s is over at %s, or with the login if that ends before",
  (zone, date, over) => {
    expect(new Date(listExpiresAtMs(date, zone, Number.MAX_SAFE_INTEGER)).toISOString()).toBe(over);
    expect(listExpiresAtMs(date, zone, 5)).toBe(5);
  },
);

function markOf(given: Partial<Mark>): Mark {
  return {
    ...{ id: "m", appointmentId: "a", step: "arrive", madeAtMs: nowMs, listReadAtMs: nowMs },
    ...{ seenStatus: "confirmed", seenVersion: 1, name: "Ana Ríos", start: appointment.start },
    ...given,
  };
}

function refusedOf(id: string, mark: Mark | null): RefusedMark {
  return { id, outcome: "refused", code: "version_conflict", mark, now: null };
}
