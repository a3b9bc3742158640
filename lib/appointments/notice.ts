import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { knowsOf } from "./notice-store";

export type NoticeChoice = {
  /** For the team: whether the client is told of this change; left out: as the practice usually does. */
  readonly tellsClient?: boolean | undefined;
};

/** Whether the client is told, by choice of the team; null where nobody has a choice: then they are. */
export function chosenNotice(
  { actor, tenant }: TenantScope,
  { tellsClient }: NoticeChoice,
): boolean | null {
  return actor.kind === "member" ? (tellsClient ?? tenant.tellsClients) : null;
}

/** Whoever takes a move back corrects what the client was told of it, and says nothing where nothing was told. */
export async function moveNotice(
  tx: Tx,
  scope: TenantScope,
  row: { readonly id: string; readonly version: number },
  choice: NoticeChoice & { readonly undoes?: boolean | undefined },
): Promise<boolean | null> {
  const chosen = chosenNotice(scope, choice);
  if (chosen === null || !choice.undoes) return chosen;
  return knowsOf(tx, scope, row, ["moved"]);
}
