import { expect, test } from "vitest";
import { ledgerState, maskedAddress, mayHaveArrived, skipReason, troubleOf } from "./ledger";

const nowMs = 1_000_000;
const pending = {
  ...({ status: "pending", deliveryStatus: null, lastError: null } as const),
  ...{ dueAtMs: nowMs, attempt: 0, heldUntilMs: null },
};
const sent = { status: "sent", deliveryStatus: null, lastError: null } as const;

test("what is still to leave is owed for later, waits for its turn or the end of the quiet hours, or is tried again", () => {
  expect(ledgerState({ ...pending, dueAtMs: nowMs + 1 }, nowMs)).toBe("owed");
  expect(ledgerState(pending, nowMs)).toBe("waiting");
  expect(ledgerState({ ...pending, attempt: 1 }, nowMs)).toBe("waiting");
  expect(ledgerState({ ...pending, heldUntilMs: nowMs + 1 }, nowMs)).toBe("quiet");
  expect(ledgerState({ ...pending, heldUntilMs: nowMs }, nowMs)).toBe("waiting");
  expect(ledgerState({ ...pending, attempt: 2 }, nowMs)).toBe("retrying");
  expect(ledgerState({ ...pending, lastError: "Resend did not answer" }, nowMs)).toBe("retrying");
  expect(ledgerState({ ...pending, ...sent, deliveryStatus: "opened" }, nowMs)).toBe("opened");
});

test.each([
  ["Resend answered 422 (validation_error)", "refused"],
  ["Resend answered 429 (rate_limit_exceeded)", "busy"],
  ["Twilio answered 503", "provider_down"],
  ["Resend did not answer", "no_answer"],
  ["Resend answered 401 (invalid_api_key)", "wrong_key"],
  ["RESEND_API_KEY is not set", "wrong_key"],
  ["It could not be rendered", "not_rendered"],
  ["Not accepted within 23 hours", "too_long"],
  ["Something else", "unknown"],
  ["Not sent in time: Resend answered 500", "too_late"],
  ["Not wanted at that number", "not_wanted"],
] as const)("%s is told as %s", (noted, trouble) => {
  expect(troubleOf(noted)).toBe(trouble);
});

test("why it was left unsent is a reason of ours and no mistake", () => {
  expect(skipReason("superseded")).toBe("superseded");
  expect(skipReason("Resend answered 500")).toBeUndefined();
  expect(skipReason(null)).toBeUndefined();
  expect(troubleOf(null)).toBeUndefined();
});

test("what was sent and did not come back may have been read", () => {
  expect(mayHaveArrived(sent)).toBe(true);
  expect(mayHaveArrived({ ...sent, deliveryStatus: "opened" })).toBe(true);
  expect(mayHaveArrived({ ...sent, deliveryStatus: "bounced" })).toBe(false);
  expect(mayHaveArrived({ ...sent, status: "dead" })).toBe(false);
});

test("an address is masked so that one is still told from another", () => {
  expect(maskedAddress("ana.rios@ejemplo.example")).toBe("a•••@ejemplo.example");
  expect(maskedAddress("+18095550123")).toBe("••• 0123");
});
