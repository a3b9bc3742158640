import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/start-session";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { env } from "@/lib/env";
import { createMember, createTenant, type TestTenant } from "@/tests/factories";
import { openHoursAction, removeOpeningsAction } from "../hours/actions";
import { addTimeOffAction, removeTimeOffAction } from "../hours/time-off/actions";
import * as agenda from "./actions";
import * as series from "./series-actions";
import * as visits from "./visit-actions";

/** What Next would tell of the request at hand. */
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));

vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) =>
      request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined,
  }),
}));

const desksAlone = {
  ...{ openHoursAction, removeOpeningsAction, addTimeOffAction, removeTimeOffAction },
  linkAction: agenda.linkAction,
};
const { linkAction: _, ...everybodysInAgenda } = agenda;
const everybodys = { ...everybodysInAgenda, ...series, ...visits };

const roles = ["owner", "staff", "professional"] as const;

let here: TestTenant;
/** Cookies of somebody of each role, and of another tenant's owner. */
let logins: ReadonlyMap<MemberRole | "stranger", string>;

beforeAll(async () => {
  const [at, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  here = at;
  logins = new Map([
    ...(await Promise.all(roles.map(async (role) => [role, await cookieOf(at, role)] as const))),
    ["stranger", await cookieOf(elsewhere, "owner")] as const,
  ]);
});
beforeEach(() => {
  request.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
  request.cookies.clear();
});
afterAll(closePool);

type Called = (slug: string, previous: null, input: unknown) => Promise<unknown>;

const actions: readonly [string, Called, readonly MemberRole[]][] = [
  ...Object.entries(desksAlone).map(
    ([name, action]) => [name, action as Called, ["owner", "staff"]] as const,
  ),
  ...Object.entries(everybodys).map(
    ([name, action]) => [name, action as Called, ["owner", "staff", "professional"]] as const,
  ),
].map(([name, action, allowed]) => [name, action, allowed]);

describe.each(actions)("%s", (_name, action, allowed) => {
  test("lets in whom the table names, and refuses the others", async () => {
    for (const role of roles) {
      logIn(role);
      const answer = await action(here.tenant.slug, null, {});
      const isLetIn = !isRefusal(answer, "forbidden");
      expect([role, isLetIn]).toEqual([role, allowed.includes(role)]);
    }
  });

  test("is unknown to another tenant's owner, and asks a stranger to log in", async () => {
    expect(await action(here.tenant.slug, null, {})).toMatchObject({ code: "unauthenticated" });
    logIn("stranger");
    expect(await action(here.tenant.slug, null, {})).toMatchObject({ code: "not_found" });
  });
});

function isRefusal(answer: unknown, code: string): boolean {
  return typeof answer === "object" && answer !== null && "code" in answer && answer.code === code;
}

function logIn(as: MemberRole | "stranger"): void {
  request.cookies.set(sessionCookieName(), logins.get(as) ?? "");
}

async function cookieOf(at: TestTenant, role: MemberRole): Promise<string> {
  const user = await createMember(at, role);
  const visitor = { nowMs: 0, address: user.userId, userAgent: null };
  const started = await startSession(visitor, user);
  if (!started.ok) throw new Error(started.code);
  const token = { sid: started.value.sessionId };
  return encode({ token, secret: env().AUTH_SECRET, salt: sessionCookieName() });
}
