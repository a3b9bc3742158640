import fc from "fast-check";
import { expect, test } from "vitest";
import {
  deliveryStatuses,
  isUndelivered,
  messageState,
  outweighedBy,
  suppressionOf,
} from "./delivery";

test("whatever order reports come in, the same one stands in the end", () => {
  const reports = fc.array(fc.constantFrom(...deliveryStatuses), { minLength: 1 });
  fc.assert(
    fc.property(reports, (told) => {
      const end = (order: typeof told) =>
        order.reduce((known, next) => (outweighedBy(next).includes(known) ? next : known));
      expect(end([...told].reverse())).toBe(end(told));
      expect(end([...told, ...told])).toBe(end(told));
    }),
  );
});

test("only what can never arrive, or is unwanted, stops further mail", () => {
  expect(suppressionOf({ status: "bounced", isPermanent: true })).toBe("bounced");
  expect(suppressionOf({ status: "complained", isPermanent: false })).toBe("complained");
  expect(suppressionOf({ status: "bounced", isPermanent: false })).toBeUndefined();
  expect(suppressionOf({ status: "delivered", isPermanent: true })).toBeUndefined();
});

test("a message is called what is last known of it", () => {
  const sent = { status: "sent", deliveryStatus: null, lastError: null } as const;
  expect(messageState(sent)).toBe("sent");
  expect(messageState({ ...sent, deliveryStatus: "opened" })).toBe("opened");
  expect(messageState({ ...sent, status: "skipped", lastError: "superseded" })).toBe("skipped");
  const stopped = { ...sent, status: "skipped", lastError: "undeliverable" } as const;
  expect(messageState(stopped)).toBe("undeliverable");
  expect([sent, stopped].map(isUndelivered)).toEqual([false, true]);
});
