import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { chooseChannel } from "@/lib/core/channels/choose-channel";
import { isPushKind, isTextKind } from "@/lib/core/channels/purposes";
import { loadSuppressed } from "@/lib/deliveries/load-suppressed";
import { type Failed, insertInstead, lockFailed } from "./failure-store";
import { orderFor, readinessOf, readTexting } from "./readiness";
import { selectTried } from "./store";

/**
 * A message is known not to have arrived: owes the same by the next channel that works, once, while it is still news.
 * To be asked before it is written down that it failed: what is said otherwise nobody need look after. Whether it is.
 */
export async function fallBack(tx: Tx, scope: TenantScope, messageId: string): Promise<boolean> {
  const failed = await lockFailed(tx, scope, messageId);
  if (!failed) return false;
  const next = failed.user_id ? nextForTeam(failed) : await nextForClient(tx, scope, failed);
  if (!next) return false;
  await insertInstead(tx, scope, messageId, next);
  return true;
}

/** Whoever is not reached on a device has an e-mail. */
function nextForTeam({ kind, channel }: Failed) {
  return isPushKind(kind) && channel === "push" ? ("email" as const) : undefined;
}

async function nextForClient(tx: Tx, scope: TenantScope, failed: Failed) {
  const { root, kind, channel, client_id: id, email, locale } = failed;
  if (!id || !isTextKind(kind)) return undefined;
  const client = { id, email, locale };
  const tried = await selectTried(tx, scope, [root]);
  const texting = await readTexting(tx, scope, { clientIds: [id], exceptIds: [] });
  const isMailSuppressed = email ? (await loadSuppressed(tx, scope, [email])).has(email) : false;
  const before = [channel, ...tried.map((each) => each.channel)];
  return chooseChannel(orderFor(texting, kind), before, (each) =>
    readinessOf(scope, texting, { kind, client, isMailSuppressed }, each),
  );
}
