import { randomUUID } from "node:crypto";
import { mintTenantScope, type TenantFacts, type TenantScope } from "@/db/scope";
import type { Actor, MemberRole, Reach } from "@/lib/core/tenancy/permissions";

/** Monday 2026-03-02, 12:00 UTC: 08:00 in Santo Domingo, an hour before the test tenant opens. */
export const testNowMs = Date.UTC(2026, 2, 2, 12);

type InTenant = { readonly tenant: TenantFacts };

/** A member of the team; the seat's ids are made up unless given. */
export function memberScope(
  { tenant }: InTenant,
  role: MemberRole = "owner",
  given: {
    nowMs?: number;
    userId?: string;
    membershipId?: string;
    professionalId?: string | null;
    grants?: Reach;
    name?: string;
  } = {},
): TenantScope {
  const { nowMs, userId, membershipId, professionalId, grants, name } = given;
  const seat = { userId: userId ?? randomUUID(), membershipId: membershipId ?? randomUUID() };
  const actor: Actor = {
    ...{ kind: "member", ...seat, role },
    professionalId: professionalId ?? null,
    grants: grants ?? "all",
    name: name ?? "Rosa Báez",
  };
  return mintTenantScope({ tenant, actor, nowMs: nowMs ?? testNowMs });
}

export function publicScope({ tenant }: InTenant, nowMs = testNowMs): TenantScope {
  return mintTenantScope({ tenant, actor: { kind: "visitor" }, nowMs });
}

/** The test tenant's client unless another is given. */
export function clientScope(
  { tenant, clientId }: InTenant & { readonly clientId: string },
  nowMs = testNowMs,
): TenantScope {
  const actor: Actor = { kind: "client", clientId, name: "Ana Ríos" };
  return mintTenantScope({ tenant, actor, nowMs });
}

/** What jobs act with. */
export function systemScopeOf({ tenant }: InTenant, nowMs = testNowMs): TenantScope {
  return mintTenantScope({ tenant, actor: { kind: "system" }, nowMs });
}
