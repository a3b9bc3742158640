import "server-only";
import type { FrozenMessage } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { log } from "@/lib/log";
import { loadOwnWords } from "@/lib/wording/load-own-words";
import type { DueMessage } from "./claim-batch";
import { composeCode, composeEntryCode, composeLink, composeRequest } from "./compose-access";
import { composeDelay } from "./compose-delay";
import { composeMessage, composeOffer } from "./compose-message";
import { composeTeam } from "./compose-team";
import { postpone } from "./ending-store";
import type { OwnWords } from "./mail-reader";

const brokenDelaySeconds = 300;

export type ReadyMessage = {
  readonly id: string;
  readonly attempt: number;
  readonly payload: FrozenMessage;
};

/** Renders what was not rendered on an earlier attempt. One that cannot be is put aside and harms no other. */
export async function renderBatch(
  scope: TenantScope,
  leaseToken: string,
  due: readonly DueMessage[],
): Promise<ReadyMessage[]> {
  const ready: ReadyMessage[] = [];
  const own = due.some(({ payload }) => !payload) ? await loadOwnWords(scope) : undefined;
  for (const message of due) {
    const { id, attempt } = message;
    try {
      const payload = message.payload ?? (await composeAnyway(scope, message, own));
      ready.push({ id, attempt, payload });
    } catch (error) {
      log.error({ err: error, notificationId: id }, "a message could not be rendered");
      const later = { id, delaySeconds: brokenDelaySeconds, error: "It could not be rendered" };
      await withTenant(scope, (tx) => postpone(tx, scope, leaseToken, later));
    }
  }
  return ready;
}

/** A practice's own words never keep a message back: where they cannot be written, ours are. */
async function composeAnyway(
  scope: TenantScope,
  message: DueMessage,
  own: OwnWords | undefined,
): Promise<FrozenMessage> {
  if (!own?.size) return compose(scope, message);
  try {
    return await compose(scope, message, own);
  } catch (error) {
    log.error({ err: error, notificationId: message.id }, "own words could not be written");
    return compose(scope, message);
  }
}

function compose(
  { tenant, nowMs }: TenantScope,
  { invitationId = "", ...message }: DueMessage,
  own?: OwnWords,
): Promise<FrozenMessage> {
  switch (message.kind) {
    case "offered":
      return composeOffer({ tenant, facts: message, own, invitationId });
    case "fresh_link":
    case "invited":
    case "password_changed":
      return composeLink({ tenant, facts: message, own, invitationId });
    case "confirm_email":
      return composeCode({ tenant, facts: message, own });
    case "entry_code":
      return composeEntryCode({ tenant, facts: message, own });
    case "confirm_booking":
      return composeRequest({ tenant, facts: message, own });
    case "running_late":
    case "times_proposed":
      return composeDelay({ tenant, facts: message, own, invitationId });
    case "staff_booked":
    case "staff_moved":
    case "staff_cancelled":
    case "staff_agenda":
    case "staff_failures":
      return composeTeam(tenant, message);
    default:
      return composeMessage({ tenant, facts: message, own, invitationId, nowMs });
  }
}
