import { expect, test } from "vitest";
import {
  type AppointmentEvent,
  appointmentStatuses,
  blocksTime,
  canTransition,
  transition,
} from "./status";

test("a visit goes from request to completed", () => {
  const events: AppointmentEvent[] = ["request", "confirm", "arrive", "start", "complete"];
  let status: (typeof appointmentStatuses)[number] = "held";
  for (const event of events) {
    const next = transition(status, event);
    if (!next.ok) throw new Error(`${status} refuses ${event}`);
    status = next.value;
  }
  expect(status).toBe("completed");
});

test("what is cancelled or completed stays so", () => {
  const events: AppointmentEvent[] = [
    "request",
    "confirm",
    "arrive",
    "start",
    "complete",
    "cancel",
    "miss",
  ];
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

test("only cancelled and missed appointments give their time back", () => {
  expect(appointmentStatuses.filter((status) => !blocksTime(status))).toEqual([
    "cancelled",
    "no_show",
  ]);
});
