import { expect, test } from "vitest";
import type { MemberRole } from "../tenancy/permissions";
import { maySee } from "./visibility";

const appointment = { clientId: "ana", professionalId: "perez" };
const member = (role: MemberRole, professionalId: string | null) =>
  ({ kind: "member", userId: "u", membershipId: "m", role, professionalId, name: "x" }) as const;

test("the desk sees every agenda, a professional without desk duties their own", () => {
  expect(maySee(member("owner", null), appointment)).toBe(true);
  expect(maySee(member("staff", null), appointment)).toBe(true);
  expect(maySee(member("professional", "perez"), appointment)).toBe(true);
  expect(maySee(member("professional", "otra"), appointment)).toBe(false);
  expect(maySee(member("professional", null), appointment)).toBe(false);
});

test("a client sees their own, a visitor none", () => {
  expect(maySee({ kind: "client", clientId: "ana", name: "Ana" }, appointment)).toBe(true);
  expect(maySee({ kind: "client", clientId: "leo", name: "Leo" }, appointment)).toBe(false);
  expect(maySee({ kind: "visitor" }, appointment)).toBe(false);
});
