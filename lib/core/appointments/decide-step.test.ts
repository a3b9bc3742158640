import { expect, test } from "vitest";
import { decideStep } from "./decide-step";

const at = { status: "confirmed", startMinute: 10_000 } as const;

test("nobody has missed what has not begun", () => {
  expect(decideStep(at, "miss", 9_999)).toEqual({ ok: false, code: "too_early" });
  expect(decideStep(at, "miss", 10_000)).toEqual({ ok: true, value: "no_show" });
});

test("somebody may be early, but not by more than a day", () => {
  expect(decideStep(at, "arrive", 10_000 - 1_441)).toEqual({ ok: false, code: "too_early" });
  expect(decideStep(at, "arrive", 10_000 - 1_440)).toEqual({ ok: true, value: "arrived" });
});

test("a slip is taken back at any time", () => {
  expect(decideStep({ ...at, status: "arrived" }, "undo", 0)).toEqual({
    ok: true,
    value: "confirmed",
  });
  expect(decideStep(at, "undo", 10_000)).toEqual({ ok: false, code: "illegal_transition" });
});

test("a step that the state does not know is refused at any time", () => {
  expect(decideStep(at, "complete", 10_000)).toEqual({ ok: false, code: "illegal_transition" });
});
