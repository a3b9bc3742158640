import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AppointmentEvent,
  type AppointmentStatus,
  appointmentStatuses,
  blocksTime,
  canTransition,
  transition,
} from "./status";

test("a visit goes from request to completed", () => {
  const events: AppointmentEvent[] = ["confirm", "arrive", "start", "complete"];
  let status: AppointmentStatus = "pending";
  for (const event of events) {
    const next = transition(status, event);
    if (!next.ok) throw new Error(`${status} refuses ${event}`);
    status = next.value;
  }
  expect(status).toBe("completed");
});

test("what is cancelled stays so, and what is completed goes nowhere but back", () => {
  const events: AppointmentEvent[] = ["confirm", "arrive", "start", "complete", "cancel", "miss"];
  for (const event of events) {
    expect(canTransition("cancelled", event)).toBe(false);
    expect(transition("completed", event)).toEqual({ ok: false, code: "illegal_transition" });
  }
});

test("somebody who has arrived is no longer cancelled", () => {
  expect(canTransition("arrived", "cancel")).toBe(false);
  expect(canTransition("in_progress", "cancel")).toBe(false);
});

test("a client marked as missing who comes after all has arrived", () => {
  expect(transition("no_show", "arrive")).toEqual({ ok: true, value: "arrived" });
});

test.each([
  ["arrived", "confirmed"],
  ["in_progress", "arrived"],
  ["completed", "in_progress"],
  ["no_show", "confirmed"],
] as const)("a slip of the desk is taken back: from %s to %s", (status, before) => {
  expect(transition(status, "undo")).toEqual({ ok: true, value: before });
});

test("whatever the desk noted, taking it back often enough leads to an appointment that can be cancelled", () => {
  const undoes: AppointmentEvent[] = ["undo", "undo", "undo"];
  const steps = fc.array(
    fc.constantFrom<AppointmentEvent>("arrive", "start", "complete", "miss", "undo"),
  );
  fc.assert(
    fc.property(steps, (events) => {
      let status: AppointmentStatus = "confirmed";
      for (const event of [...events, ...undoes]) {
        const next = transition(status, event);
        if (next.ok) status = next.value;
      }
      expect(canTransition(status, "cancel")).toBe(true);
    }),
  );
});

test("only cancelled and missed appointments give their time back", () => {
  expect(appointmentStatuses.filter((status) => !blocksTime(status))).toEqual([
    "cancelled",
    "no_show",
  ]);
});
