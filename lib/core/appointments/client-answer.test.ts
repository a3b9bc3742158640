import { expect, test } from "vitest";
import { clientAnswer } from "./client-answer";

const at = "2026-03-02T08:00:00-04:00";
const silent = { status: "confirmed", acceptedAt: null, cancellation: null } as const;

test("an answer is the client's own word, until they are here", () => {
  expect(clientAnswer(silent)).toBeNull();
  expect(clientAnswer({ ...silent, acceptedAt: at })).toEqual({ said: "confirmed", at });
  expect(clientAnswer({ ...silent, acceptedAt: at, status: "arrived" })).toBeNull();
});

test("who cancels has said so, whatever they said before; the practice's own cancellation is no answer", () => {
  const cancelled = { ...silent, status: "cancelled", acceptedAt: at } as const;
  expect(clientAnswer({ ...cancelled, cancellation: { at, by: "client" } })).toEqual({
    ...{ said: "cancelled", at },
  });
  expect(clientAnswer({ ...cancelled, cancellation: { at, by: "member" } })).toBeNull();
});
