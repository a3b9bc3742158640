import { expect, test } from "vitest";
import { decideResize } from "./decide-resize";
import { appointmentStatuses } from "./status";

const standing = { status: "confirmed", startMinute: 600, isShared: false } as const;

test("an appointment may become longer or shorter until it is over", () => {
  const answers = appointmentStatuses.map((status) => {
    const decided = decideResize({ ...standing, status }, 630);
    return [status, decided.ok ? "ok" : decided.code];
  });
  expect(Object.fromEntries(answers)).toEqual({
    ...{ pending: "ok", confirmed: "ok", arrived: "ok", in_progress: "ok" },
    ...{ completed: "not_changeable", no_show: "not_changeable", cancelled: "already_cancelled" },
  });
});

test("it lasts from five minutes to twelve hours, and ends after it began", () => {
  const codeAt = (endMinute: number) => {
    const decided = decideResize(standing, endMinute);
    return decided.ok ? "ok" : decided.code;
  };
  expect([605, 1320].map(codeAt)).toEqual(["ok", "ok"]);
  expect([604, 600, 540, 1321].map(codeAt)).toEqual(Array(4).fill("invalid_length"));
});

test("a seat of a shared time is as long as the others", () => {
  expect(decideResize({ ...standing, isShared: true }, 630)).toMatchObject({
    code: "group_length_fixed",
  });
});
