import { expect, test } from "vitest";
import {
  type Actor,
  can,
  type MemberRole,
  mayActOnProfessional,
  type Permission,
} from "./permissions";

const everybody: MemberRole[] = ["owner", "professional", "staff"];

/** Written out again on purpose: a change of the table must be meant. */
const expected: Record<Permission, MemberRole[]> = {
  "agenda:read": everybody,
  "appointment:book": everybody,
  "appointment:reschedule": everybody,
  "appointment:cancel": everybody,
  "appointment:attend": everybody,
  "appointment:overbook": ["owner", "staff"],
  "daylist:read": everybody,
  "queue:read": everybody,
  "queue:edit": everybody,
  "screen:edit": ["owner", "staff"],
  "opening:create": ["owner", "staff"],
  "opening:remove": ["owner", "staff"],
  "hours:edit": ["owner", "staff"],
  "time-off:edit": ["owner", "staff"],
  "client:read": everybody,
  "client:edit": everybody,
  "client:tell": everybody,
  "invitation:create": ["owner", "staff"],
  "notification:read": ["owner", "staff"],
  "team:read": everybody,
  "team:edit": ["owner"],
  "service:read": everybody,
  "service:edit": ["owner"],
  "brand:edit": ["owner"],
  "settings:edit": ["owner"],
  "places:edit": ["owner"],
  "priority:edit": ["owner"],
  "waitlist:edit": ["owner", "staff"],
  "waitlist:offer": ["owner", "staff"],
};

const permissions = Object.keys(expected) as Permission[];

test.each(permissions)("%s belongs to exactly the roles that were decided", (permission) => {
  const allowed = everybody.filter((role) => can(member(role), permission));
  expect(allowed).toEqual(expected[permission]);
});

test.each(permissions)("clients and visitors never hold %s", (permission) => {
  expect(can({ kind: "client", clientId: "c", name: "Ana" }, permission)).toBe(false);
  expect(can({ kind: "visitor" }, permission)).toBe(false);
  expect(can({ kind: "system" }, permission)).toBe(true);
});

test("a professional acts on their own agenda only, the desk on all", () => {
  expect(mayActOnProfessional(member("professional"), "mine")).toBe(true);
  expect(mayActOnProfessional(member("professional"), "other")).toBe(false);
  expect(mayActOnProfessional({ ...member("professional"), professionalId: null }, "x")).toBe(
    false,
  );
  expect(mayActOnProfessional(member("staff"), "other")).toBe(true);
  expect(mayActOnProfessional(member("owner"), "other")).toBe(true);
  expect(mayActOnProfessional({ kind: "visitor" }, "mine")).toBe(false);
});

function member(role: MemberRole): Extract<Actor, { kind: "member" }> {
  const seat = { userId: "u", membershipId: "m", professionalId: "mine" };
  return { kind: "member", ...seat, role, name: "Rosa" };
}
