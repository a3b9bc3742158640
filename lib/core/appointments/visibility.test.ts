import { expect, test } from "vitest";
import type { Actor, MemberRole } from "../tenancy/permissions";
import { mayChange, maySee } from "./visibility";

const appointment = { clientId: "ana", professionalId: "perez" };
const apart = { professionalsSeeOthers: false };
const open = { professionalsSeeOthers: true };

test.each([
  { actor: member("owner", null), sees: true, changes: true },
  { actor: member("staff", null), sees: true, changes: true },
  { actor: member("staff", null, ["perez"]), sees: true, changes: true },
  { actor: member("staff", null, ["otra"]), sees: false, changes: false },
  { actor: member("staff", null, []), sees: false, changes: false },
  { actor: member("professional", "perez"), sees: true, changes: true },
  { actor: member("professional", "otra"), sees: false, changes: false },
  { actor: member("professional", null), sees: false, changes: false },
])("$actor.role of $actor.grants sees and changes what is theirs", ({ actor, sees, changes }) => {
  expect(maySee({ actor, tenant: apart }, appointment)).toBe(sees);
  expect(mayChange(actor, appointment)).toBe(changes);
});

test("where professionals see each other, they still change their own only; staff see no more than before", () => {
  const colleague = member("professional", "otra");
  expect(maySee({ actor: colleague, tenant: open }, appointment)).toBe(true);
  expect(mayChange(colleague, appointment)).toBe(false);
  expect(maySee({ actor: member("staff", null, ["otra"]), tenant: open }, appointment)).toBe(false);
});

test.each([apart, open])("a client sees and changes their own, a visitor none", (tenant) => {
  const client = (clientId: string) => ({ kind: "client", clientId, name: "Ana" }) as const;
  expect(maySee({ actor: client("ana"), tenant }, appointment)).toBe(true);
  expect(maySee({ actor: client("leo"), tenant }, appointment)).toBe(false);
  expect(mayChange(client("ana"), appointment)).toBe(true);
  expect(mayChange(client("leo"), appointment)).toBe(false);
  expect(maySee({ actor: { kind: "visitor" }, tenant }, appointment)).toBe(false);
  expect(mayChange({ kind: "visitor" }, appointment)).toBe(false);
});

function member(
  role: MemberRole,
  professionalId: string | null,
  grants: "all" | readonly string[] = "all",
): Extract<Actor, { kind: "member" }> {
  const seat = { userId: "u", membershipId: "m", professionalId, grants };
  return { kind: "member", ...seat, role, name: "x" };
}
