import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { saveGrants } from "@/lib/team/save-grants";
import {
  createMember,
  createTenant,
  memberScope,
  type TestTenant,
  testNowMs,
} from "@/tests/factories";
import { beginRequest } from "@/tests/factories/request";
import { carrySession, openSession } from "@/tests/factories/sessions";
import { agendaLines } from "@/tests/roles/agenda-lines";
import { delayLines } from "@/tests/roles/delay-lines";
import { deskLines } from "@/tests/roles/desk-lines";
import { hoursLines } from "@/tests/roles/hours-lines";
import { actionOf, type Line } from "@/tests/roles/line";
import { aboutNobody, ownersAlone, practiceWide } from "@/tests/roles/other-actions";
import { type Side, sideOf, stateOf } from "@/tests/roles/world";

const lines: Readonly<Record<string, Line>> = {
  ...{ ...agendaLines, ...deskLines, ...hoursLines, ...delayLines },
};

type Action = (slug: string, previous: null, input: unknown) => Promise<Answer>;
type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string };

/** Whoever calls, each with a session of their own but nobody. Staff and the professional work for the first professional alone. */
type Caller = "nobody" | "allStaff" | "staff" | "professional" | "owner" | "stranger";

let here: TestTenant;
let mine: Side;
let other: Side;
let actions: ReadonlyMap<string, Action>;
const sessions = new Map<Caller, string>();

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: testNowMs });
  const fromSixToTen = { startMinute: 360, endMinute: 1320 };
  const asked = { professionalsSeeOthers: true, overbookLimit: 5, waitlistRefills: true };
  const [at, elsewhere] = await Promise.all([
    createTenant({ professionals: 2, tenant: asked, hours: fromSixToTen }),
    createTenant(),
  ]);
  here = at;
  const [first = "", second = ""] = at.professionalIds;
  [mine, other] = [sideOf(at, first), sideOf(at, second)];
  const staff = await createMember(at, "staff");
  const granted = { membershipId: staff.membershipId, seen: undefined };
  await saveGrants(memberScope(at), { ...granted, attends: "some", professionalIds: [first] });
  sessions.set("staff", await openSession(staff));
  sessions.set("allStaff", await openSession(await createMember(at, "staff")));
  sessions.set("owner", await openSession(await createMember(at, "owner")));
  const seat = { professionalId: first };
  sessions.set("professional", await openSession(await createMember(at, "professional", seat)));
  sessions.set("stranger", await openSession(await createMember(elsewhere, "owner")));
  actions = await loadActions();
});
beforeEach(beginRequest);
afterAll(async () => {
  vi.useRealTimers();
  await closePool();
});

test("every action of the agenda, the desk, the hours, the clients and the team has its line", () => {
  const lined = Object.keys({ ...lines, ...practiceWide }).map(actionOf);
  const known = new Set([...lined, ...aboutNobody, ...ownersAlone]);
  expect(namesOfActions().filter((name) => !known.has(name))).toEqual([]);
});

describe.each(Object.entries(lines))("%s, called by itself,", (name, line) => {
  test("works for whom it was granted, and for oneself where the role has it", async () => {
    expect(await call(name, "staff", await line.input(mine, mine))).toMatchObject({ ok: true });
    const own = await call(name, "professional", await line.input(mine, mine));
    if (holds(line, "professional")) expect(own).toMatchObject({ ok: true });
    else expect(own).toMatchObject({ code: "forbidden" });
  });

  test("refuses whoever it was not granted, a colleague who looks on, a stranger and nobody, changing nothing", async () => {
    const [theirs, own] = [await line.input(other, mine), await line.input(mine, mine)];
    const before = await stateOf(here);
    expectRefusal(line, await call(name, "staff", theirs));
    const seen = await call(name, "professional", theirs);
    if (line.isSeen) expect(isNothing(line, seen)).toBe(false);
    else expectRefusal(line, seen);
    expect(await call(name, "stranger", own)).toMatchObject({ code: "not_found" });
    expect(await call(name, "nobody", own)).toMatchObject({ code: "unauthenticated" });
    expect(await stateOf(here)).toBe(before);
  });
});

describe.each(Object.entries(practiceWide))("%s, for the whole practice,", (name, input) => {
  test("is refused to staff who do not work for all, and not to who do", async () => {
    const before = await stateOf(here);
    const refused = await call(name, "staff", input);
    expect(refused.ok).toBe(false);
    expect(["forbidden", "not_found"]).toContain(refused.ok || refused.code);
    expect(await stateOf(here)).toBe(before);
    const answer = await call(name, "allStaff", input);
    expect(answer.ok || answer.code).not.toBe("forbidden");
  });
});

test.each(ownersAlone)("%s is the owner's alone", async (name) => {
  for (const caller of ["staff", "allStaff", "professional"] as const) {
    expect(await call(name, caller, {})).toMatchObject({ code: "forbidden" });
  }
  expect(await call(name, "owner", {})).not.toMatchObject({ code: "forbidden" });
});

test("what is granted and taken away holds from the next call on", async () => {
  const staff = await createMember(here, "staff");
  sessions.set("staff", await openSession(staff));
  const grant = (professionalIds: string[]) =>
    saveGrants(memberScope(here), {
      ...{ membershipId: staff.membershipId, seen: undefined, attends: "some", professionalIds },
    });
  const find = async () => {
    const answer = await call("findAppointmentsAction", "staff", { text: code });
    return answer.ok && Array.isArray(answer.value) ? answer.value.length : 0;
  };
  const { code } = await other.book();
  expect(await find()).toBe(1);
  await grant([mine.professionalId]);
  expect(await find()).toBe(0);
  await grant([other.professionalId]);
  expect(await find()).toBe(1);
  await grant([]);
  expect(await find()).toBe(0);
});

function expectRefusal(line: Line, answer: Answer): void {
  if (answer.ok) expect(isNothing(line, answer)).toBe(true);
  else expect(refusals).toContain(answer.code);
}

/** Where there is nothing of theirs to be copied, to be offered, or to be free at all. */
const nothingTheirs = ["nothing_to_copy", "no_match", "series_conflicts", "slot_taken"];

const refusals = ["not_found", "forbidden", ...nothingTheirs];

function isNothing({ isEmpty }: Line, answer: Answer): boolean {
  return answer.ok ? (isEmpty?.(answer.value) ?? false) : true;
}

function holds({ roles }: Line, role: MemberRole): boolean {
  return roles.includes(role);
}

async function call(name: string, caller: Caller, input: object): Promise<Answer> {
  beginRequest();
  const session = sessions.get(caller);
  if (session) await carrySession(session);
  const action = actions.get(actionOf(name));
  if (!action) throw new Error(`There is no ${name}`);
  try {
    return await action(here.tenant.slug, null, input);
  } catch (error) {
    // What Next throws to send somebody on, after success.
    if (error instanceof Error && error.message === "NEXT_REDIRECT")
      return { ok: true, value: null };
    throw error;
  }
}

const folders = [
  ...["agenda", "clients", "desk", "hours", "settings", "setup", "team", "undelivered", "waitlist"],
];

/** Files that export actions of the dashboard. */
function actionFiles(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /(^|[\\/])([a-z]+-)?actions\.ts$/.test(path))
      .map((path) => join(import.meta.dirname, folder, path)),
  );
}

function namesOfActions(): string[] {
  return actionFiles().flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/export const (\w+Action)\b/g)].map(
      ([, name = ""]) => name,
    ),
  );
}

async function loadActions(): Promise<ReadonlyMap<string, Action>> {
  const modules = await Promise.all(actionFiles().map((path) => import(/* @vite-ignore */ path)));
  return new Map(modules.flatMap((exported) => Object.entries<Action>({ ...exported })));
}
