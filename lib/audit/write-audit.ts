import "server-only";
import { auditLog } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { Actor } from "@/lib/core/tenancy/permissions";

export type AuditEntry = {
  /** The verb, as in the permissions: `opening:create`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId?: string | undefined;
  readonly detail?: Record<string, unknown>;
};

/** Notes who did what, inside the change's own transaction. */
export async function writeAudit(tx: Tx, scope: TenantScope, entry: AuditEntry): Promise<void> {
  const { actor } = scope;
  await tx.insert(auditLog).values({
    tenantId: scope.tenant.id,
    actorKind: actor.kind,
    actorId: actorIdOf(actor),
    actorName: actorNameOf(actor),
    ...entry,
  });
}

export function actorIdOf(actor: Actor): string | null {
  if (actor.kind === "member") return actor.userId;
  return actor.kind === "client" ? actor.clientId : null;
}

export function actorNameOf(actor: Actor): string | null {
  return "name" in actor ? actor.name : null;
}
