import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/start-session";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { env } from "@/lib/env";
import { createMember, createTenant, type TestTenant } from "@/tests/factories";
import * as waitlist from "./actions";

/** What Next would tell of the request at hand. */
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));

vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) =>
      request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined,
  }),
}));

const actions = { ...waitlist };
const names = Object.keys(actions) as (keyof typeof actions)[];
const desk: readonly MemberRole[] = ["owner", "staff"];
const allowed = (name: keyof typeof actions) =>
  name === "saveRefillingAction" ? (["owner"] as const) : desk;

let here: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(() => {
  request.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
  request.cookies.clear();
});
afterAll(closePool);

describe.each(names)("%s", (name) => {
  const call = () => actions[name](here.tenant.slug, null, {});

  test.each<MemberRole>(["owner", "staff", "professional"])("knows the role %s", async (role) => {
    await logIn(here, role);
    const code = allowed(name).some((each) => each === role) ? "invalid_input" : "forbidden";
    expect(await call()).toMatchObject({ ok: false, code });
  });

  test("is unknown to the owner of another tenant, and to nobody", async () => {
    expect(await call()).toEqual({ ok: false, code: "unauthenticated" });
    await logIn(elsewhere, "owner");
    expect(await call()).toEqual({ ok: false, code: "not_found" });
  });
});

async function logIn(at: TestTenant, role: MemberRole): Promise<void> {
  const user = await createMember(at, role);
  const visitor = { nowMs: 0, address: user.userId, userAgent: null };
  const started = await startSession(visitor, user);
  if (!started.ok) throw new Error(started.code);
  const [salt, secret] = [sessionCookieName(), env().AUTH_SECRET];
  const token = { sid: started.value.sessionId };
  request.cookies.set(salt, await encode({ token, secret, salt }));
}
