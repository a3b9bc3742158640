import "server-only";
import type { TenantFacts, TenantScope, Tx } from "@/db/scope";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import { knowsOf } from "./notice-store";

export type NoticeChoice = {
  /** For the team: whether the client is told of this change; left out: as the practice usually does. */
  readonly tellsClient?: boolean | undefined;
};

export type ToldChange = "booked" | "moved" | "cancelled";

/** Whether the practice usually tells clients of such a change; null where it leaves them all unsaid. */
export function usualNotice(tenant: TenantFacts, change: ToldChange): boolean | null {
  const waits = change === "booked" && tenant.requiresAcceptance;
  return isSwitchedOff(waits ? "needs_acceptance" : change, tenant) ? null : tenant.tellsClients;
}

/**
 * Whether the client is told, by choice of the team; null where nobody has a choice: it is owed then, and skipped with its
 * reason where the practice leaves it unsaid.
 */
export function chosenNotice(
  { actor, tenant }: TenantScope,
  { tellsClient }: NoticeChoice,
  change: ToldChange,
): boolean | null {
  if (actor.kind !== "member") return null;
  if (tellsClient === false) return false;
  const usual = usualNotice(tenant, change);
  return usual === null ? null : (tellsClient ?? usual);
}

/** Whoever takes a move back corrects what the client was told of it, and says nothing where nothing was told. */
export async function moveNotice(
  tx: Tx,
  scope: TenantScope,
  row: { readonly id: string; readonly version: number },
  choice: NoticeChoice & { readonly undoes?: boolean | undefined },
): Promise<boolean | null> {
  const chosen = chosenNotice(scope, choice, "moved");
  if (chosen === null || !choice.undoes) return chosen;
  return knowsOf(tx, scope, row, ["moved"]);
}
