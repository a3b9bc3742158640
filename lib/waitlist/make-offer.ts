import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { toMinute } from "@/lib/core/time/epoch";
import { keepDecided } from "@/lib/holds/keep-decided";
import { oweOffer } from "@/lib/notifications/outbox";
import type { Decided } from "./find-matches";
import { insertOffer } from "./offer-store";

/** Marks the holds of offers, which the triggers of freed times leave out. */
const holder = "waitlist";

type Offering = Decided & {
  readonly entryId: string;
  readonly clientId: string;
  readonly freedTimeId: string;
  readonly isChosen: boolean;
};

/**
 * Offers a time to somebody: its hold, the offer and the message that it owes, in one transaction. It lasts the tenant's
 * minutes, and never longer than until the time begins. Throws what `lostRace` reads.
 */
export async function makeOffer(
  tx: Tx,
  scope: TenantScope,
  { day, decision, ...offered }: Offering,
): Promise<string> {
  const { professionalId, siteId, sessionId, startMinute } = decision;
  const minutes = Math.min(
    scope.tenant.waitlistOfferMinutes,
    Math.max(1, startMinute - toMinute(scope.nowMs)),
  );
  const id = randomUUID();
  const holdId = await keepDecided(tx, scope, { day, decision, minutes, holder });
  await insertOffer(tx, scope, {
    ...{ ...offered, id, holdId, professionalId, siteId, serviceId: day.service.id },
    groupSessionId: sessionId,
  });
  await oweOffer(tx, scope, id);
  return id;
}
