import { expect, test } from "vitest";
import { decideUndoCancel, undoCancelLeftMs, undoCancelWithinMs } from "./decide-undo-cancel";

const cancelledAtMs = 1_000_000;
const cancelled = { status: "cancelled", cancelledAtMs, cancelledBy: "member" } as const;

test("the team takes its own cancellation back for a minute", () => {
  expect(decideUndoCancel(cancelled, cancelledAtMs)).toMatchObject({ ok: true });
  expect(decideUndoCancel(cancelled, cancelledAtMs + undoCancelWithinMs)).toMatchObject({
    ok: true,
  });
  expect(decideUndoCancel(cancelled, cancelledAtMs + undoCancelWithinMs + 1)).toMatchObject({
    code: "undo_too_late",
  });
});

test("a client's cancellation is theirs, and what stands again is not cancelled", () => {
  expect(decideUndoCancel({ ...cancelled, cancelledBy: "client" }, cancelledAtMs)).toMatchObject({
    code: "undo_too_late",
  });
  expect(
    decideUndoCancel(
      { status: "confirmed", cancelledAtMs: null, cancelledBy: null },
      cancelledAtMs,
    ),
  ).toMatchObject({ code: "version_conflict" });
});

test("it is offered for ten seconds, and only of what the team cancelled", () => {
  expect(undoCancelLeftMs(cancelled, cancelledAtMs + 4_000)).toBe(6_000);
  expect(undoCancelLeftMs(cancelled, cancelledAtMs + 11_000)).toBe(0);
  expect(undoCancelLeftMs({ ...cancelled, cancelledBy: "client" }, cancelledAtMs)).toBe(0);
});
