import { expect, test } from "vitest";
import { withinLimit } from "./plan-limits";

const limits = { professionals: 3, members: null, appointmentsPerMonth: 0, textsPerMonth: 100 };
const usage = { professionals: 2, members: 900, appointmentsPerMonth: 0, textsPerMonth: 100 };

test("one more fits until the limit is reached", () => {
  expect(withinLimit(limits, usage, "professionals")).toBe(true);
  expect(withinLimit(limits, { ...usage, professionals: 3 }, "professionals")).toBe(false);
});

test("no limit is never reached, and a limit of zero at once", () => {
  expect(withinLimit(limits, usage, "members")).toBe(true);
  expect(withinLimit(limits, usage, "appointmentsPerMonth")).toBe(false);
});
