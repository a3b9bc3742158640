import { encode } from "next-auth/jwt";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/start-session";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { env } from "@/lib/env";
import { createMember, type TestUser } from "./accounts";
import { request } from "./request";
import type { TestTenant } from "./tenants";

/** Starts a session of somebody and tells its id. */
export async function openSession(user: TestUser): Promise<string> {
  const started = await startSession({ nowMs: 0, address: user.userId, userAgent: null }, user);
  if (!started.ok) throw new Error(started.code);
  return started.value.sessionId;
}

/** The request at hand carries that session, sealed as ours are unless another secret is given. */
export async function carrySession(sessionId: string, secret = env().AUTH_SECRET): Promise<void> {
  const salt = sessionCookieName();
  request.cookies.set(salt, await encode({ token: { sid: sessionId }, secret, salt }));
}

/** The request at hand is of a new member with that role. */
export async function logInAs(at: TestTenant, role: MemberRole): Promise<void> {
  await carrySession(await openSession(await createMember(at, role)));
}
