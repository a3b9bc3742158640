import "server-only";
import { randomUUID } from "node:crypto";
import { withTenant } from "@/db/scope";
import { systemScope } from "@/lib/auth/scope";
import { claimBatch } from "./claim-batch";
import { type DrainCounts, noCounts } from "./drain-counts";
import { holdDue } from "./ending-store";
import { renderBatch } from "./render-batch";
import { sendBatch } from "./send-batch";

const suspendedDelaySeconds = 600;

type TenantRound = {
  readonly counts: DrainCounts;
  /** The provider asked for a pause. */
  readonly isBusy: boolean;
};

/** One small batch of one tenant. Neither rendering nor the network holds a transaction. */
export async function drainTenant(tenantId: string): Promise<TenantRound> {
  const scope = await systemScope(tenantId);
  if (!scope) return { counts: noCounts, isBusy: false };
  if (scope.tenant.status === "suspended") {
    await withTenant(scope, (tx) => holdDue(tx, scope, suspendedDelaySeconds));
    return { counts: noCounts, isBusy: false };
  }
  const leaseToken = randomUUID();
  const batch = await claimBatch(scope, leaseToken);
  const ready = await renderBatch(scope, leaseToken, batch.due);
  const { sent, postponed, dead, isBusy } = await sendBatch(scope, leaseToken, ready);
  const counts = {
    sent,
    skipped: batch.skipped,
    postponed: postponed + batch.waiting + batch.due.length - ready.length,
    dead: dead + batch.dead,
  };
  return { counts, isBusy };
}
