import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type LiveSession, liveSession, memberSeat, tenantById, tenantBySlug } from "@/db/lookups";
import { mintTenantScope, type TenantFacts, type TenantScope } from "@/db/scope";
import { type Failure, fail, ok, type Result } from "@/lib/core/result";
import type { Actor } from "@/lib/core/tenancy/permissions";
import { isSlug } from "@/lib/core/tenancy/slug";
import { tenantHeader } from "@/lib/http/tenant-header";
import { clientCookieName } from "@/lib/invitations/client-cookie";
import { readClientSession } from "@/lib/invitations/read-client-session";
import { tenantNamedIn, tenantOfToken } from "@/lib/invitations/token";
import { requestNow } from "./request-now";
import { readSessionId } from "./session-cookie";

/**
 * Why nobody gets in. `not_found` covers a tenant that does not exist and one where this login has no seat alike.
 * The detail of `tenant_suspended` is for a page that says whom to contact, never for a wire.
 */
export type Refusal =
  | Failure<"not_found">
  | Failure<"unauthenticated">
  | Failure<"tenant_suspended", TenantFacts>;

export type Entry = Result<TenantScope, never> | Refusal;

/** A visitor of the public page, the booking forms and the API. */
export const resolvePublicScope = cache(async (slug: string): Promise<Entry> => {
  const tenant = isSlug(slug) ? await tenantBySlug(slug) : undefined;
  return tenant ? enter(tenant, { kind: "visitor" }) : fail("not_found");
});

/** A visitor who asks what is free, books or waits: nobody before the practice is published. */
export async function resolveBookingScope(slug: string): Promise<Entry | Failure<"not_published">> {
  const entry = await resolvePublicScope(slug);
  return entry.ok && !entry.value.tenant.published ? fail("not_published") : entry;
}

/** Somebody of the team, by the login of this request. */
export const resolveMemberScope = cache(async (slug: string): Promise<Entry> => {
  const sessionId = await readSessionId();
  if (!sessionId) return fail("unauthenticated");
  const seat = isSlug(slug) ? await memberSeat(sessionId, slug) : undefined;
  if (!seat) return (await currentLogin()) ? fail("not_found") : fail("unauthenticated");
  const { tenant, userName: name, userId, membershipId, role, professionalId } = seat;
  const seated = {
    userId,
    membershipId,
    role,
    professionalId,
    grants: seat.granted ?? "all",
  } as const;
  return enter(tenant, { kind: "member", ...seated, name }, seat.moment);
});

/** A client in their own portal, by the cookie that an invitation left. */
export const resolveClientScope = cache(async (slug: string): Promise<Entry> => {
  const entry = await resolvePublicScope(slug);
  if (!entry.ok) return entry;
  const cookie = (await cookies()).get(clientCookieName)?.value;
  const client = cookie ? await readClientSession(entry.value, cookie) : undefined;
  return client
    ? enter(entry.value.tenant, { kind: "client", ...client })
    : fail("unauthenticated");
});

/** Whoever holds an invitation's link, before it is opened: the token names its tenant. */
export async function resolveLinkScope(token: string): Promise<Entry> {
  const tenantId = tenantOfToken(token);
  const tenant = tenantId ? await tenantOfThisHost(tenantId) : undefined;
  return tenant ? enter(tenant, { kind: "visitor" }) : fail("not_found");
}

/** The address of the practice that a link names, whatever else is wrong with the link. */
export async function tenantNamedBy(token: string): Promise<string | undefined> {
  const tenantId = tenantNamedIn(token);
  const tenant = tenantId ? await tenantOfThisHost(tenantId) : undefined;
  return tenant?.slug;
}

/** On a tenant's own host no other tenant's links open. */
async function tenantOfThisHost(tenantId: string): Promise<TenantFacts | undefined> {
  const [tenant, given] = await Promise.all([tenantById(tenantId), headers()]);
  const slug = given.get(tenantHeader);
  return slug === null || slug === tenant?.slug ? tenant : undefined;
}

/** For jobs. A suspended tenant has one too: what it owed before is the job's to judge. */
export async function systemScope(tenantId: string): Promise<TenantScope | undefined> {
  const tenant = await tenantById(tenantId);
  return tenant && mintTenantScope({ tenant, actor: { kind: "system" }, nowMs: requestNow() });
}

declare const mintedForOperator: unique symbol;

/** Proof that an operator of the platform acts. Reaches no tenant's rows. */
export type OperatorScope = {
  readonly operator: { readonly userId: string; readonly name: string };
  readonly nowMs: number;
  readonly [mintedForOperator]: true;
};

/** Anybody else is told that there is nothing here. */
export async function requireOperator(): Promise<
  Result<OperatorScope, "unauthenticated" | "not_found">
> {
  const login = await currentLogin();
  if (!login) return fail("unauthenticated");
  if (!login.isOperator) return fail("not_found");
  const { userId, name } = login;
  return ok({ operator: { userId, name }, nowMs: requestNow() } as OperatorScope);
}

/** The login of this request, checked against its row once a request. */
export const currentLogin = cache(async (): Promise<LiveSession | undefined> => {
  const sessionId = await readSessionId();
  return sessionId ? liveSession(sessionId) : undefined;
});

function enter(tenant: TenantFacts, actor: Actor, moment?: string): Entry {
  if (tenant.status === "suspended") return fail("tenant_suspended", tenant);
  const since = moment === undefined ? {} : { moment };
  return ok(mintTenantScope({ tenant, actor, nowMs: requestNow(), ...since }));
}
