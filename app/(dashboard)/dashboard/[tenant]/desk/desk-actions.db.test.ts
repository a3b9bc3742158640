import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/start-session";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { env } from "@/lib/env";
import { createMember, createTenant, type TestTenant } from "@/tests/factories";
import * as exported from "./actions";

/** What Next would tell of the request at hand. */
const request = vi.hoisted(() => ({ headers: new Headers(), cookies: new Map<string, string>() }));

vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) =>
      request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined,
  }),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));

const actions = { ...exported };

const ofEverybody: readonly MemberRole[] = ["owner", "professional", "staff"];
const ofDesk: readonly MemberRole[] = ["owner", "staff"];

/** Who may call each, written out again on purpose. */
const allowed: Record<keyof typeof actions, readonly MemberRole[]> = {
  addWalkInAction: ofEverybody,
  callNextAction: ofEverybody,
  callPersonAction: ofEverybody,
  startTurnAction: ofEverybody,
  skipPersonAction: ofEverybody,
  leaveQueueAction: ofEverybody,
  putBackAction: ofEverybody,
  showTicketAction: ofEverybody,
  addScreenAction: ofDesk,
  revokeScreenAction: ofDesk,
  saveQueueSettingsAction: ["owner"],
};
const names = Object.keys(allowed) as (keyof typeof actions)[];

/** Good in form, and of nothing that exists. */
const input = {
  ...{ entryId: randomUUID(), professionalId: randomUUID(), screenId: randomUUID() },
  ...{ client: { name: "Berta Cruz" }, siteId: randomUUID() },
  ...{ queueRule: "arrival", queueGraceMinutes: 5, screenNames: "ticket" },
};

let here: TestTenant;

beforeAll(async () => {
  const [elsewhere, own] = await Promise.all([createTenant(), createTenant()]);
  here = own;
  sessions.set("stranger", await openSession(elsewhere, "owner"));
  for (const role of ofEverybody) sessions.set(role, await openSession(here, role));
});
beforeEach(() => {
  request.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
  request.cookies.clear();
});
afterAll(closePool);

describe.each(names)("%s, called by itself,", (name) => {
  const call = async () => {
    const answer = await actions[name](here.tenant.slug, null, input);
    return answer.ok ? "ok" : answer.code;
  };

  test.each<MemberRole>(["owner", "professional", "staff"])(
    "knows whether a %s may",
    async (role) => {
      await logIn(role);
      const isRefused = (await call()) === "forbidden";
      expect(isRefused).toBe(!allowed[name].includes(role));
    },
  );

  test("is unknown to another practice, and asks who is nobody to log in", async () => {
    await logIn("stranger");
    expect(await call()).toBe("not_found");
    request.cookies.clear();
    expect(await call()).toBe("unauthenticated");
  });
});

/** A session of each role, and one of the owner of another practice. */
const sessions = new Map<MemberRole | "stranger", string>();

async function openSession(at: TestTenant, role: MemberRole): Promise<string> {
  const user = await createMember(at, role);
  const started = await startSession({ nowMs: 0, address: user.userId, userAgent: null }, user);
  if (!started.ok) throw new Error(started.code);
  return started.value.sessionId;
}

async function logIn(as: MemberRole | "stranger"): Promise<void> {
  const [salt, secret] = [sessionCookieName(), env().AUTH_SECRET];
  const token = { sid: sessions.get(as) };
  request.cookies.set(salt, await encode({ token, secret, salt }));
}
