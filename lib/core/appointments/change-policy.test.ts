import { expect, test } from "vitest";
import { at } from "../../../tests/scheduling/clinic";
import type { Actor, MemberRole } from "../tenancy/permissions";
import { type Change, decideChange, lastChangeMinute } from "./change-policy";
import type { AppointmentStatus } from "./status";

const policy = {
  ...{ clientMoveNoticeHours: 48, clientCancelNoticeHours: 24 },
  ...{ staffMoveNoticeHours: 0, staffCancelNoticeHours: 0 },
};
const client: Actor = { kind: "client", clientId: "c", name: "Ana" };
const member = (role: MemberRole): Actor => ({
  ...{
    kind: "member",
    userId: "u",
    membershipId: "m",
    professionalId: null,
    grants: "all",
    name: "Luz",
    role,
  },
});
const appointment = (status: AppointmentStatus = "confirmed") => ({
  status,
  startMinute: at("09:00"),
});

test.each([
  ["move", "2026-11-21", "too_late_to_change"],
  ["cancel", "2026-11-22", "too_late_to_cancel"],
] as const)("a client may %s up to the last minute of its own notice", (change, day, code) => {
  const last = at("09:00", day);
  expect(lastChangeMinute(appointment(), change, policy)).toBe(last);
  expect(decideChange(appointment(), change, policy, client, last)).toEqual({
    ok: true,
    value: null,
  });
  expect(decideChange(appointment(), change, policy, client, last + 1)).toMatchObject({ code });
});

test("without notice a client changes until the start", () => {
  const free = { ...policy, clientCancelNoticeHours: 0 };
  const at859 = decideChange(appointment(), "cancel", free, client, at("08:59"));
  expect(at859).toMatchObject({ ok: true });
  expect(decideChange(appointment(), "cancel", free, client, at("09:00"))).toMatchObject({
    code: "already_past",
  });
});

test("without a notice of its own the team changes also what has begun", () => {
  const late = decideChange(appointment(), "move", policy, member("staff"), at("09:10"));
  expect(late).toMatchObject({ ok: true });
});

test("the team's notice binds professionals and staff, unless they insist, and never the owner", () => {
  const strict = { ...policy, staffMoveNoticeHours: 2, staffCancelNoticeHours: 4 };
  const by = (role: MemberRole, change: Change, time: string, insists = false) =>
    decideChange(appointment(), change, strict, member(role), at(time), insists);
  expect(by("staff", "move", "07:00")).toMatchObject({ ok: true });
  expect(by("staff", "move", "07:01")).toMatchObject({ code: "team_notice_passed" });
  expect(by("professional", "cancel", "05:01")).toMatchObject({ code: "team_notice_passed" });
  expect(by("staff", "move", "07:01", true)).toMatchObject({ ok: true });
  expect(by("owner", "cancel", "08:59")).toMatchObject({ ok: true });
});

test("a visitor is bound like a client", () => {
  const asked = decideChange(appointment(), "cancel", policy, { kind: "visitor" }, at("08:00"));
  expect(asked).toMatchObject({ code: "too_late_to_cancel" });
});

test("what is cancelled, under way or over is not changed by anybody", () => {
  const by = (status: AppointmentStatus) =>
    decideChange(appointment(status), "cancel", policy, member("staff"), 0);
  expect(by("cancelled")).toMatchObject({ code: "already_cancelled" });
  for (const status of ["arrived", "in_progress", "completed", "no_show"] as const) {
    expect(by(status)).toMatchObject({ code: "not_changeable" });
  }
});
