import { expect, test } from "vitest";
import { isSignedWebhook } from "./webhook-signature";

// The example of the Standard Webhooks' own libraries.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const webhook = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: "1614265330",
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  payload: '{"test": 2432232314}',
};
const thenMs = 1_614_265_330_000;

test("what was signed with the secret holds for five minutes, to both sides", () => {
  for (const [afterMs, holds] of [
    [0, true],
    [300_000, true],
    [-300_000, true],
    [300_001, false],
    [-300_001, false],
  ] as const) {
    expect(isSignedWebhook(webhook, secret, thenMs + afterMs)).toBe(holds);
  }
});

test("one of several signatures is enough, as while a secret is replaced", () => {
  const { signature } = webhook;
  const among = `v1,bm90IG91cnM= v1a,${signature.slice(3)} ${signature}`;
  expect(isSignedWebhook({ ...webhook, signature: among }, secret, thenMs)).toBe(true);
});

test.each([
  ["another text", { payload: '{"test": 2432232315}' }],
  ["another id", { id: "msg_p5jXN8AQM9LWM0D4loKWxJel" }],
  ["another time", { timestamp: "1614265331" }],
  ["no id", { id: "" }],
  ["no time", { timestamp: "" }],
  ["a time that is none", { timestamp: "1614265330abc" }],
  ["no signature", { signature: "" }],
  ["a signature of another version", { signature: webhook.signature.replace("v1,", "v2,") }],
  ["a signature that was cut off", { signature: webhook.signature.slice(0, -2) }],
])("with %s it does not hold", (_, change) => {
  expect(isSignedWebhook({ ...webhook, ...change }, secret, thenMs)).toBe(false);
});

test("with another secret it does not hold", () => {
  const other = `whsec_${Buffer.from("somebody else's").toString("base64")}`;
  expect(isSignedWebhook(webhook, other, thenMs)).toBe(false);
});
