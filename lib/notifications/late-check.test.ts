import { expect, test } from "vitest";
import { appointmentStatuses } from "@/lib/core/appointments/status";
import {
  essentialKinds,
  notificationKinds,
  optionalKinds,
  switchableKinds,
} from "@/lib/core/notifications/kinds";
import {
  accessStaleness,
  type LateFacts,
  messageKinds,
  offerStaleness,
  staleness,
  unwanted,
} from "./late-check";

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

test.each(switchableKinds)(
  "%s is left unsaid where the practice switched it off, and only that",
  (off) => {
    const at = { kindsOff: [off] };
    const client = { kindsOff: [] };
    const left = notificationKinds.filter((kind) => unwanted(kind, at, client) === "switched_off");
    expect(left).toEqual([off]);
    expect(unwanted(off, { kindsOff: [] }, client)).toBeUndefined();
  },
);

test.each(optionalKinds)(
  "%s is left unsaid where its client does without it, and only that",
  (off) => {
    const at = { kindsOff: [] };
    const left = notificationKinds.filter((kind) => unwanted(kind, at, { kindsOff: [off] }));
    expect(left).toEqual([off]);
    expect(unwanted(off, at, { kindsOff: [off] })).toBe("opted_out");
  },
);

test("what is essential is the practice's to switch, and no client's", () => {
  const everyone = { kindsOff: [...optionalKinds] };
  for (const kind of essentialKinds) {
    expect(unwanted(kind, { kindsOff: [] }, everyone)).toBeUndefined();
  }
});

test("only of an appointment that stands clients are reminded, and only a cancelled one is called off", () => {
  for (const status of appointmentStatuses) {
    const fits = (kind: LateFacts["kind"]) => staleness({ ...facts, kind, status }) === undefined;
    expect(fits("reminder")).toBe(status === "pending" || status === "confirmed");
    expect(fits("cancelled")).toBe(status === "cancelled");
  }
});

test("nothing but its cancellation is said of an appointment that is over", () => {
  for (const kind of messageKinds.filter(
    (each) => !["cancelled", "thanks", "missed"].includes(each),
  )) {
    for (const status of ["completed", "cancelled", "no_show"] as const) {
      expect(staleness({ ...facts, kind, status })).toBe("wrong_status");
    }
  }
});

test("an offer is told while it stands, to somebody who has an address", () => {
  const offer = {
    isExpired: false,
    offer: { status: "offered" },
    client: { email: "a@b.example" },
  };
  expect(offerStaleness(offer)).toBeUndefined();
  expect(offerStaleness({ ...offer, isExpired: true })).toBe("expired");
  expect(offerStaleness({ ...offer, client: { email: null } })).toBe("no_email");
  for (const status of ["accepted", "declined", "expired", "stopped", "lost"]) {
    expect(offerStaleness({ ...offer, offer: { status } })).toBe("superseded");
  }
});

test("a client's link is sent in time, to somebody who has an address", () => {
  const link = { isExpired: false, client: { email: "a@b.example" } };
  expect(accessStaleness(link)).toBeUndefined();
  expect(accessStaleness({ ...link, isExpired: true })).toBe("expired");
  expect(accessStaleness({ ...link, client: { email: null } })).toBe("no_email");
});
