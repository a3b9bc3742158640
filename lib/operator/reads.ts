import "server-only";
import { withSystem } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";
import type { TenantOverview } from "./overview";
import { selectOperatorLog, selectOverview, selectPlans } from "./store";

const logLength = 200;

/** The scope is the proof that an operator asks. */
export function loadTenants(_scope: OperatorScope): Promise<TenantOverview[]> {
  return withSystem(selectOverview);
}

export function loadPlans(_scope: OperatorScope) {
  return withSystem(selectPlans);
}

export type OperatorLogEntry = {
  readonly id: string;
  readonly at: Date;
  /** `tenant_suspended`, `tenant_resumed` … */
  readonly action: string;
  readonly operatorName: string;
  readonly tenantName: string | null;
  readonly tenantSlug: string | null;
  readonly reason: string | null;
};

/** The latest actions of operators, newest first. */
export async function loadOperatorLog(_scope: OperatorScope): Promise<OperatorLogEntry[]> {
  const rows = await withSystem((tx) => selectOperatorLog(tx, logLength));
  return rows.map(({ detail, ...row }) => ({ ...row, reason: reasonIn(detail) }));
}

function reasonIn(detail: Record<string, unknown> | null): string | null {
  return typeof detail?.reason === "string" ? detail.reason : null;
}
