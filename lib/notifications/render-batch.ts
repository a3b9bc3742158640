import "server-only";
import type { FrozenMessage, FrozenPayload } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { isTextKind } from "@/lib/core/channels/purposes";
import { log } from "@/lib/log";
import { loadOwnWords } from "@/lib/wording/load-own-words";
import type { DueMessage } from "./claim-batch";
import { type ClaimedForClient, isToTeam } from "./claimed";
import { composeCode, composeEntryCode, composeLink, composeRequest } from "./compose-access";
import { composeDelay } from "./compose-delay";
import { composeMessage, composeOffer } from "./compose-message";
import { composePush } from "./compose-push";
import { composeTeam } from "./compose-team";
import { composeText } from "./compose-text";
import { composeWaiting } from "./compose-waiting";
import { postpone } from "./ending-store";
import type { OwnWords } from "./mail-reader";
import type { TextFacts } from "./short-text";

const brokenDelaySeconds = 300;

export type ReadyMessage = {
  readonly id: string;
  readonly attempt: number;
  /** Since when it is tried, where that is not the first time. */
  readonly triedSince: Date | undefined;
  readonly payload: FrozenPayload;
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
    const triedSince = message.payload ? triedSinceOf(message) : undefined;
    try {
      const payload = message.payload ?? (await composeFor(scope, message, own));
      ready.push({ id, attempt, triedSince, payload });
    } catch (error) {
      log.error({ err: error, notificationId: id }, "a message could not be rendered");
      const later = { id, delaySeconds: brokenDelaySeconds, error: "It could not be rendered" };
      await withTenant(scope, (tx) => postpone(tx, scope, leaseToken, later));
    }
  }
  return ready;
}

/** What was written may have been accepted; since when it was due, where an operator lets it be tried anew. */
function triedSinceOf({ attempt, firstAttemptAt, dueAt }: DueMessage): Date {
  return (attempt > 1 && firstAttemptAt) || dueAt;
}

/** In the form of its channel. */
async function composeFor(
  scope: TenantScope,
  message: DueMessage,
  own: OwnWords | undefined,
): Promise<FrozenPayload> {
  const { tenant } = scope;
  const { route, invitationId = "" } = message;
  if (route.channel === "push" && isToTeam(message)) return composePush(tenant, message);
  if ("phone" in route && !isToTeam(message) && isTexted(message)) {
    return composeText({ tenant, facts: message, own, invitationId, route });
  }
  return composeAnyway(scope, message, own);
}

function isTexted(message: ClaimedForClient): message is Extract<ClaimedForClient, TextFacts> {
  return isTextKind(message.kind);
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
    case "waitlisted":
      return composeWaiting({ tenant, facts: message, own, invitationId });
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
      return composeTeam(tenant, message, own);
    default:
      return composeMessage({ tenant, facts: message, own, invitationId, nowMs });
  }
}
