import { expect, test } from "vitest";
import { notificationKinds } from "@/db/schema/messages";
import { appointmentStatuses } from "@/lib/core/appointments/status";
import { type LateFacts, staleness } from "./late-check";

const facts: LateFacts = {
  kind: "booked",
  forVersion: 2,
  version: 2,
  status: "confirmed",
  isExpired: false,
  isSpokenFor: false,
  email: "ana@ejemplo.example",
};

test("a message leaves for the version it was owed for, and for no other", () => {
  expect(staleness(facts)).toBeUndefined();
  expect(staleness({ ...facts, version: 3 })).toBe("superseded");
});

test("a message does not leave after its time, to nowhere, or where another says it all", () => {
  expect(staleness({ ...facts, isSpokenFor: true })).toBe("spoken_for");
  expect(staleness({ ...facts, isExpired: true })).toBe("expired");
  expect(staleness({ ...facts, email: null })).toBe("no_email");
});

test("only a confirmed appointment is reminded of, and only a cancelled one is called off", () => {
  for (const status of appointmentStatuses) {
    const fits = (kind: LateFacts["kind"]) => staleness({ ...facts, kind, status }) === undefined;
    expect(fits("reminder")).toBe(status === "confirmed");
    expect(fits("cancelled")).toBe(status === "cancelled");
  }
});

test("nothing but its cancellation is said of an appointment that is over", () => {
  for (const kind of notificationKinds.filter((kind) => kind !== "cancelled")) {
    for (const status of ["completed", "cancelled", "no_show"] as const) {
      expect(staleness({ ...facts, kind, status })).toBe("wrong_status");
    }
  }
});
