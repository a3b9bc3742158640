import { expect, test } from "vitest";
import { at } from "../../../tests/scheduling/clinic";
import { decideChange, lastChangeMinute } from "./change-policy";
import type { AppointmentStatus } from "./status";

const policy = { clientCancelNoticeHours: 24 };
const appointment = (status: AppointmentStatus = "confirmed") => ({
  status,
  startMinute: at("09:00"),
});

test("a client changes an appointment up to the last minute of the notice", () => {
  const last = at("09:00", "2026-11-22");
  expect(lastChangeMinute(appointment(), policy)).toBe(last);
  expect(decideChange(appointment(), policy, "client", last)).toEqual({ ok: true, value: null });
  expect(decideChange(appointment(), policy, "client", last + 1)).toMatchObject({
    code: "too_late_to_change",
  });
});

test("without notice a client changes until the start", () => {
  const free = { clientCancelNoticeHours: 0 };
  expect(decideChange(appointment(), free, "client", at("08:59"))).toMatchObject({ ok: true });
  expect(decideChange(appointment(), free, "client", at("09:00"))).toMatchObject({
    code: "already_past",
  });
});

test("the team is not bound by the notice", () => {
  expect(decideChange(appointment(), policy, "member", at("09:10"))).toMatchObject({ ok: true });
});

test("a visitor is bound like a client", () => {
  expect(decideChange(appointment(), policy, "visitor", at("08:00"))).toMatchObject({
    code: "too_late_to_change",
  });
});

test("what is cancelled, under way or over is not changed by anybody", () => {
  const by = (status: AppointmentStatus) => decideChange(appointment(status), policy, "member", 0);
  expect(by("cancelled")).toMatchObject({ code: "already_cancelled" });
  for (const status of ["arrived", "in_progress", "completed", "no_show"] as const) {
    expect(by(status)).toMatchObject({ code: "not_changeable" });
  }
});
