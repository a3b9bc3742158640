import { expect, test } from "vitest";
import { judgeRefusal } from "./twilio-codes";

test.each([
  [401, 20003, "wrong_key"],
  [403, undefined, "wrong_key"],
  [400, 21606, "wrong_sender"],
  [400, 21703, "wrong_sender"],
  [403, 20005, "no_credit"],
] as const)(
  "what is wrong with our settings (%d, %s) waits until it is mended",
  (status, code, problem) => {
    expect(judgeRefusal(status, code)).toEqual({ kind: "later", isBusy: false, problem });
  },
);

test.each([
  [0, undefined],
  [500, undefined],
  [503, 20503],
])("a bad moment (%d) waits", (status, code) => {
  expect(judgeRefusal(status, code)).toEqual({ kind: "later", isBusy: false });
});

test("too fast lets the others wait too", () => {
  expect(judgeRefusal(429, 20429)).toEqual({ kind: "later", isBusy: true });
});

test("a number that cannot get it and one that does not want it end the message", () => {
  expect(judgeRefusal(400, 21614)).toEqual({ kind: "never", number: "invalid" });
  expect(judgeRefusal(400, 21610)).toEqual({ kind: "never", number: "unsubscribed" });
});

test("what is wrong with the message, or with its approved text, ends it", () => {
  expect(judgeRefusal(400, 21617)).toEqual({ kind: "never" });
  expect(judgeRefusal(400, 21656)).toEqual({ kind: "never", problem: "wrong_template" });
});
