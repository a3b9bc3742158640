import { expect, test } from "vitest";
import {
  type Actor,
  bookingReach,
  can,
  type MemberRole,
  mayActOnAll,
  mayActOnProfessional,
  maySeeProfessional,
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
  "delay:announce": everybody,
  "queue:read": everybody,
  "queue:edit": everybody,
  "screen:edit": ["owner", "staff"],
  "opening:create": ["owner", "staff"],
  "opening:remove": ["owner", "staff"],
  "hours:edit": ["owner", "staff"],
  "holiday:edit": ["owner", "staff"],
  "time-off:edit": ["owner", "staff"],
  "client:read": everybody,
  "client:edit": everybody,
  "client:tell": everybody,
  "document:read": everybody,
  "document:share": ["owner", "staff"],
  "invitation:create": ["owner", "staff"],
  "notification:read": ["owner", "staff"],
  "notification:handle": ["owner", "staff"],
  "team:read": everybody,
  "team:edit": ["owner"],
  "service:read": everybody,
  "service:edit": ["owner"],
  "brand:edit": ["owner"],
  "page:edit": ["owner"],
  "settings:edit": ["owner"],
  "wording:edit": ["owner"],
  "address:edit": ["owner"],
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

const practiceWide: Permission[] = ["holiday:edit", "screen:edit"];

test.each(practiceWide)("%s is the owner's and of staff who work for everybody", (permission) => {
  expect(can(member("owner", { grants: [] }), permission)).toBe(true);
  expect(can(member("staff"), permission)).toBe(true);
  expect(can(member("staff", { grants: every }), permission)).toBe(false);
});

test.each(permissions)("clients and visitors never hold %s", (permission) => {
  expect(can({ kind: "client", clientId: "c", name: "Ana" }, permission)).toBe(false);
  expect(can({ kind: "visitor" }, permission)).toBe(false);
  expect(can({ kind: "system" }, permission)).toBe(true);
});

const professionals = ["mine", "granted", "other"] as const;

type Case = {
  readonly who: string;
  readonly actor: Actor;
  readonly acts: readonly string[];
  /** Where the tenant keeps agendas apart, and where professionals see each other's. */
  readonly sees: readonly string[];
  readonly seesWhereOpen: readonly string[];
};

const every = [...professionals];

const cases: readonly Case[] = [
  same("the owner", member("owner"), every),
  same("an owner who attends nobody", member("owner", { professionalId: null, grants: [] }), every),
  same("staff for all", member("staff", { professionalId: null }), every),
  same("staff for one", member("staff", { professionalId: null, grants: ["granted"] }), [
    "granted",
  ]),
  same("staff for nobody", member("staff", { professionalId: null, grants: [] }), []),
  same("staff who attend too", member("staff", { grants: ["granted"] }), ["mine", "granted"]),
  { ...same("a professional", member("professional"), ["mine"]), seesWhereOpen: every },
  {
    ...same(
      "a professional without an agenda",
      member("professional", { professionalId: null }),
      [],
    ),
    seesWhereOpen: every,
  },
  {
    ...same("a professional with leftover grants", member("professional", { grants: every }), [
      "mine",
    ]),
    seesWhereOpen: every,
  },
  same("a client", { kind: "client", clientId: "c", name: "Ana" }, []),
  same("a visitor", { kind: "visitor" }, []),
  same("a job", { kind: "system" }, every),
];

test.each(cases)("$who acts for exactly whom they work for", ({ actor, acts }) => {
  expect(professionals.filter((id) => mayActOnProfessional(actor, id))).toEqual(acts);
});

test.each(cases)("$who sees exactly the agendas that are theirs to see", (given) => {
  const seen = (professionalsSeeOthers: boolean) => {
    const viewer = { actor: given.actor, tenant: { professionalsSeeOthers } };
    return professionals.filter((id) => maySeeProfessional(viewer, id));
  };
  expect(seen(false)).toEqual(given.sees);
  expect(seen(true)).toEqual(given.seesWhereOpen);
});

test.each(cases)(
  "$who decides for the whole practice only where they act for all, those to come included",
  ({ actor, acts }) => {
    expect(mayActOnAll(actor)).toBe(acts.length === every.length);
    expect(mayActOnProfessional(actor, "who comes tomorrow")).toBe(mayActOnAll(actor));
  },
);

test.each(permissions)(
  "no permission reaches a professional who was not granted: %s",
  (permission) => {
    const staff = member("staff", { professionalId: null, grants: ["granted"] });
    const both = (id: string) => can(staff, permission) && mayActOnProfessional(staff, id);
    const isForAll = practiceWide.includes(permission);
    expect(both("granted")).toBe(expected[permission].includes("staff") && !isForAll);
    expect(both("other")).toBe(false);
  },
);

test("a member books with whom they work for, a client with anybody", () => {
  expect(bookingReach(member("professional"))).toEqual(["mine"]);
  expect(bookingReach({ kind: "client", clientId: "c", name: "Ana" })).toBe("all");
  expect(bookingReach({ kind: "visitor" })).toBe("all");
});

type Member = Extract<Actor, { kind: "member" }>;

function member(role: MemberRole, given: Partial<Member> = {}): Member {
  const seat = { userId: "u", membershipId: "m", professionalId: "mine", grants: "all" } as const;
  return { kind: "member", ...seat, role, name: "Rosa", ...given };
}

function same(who: string, actor: Actor, acts: readonly string[]): Case {
  return { who, actor, acts, sees: acts, seesWhereOpen: acts };
}
